"""Looks at every card in the renderer Microsoft publishes: see `__main__`."""
