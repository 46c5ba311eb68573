"""Microsoft Teams. Start at `connection.py`: it shows the way in (`guard`, `receive`) and the way out
(`answers`, `send`, `render`). Only `adapter.py` and `connector.py` know botbuilder, which `framework.py`
loads; what they are asked to do is in `port.py`.
"""
