"""Look up a tip the moment you are stuck, and say whether it helped."""
