"""What was acknowledged is kept, whenever the power fails."""
