"""What people type about topics and levels."""

import pytest

from handlers.mentor import topics


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sql: expert", {"sql": 4}),
        ("SQL expert, #sql basis\nSql", {"sql": 4}),
        ("sql", {"sql": 3}),
        ("machine-learning (gevorderd); Machine learning: basic", {"machine learning": 3}),
        ("C++ = advanced", {"c++": 3}),
        ("expert", {"expert": 3}),
        ("feedback geven - basis", {"feedback geven": 2}),
        (" , \n;", {}),
    ],
)
def test_topics_are_read_however_they_are_spelled(typed: str, read: dict[str, int]) -> None:
    assert topics.offered(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sql", ("sql", 0)),
        ("SQL basis", ("sql", 2)),
        ("feedback geven expert", ("feedback geven", 4)),
        ("", ("", 0)),
    ],
)
def test_one_topic_with_ones_own_level(typed: str, read: tuple[str, int]) -> None:
    assert topics.wanted(typed) == read


def test_what_was_written_reads_the_same() -> None:
    offered = {"sql": 4, "machine learning": 2}

    assert topics.offered(topics.written(offered, {2: "basis", 4: "expert"})) == offered
