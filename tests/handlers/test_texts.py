"""What is said again is remembered, and never in place of something else."""

from handlers.texts import SHORT_VALUE, Speech


def test_the_same_sentence_with_other_values_is_another() -> None:
    say = Speech("en", "slack")
    one, two, word = (say.text("til-helped-count", count=count) for count in (1, 2, "1"))
    assert one != two
    assert (one, two, word) == tuple(say.text("til-helped-count", count=count) for count in (1, 2, "1"))
    assert one == Speech("en", "slack").text("til-helped-count", count=1)
    assert word == Speech("en", "slack").text("til-helped-count", count="1")


def test_of_long_words_nothing_is_remembered() -> None:
    say = Speech("en", "slack")
    before = say._filled.cache_info().currsize
    assert "x" * (SHORT_VALUE + 1) in say.text("til-by", author="x" * (SHORT_VALUE + 1))
    assert say._filled.cache_info().currsize == before
