"""Asking people: a question goes to a colleague who may know, and the answer comes back."""
