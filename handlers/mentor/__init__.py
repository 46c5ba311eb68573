"""Mentors in chat: who offers, who asks, the introduction and the meetings that follow."""
