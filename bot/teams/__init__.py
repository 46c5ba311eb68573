"""Microsoft Teams. Start at `connection.py`: it shows the way in (`guard`, `receive`) and the way out
(`answer`, `send`, `render`). Only `adapter.py`, `connector.py` and `mends.py` know botbuilder.
"""
