"""What a button under an answer carries comes back as anybody likes to send it."""

import json

import pytest

from handlers.tips.cards import Click, clicked
from storage.search import Features

CLICK = Click("til:1", "vraag", Features(2.5, 0.5, 0.25, 0.125, 3))


def test_what_was_sent_is_read_again() -> None:
    assert clicked(CLICK.encode()) == CLICK


@pytest.mark.parametrize("name", ["norm", "g", "m12", "m13", "n"])
@pytest.mark.parametrize("forged", [-1, 1e12, None])
def test_evidence_that_no_question_can_have_is_not_read(name: str, forged: float | None) -> None:
    carried = json.loads(CLICK.encode())
    [evidence] = [one for one in carried if isinstance(one, dict)]
    evidence[name] = forged
    assert clicked(json.dumps(carried)) is None
