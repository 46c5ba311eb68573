"""Time to learn, at a fixed moment in the week: one's own blocks, their nudges and what comes of them."""
