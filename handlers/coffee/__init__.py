"""Learning coffee: who takes part in a channel meets somebody else every time, in twos and threes."""
