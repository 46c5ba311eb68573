"""The weekly digest: of a channel, for oneself, and for managers about the team as a whole."""
