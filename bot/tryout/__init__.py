"""A whole chat platform in one process: to try Opsteker with no account, and to test it with."""
