import pytest

from storage.database import Database
from tests.storage.search.library import Library


@pytest.fixture
def library(database: Database) -> Library:
    """An empty one, on both databases in turn."""
    return Library(database)
