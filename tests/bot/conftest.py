"""What the walks over all that can be asked have in common."""

import pytest

from tests.bot import everything


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    everything.leave_undrawn(monkeypatch)
