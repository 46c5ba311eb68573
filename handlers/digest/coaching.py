"""One question a week for managers to ask; none comes again before all have come. Pure."""

QUESTIONS = 26


def number(person_id: int, asked: int) -> int:
    """The next question for somebody who had so many, from 1. Not everybody begins with the same."""
    return (person_id * 7 + asked) % QUESTIONS + 1
