"""Questions that say the same in other words stand together."""

from handlers.tips.duplicates import groups
from storage.questions import Question
from tests.happenings import NOW


def _grouped(*texts: str) -> list[list[str]]:
    """The last text is the newest."""
    made = [Question(number, None, True, text, (), "open", NOW) for number, text in enumerate(texts)]
    return [[one.text for one in group.questions] for group in groups(made[::-1])]


def test_inflections_and_small_words_do_not_part_them() -> None:
    assert _grouped("Hoe draai ik een commit terug?", "commits terugdraaien", "Een commit draaien") == [
        ["Een commit draaien", "Hoe draai ik een commit terug?"],
        ["commits terugdraaien"],
    ]
    assert _grouped("how do I undo commits", "How can you undo a commit?") == [
        ["How can you undo a commit?", "how do I undo commits"]
    ]


def test_one_word_in_common_is_not_enough() -> None:
    assert _grouped("vakantie aanvragen in het systeem", "vakantie opnemen na ziekte in januari") == [
        ["vakantie opnemen na ziekte in januari"],
        ["vakantie aanvragen in het systeem"],
    ]


def test_most_asked_first_then_newest() -> None:
    assert _grouped("verlof", "printer", "verlof", "koffie") == [
        ["verlof", "verlof"],
        ["koffie"],
        ["printer"],
    ]


def test_what_has_no_words_at_all_is_never_alike() -> None:
    assert _grouped("🙂", "🙂") == [["🙂"], ["🙂"]]
