"""Lunch and learn: a channel collects topics, votes, finds a speaker, comes, and tells what it learned."""
