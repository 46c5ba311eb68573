"""Learning circles: a few people, one task, a deadline, and what they learned for all the others."""
