"""Asking people: a question goes to a colleague who may know, and the answer comes back."""

from handlers.tips.asking.asker import open_form

__all__ = ["open_form"]
