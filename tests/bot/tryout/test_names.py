"""A name typed in the try-out is somebody's or nobody's, never half of it."""

import pytest

from bot.tryout.state import with_mentions
from handlers.chat import mention


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("@joris: bedankt", f"{mention('joris')}: bedankt"),
        ("bedankt @Joris.", f"bedankt {mention('joris')}."),
        ("@joris.bakker bedankt", "@joris.bakker bedankt"),
        ("@joris-bakker mail@joris.nl", "@joris-bakker mail@joris.nl"),
    ],
)
def test_whole_names_only(typed: str, read: str) -> None:
    assert with_mentions(typed, {"joris"}) == read
