"""How many people a number about a group stands for, before anybody is shown it."""

LEAST = 5
"""Of fewer it would tell too much about each of them."""
