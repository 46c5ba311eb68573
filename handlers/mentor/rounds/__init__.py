"""A matching round for a whole programme: people sign up, the best pairs are worked out, an organiser looks
at them and sends them, and the two of each pair say yes or no."""
