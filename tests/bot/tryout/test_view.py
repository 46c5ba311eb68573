"""What the templates get: order, grouping, days and times."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from bot.tryout.presence import Presence
from bot.tryout.sample_company import CHANNELS, members
from bot.tryout.state import Message, plain
from bot.tryout.view import View
from handlers.chat import mention
from handlers.texts import speak

NOW = datetime.fromisoformat("2026-11-24T09:00:00+01:00")


def view(*messages: Message, now: datetime = NOW, who: str = "sarah") -> View:
    def seen(where: str, seen_by: str) -> list[Message]:
        return [message for message in messages if message.where == where]

    workspace: Any = SimpleNamespace(
        people=members("nl"),
        channels=list(CHANNELS),
        groups=lambda who: [],
        acted="",
        presence=lambda who: Presence("out" if who == "mei" else "there"),
        now=now,
        messages=seen,
        plain=plain,
        emoji=[("bulb", "💡")],
        next_thing=lambda: None,
    )
    return View.chosen(workspace, who, "#leren", speak("nl"))


def message(
    number: int, by: str = "joris", minutes: float = 0, thread: str | None = None, **more: Any
) -> Message:
    at = NOW + timedelta(minutes=minutes)
    return Message(f"m{number}", "#leren", by, at, text="hoi", thread=thread, **more)


def test_messages_stand_under_their_day() -> None:
    old, yesterday, today = message(1, minutes=-3 * 1440), message(2, minutes=-1440), message(3)
    rows = view(old, yesterday, today).rows()
    assert [row.day or row.id for row in rows] == [
        "zaterdag 21 november", "m1", "Gisteren", "m2", "Vandaag", "m3",
    ]  # fmt: skip


def test_a_day_is_that_of_the_reader() -> None:
    early = message(1)  # 9:00 in Amsterdam is 3:00 in New York
    assert view(early, who="mei").rows()[0].day == "Vandaag"
    night = message(1, minutes=-8 * 60)  # 1:00 in Amsterdam is the evening before in New York
    assert view(night, who="sarah").rows()[0].day == "Vandaag"
    assert view(night, who="mei").rows()[0].day == "Gisteren"


@pytest.mark.parametrize(
    ("second", "starts"),
    [
        (message(2, minutes=1), False),
        (message(2, minutes=6), True),
        (message(2, by="mei", minutes=1), True),
        (message(2, minutes=1, only_for="sarah"), True),
    ],
)
def test_what_one_person_says_at_a_stretch_has_one_name(second: Message, starts: bool) -> None:
    assert view(message(1), second).rows()[-1].starts == starts


def test_replies_are_in_their_thread() -> None:
    there = view(message(1), message(2), message(3, thread="m1"), message(4, thread="gone"))
    rows = there.rows()
    assert [(row.id, [one.id for one in row.replies]) for row in rows[1:]] == [
        ("m1", ["m3"]),
        ("m2", []),
        ("m4", []),
    ]
    assert rows[2].starts, "not together with what has a thread under it"
    opened = View.chosen(there.workspace, "sarah", "#leren", speak("nl"), "m1")
    assert [row.id for row in opened.thread_rows()] == ["m1", "m3"]


@pytest.mark.parametrize("asked", ["m3", "m9", "", "m4"])
def test_a_thread_that_is_not_there_is_not_open(asked: str) -> None:
    there = view(message(1), message(3, thread="m1"), message(4, only_for="sarah"))
    assert View.chosen(there.workspace, "sarah", "#leren", speak("nl"), asked).thread == ""


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-23T08:00:00+01:00", "2026-11-30T09:00:00+01:00"),
        ("2026-11-29T23:30:00+01:00", "2026-11-30T09:00:00+01:00"),
        ("2026-10-23T12:00:00+02:00", "2026-10-26T09:00:00+01:00"),  # summer time ends in between
    ],
)
def test_next_monday_at_nine(now: str, monday: str) -> None:
    assert view(now=datetime.fromisoformat(now)).next_monday() == monday


def test_the_next_day_keeps_the_time_when_the_clocks_change() -> None:
    assert (
        view(now=datetime.fromisoformat("2026-10-24T09:00:00+02:00")).next_day()
        == "2026-10-25T09:00:00+01:00"
    )


def test_ones_words_are_escaped_and_people_and_addresses_marked() -> None:
    assert str(view().own_words("<b> @joris, a@joris.nl @nobody https://a.nl/?x=1&y=2.")) == (
        '<p>&lt;b&gt; <span class="mention">@joris</span>, a@joris.nl @nobody '
        '<a href="https://a.nl/?x=1&amp;y=2" title="https://a.nl/?x=1&amp;y=2" target="_blank" '
        'rel="noopener noreferrer">https://a.nl/?x=1&amp;y=2</a>.</p>'
    )


def test_in_a_card_only_a_real_mention_is_one() -> None:
    shown = str(view().card_words(f"@joris {mention('sarah')} javascript:alert(1)"))
    assert shown == '@joris <span class="mention me">@sarah</span> javascript:alert(1)'


def test_who_left_still_has_a_name() -> None:
    there = view()
    assert (there.full_name("noor"), there.initials("noor"), there.initials("sarah")) == ("Noor", "N", "SV")


def test_an_emoji_without_a_picture_is_spelled() -> None:
    assert (view().emoji("bulb"), view().emoji("partyparrot")) == ("💡", ":partyparrot:")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (":bulb: idee:bulb:", "💡 idee💡"),
        (":wave::skin-tone-3: :bulb::skin-tone-3:", "👋🏼 💡"),
        (":teacher::skin-tone-6:", "🧑🏿‍🏫"),
        (":heart:", "❤️"),
        (":+1: :thumbsup:", "👍 👍"),
        ("om 10:30:20, :nope: en http://a.nl/:bulb:", "om 10:30:20, :nope: en http://a.nl/:bulb:"),
    ],
)
def test_names_of_emoji_are_shown_as_such(words: str, shown: str) -> None:
    assert Markup(view().own_words(words)).striptags() == shown
    assert Markup(view().card_words(words)).striptags() == shown
    assert Markup(view().own_words(f"`{words}`")).striptags() == words, "code stays as it is"
