"""Microsoft Teams. Start at `connection.py`: it shows the way in (`guard`, `receive`) and the way out
(`answers`, `send`, `render`). Only `adapter.py`, `connector.py` and `patches.py` know botbuilder.
"""
