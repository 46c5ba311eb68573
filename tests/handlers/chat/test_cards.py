"""The neutral language: what people type is made harmless, mentions are ours alone, data survives JSON."""

import unicodedata

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    DirectMessage,
    Divider,
    Durable,
    Form,
    GroupChat,
    Input,
    Link,
    Mention,
    Note,
    Option,
    Post,
    Remove,
    TalkTogether,
    Text,
    Update,
    clean,
    group_mention,
    group_name,
    mention,
    mentions,
    pieces,
    replace_mentions,
)

OPEN, CLOSE = mention("")[0], mention("")[1]
anything = st.text(st.characters(exclude_categories=()), max_size=40)
nasty = st.text(
    st.sampled_from(
        [OPEN, CLOSE, "1", "a", "e", "\u0301", "\u200e", "\u202e", "\x00", "\r", "\n", " ", "\ud800"]
    ),
    max_size=20,
)
quickly = settings(max_examples=150, derandomize=True, database=None, deadline=None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  gewoon een zin  ", "gewoon een zin"),
        ("twee\r\nregels\ren\nnog een", "twee\nregels\nen\nnog een"),
        ("een\ttab", "een\ttab"),
        ("bel\x07 en \x00nul en \x1b[31mrood", "bel en nul en [31mrood"),
        ("\x85volgende\x9f", "volgende"),
        ("stap \u202e1 .petS\u202c terug", "stap 1 .petS terug"),
        ("\u2066Trojan\u2069 \u200fSource\u200e \u061cALM", "Trojan Source ALM"),
        ("hard\u00a0e\u2003spaties\u3000hier\u2028en\u2029daar", "hard e spaties hier en daar"),
        ("cafe\u0301", "café"),
        ("ligatuur ﬁ blijft", "ligatuur ﬁ blijft"),
        (f"{OPEN}12{CLOSE} bedankt", "12 bedankt"),
        (f"{OPEN}group:allen{CLOSE}", "group:allen"),
        ("\uf8ff appel, \U000f0000 ver weg", "appel,  ver weg"),
        ("half \ud83d paar", "half  paar"),
        ("\ufffe\uffff \ufdd0 \U0001fffe\U0010ffff niets", "niets"),
        ("👩‍💻 werkt, 🏳️‍🌈 ook, en שלום", "👩‍💻 werkt, 🏳️‍🌈 ook, en שלום"),
        ("<!channel> <b>vet</b> &amp; @here", "<!channel> <b>vet</b> &amp; @here"),
        ("", ""),
        (" \t\r\n\u2003\x00\u202e ", ""),
    ],
)  # fmt: skip
def test_what_people_type_becomes_harmless(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "\U0001faea\U0001fae9 is nieuwer dan deze Python, \U0001f8ff en \u0378 ook",
        "می\u200cخواهم",
        "हिन्दी क्\u200dष",
        "❤\ufe0f 👍🏽 👩🏿\u200d🏫",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
    ids=["new emoji", "Persian", "Hindi", "variations and skins", "England"],
)
def test_nothing_people_type_disappears(typed: str) -> None:
    assert clean(typed) == typed


def test_a_long_text_stays_as_it_was() -> None:
    assert clean("é" * 40_000) == "é" * 40_000


@quickly
@given(anything | nasty)
@example(f"{OPEN}\x00{OPEN}1{CLOSE}{CLOSE}")
def test_nobody_can_type_a_mention(typed: str) -> None:
    assert mentions(clean(typed)) == []
    assert all(isinstance(piece, str) for piece in pieces(clean(typed)))


@quickly
@given(anything | nasty)
def test_nothing_harmful_is_left(typed: str) -> None:
    kept = clean(typed)
    assert kept == kept.strip()
    categories = {unicodedata.category(character) for character in kept if character not in "\n\t"}
    assert not categories & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert not any(ord(one) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(one) <= 0xFDEF for one in kept)
    assert not set(kept) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    kept.encode()  # can be stored and sent


def test_what_is_left_is_composed_and_cleaning_again_changes_nothing() -> None:
    kept = clean("e\u200e\u0301")
    assert kept == unicodedata.normalize("NFC", kept)
    assert clean(kept) == kept


# --- mentions --------------------------------------------------------------------------------------


def test_a_mention_stands_in_the_middle_of_words() -> None:
    text = f"Dank {mention(12)} en {mention('U7')}!"
    assert list(pieces(text)) == ["Dank ", Mention("12"), " en ", Mention("U7"), "!"]
    assert mentions(text + mention(12)) == [Mention("12"), Mention("U7")]


def test_a_group_is_known_from_a_person() -> None:
    person, group = mentions(mention(12) + group_mention("design:team"))
    assert (group_name(person), group_name(group)) == (None, "design:team")


@pytest.mark.parametrize("text", [OPEN, CLOSE, f"{CLOSE}12{OPEN}", f"{OPEN}12", f"12{CLOSE}"])
def test_half_a_mention_is_none(text: str) -> None:
    assert mentions(text) == []
    assert "".join(str(piece) for piece in pieces(text)) == text


plain = st.characters(exclude_characters=OPEN + CLOSE, codec="utf-8")
ids = st.text(plain, min_size=1, max_size=8)
words = st.text(plain, max_size=12)


@quickly
@given(st.lists(words | ids.map(Mention), max_size=8))
def test_pieces_can_be_put_together_again(put: list[str | Mention]) -> None:
    text = "".join(mention(piece.id) if isinstance(piece, Mention) else piece for piece in put)
    assert "".join(mention(p.id) if isinstance(p, Mention) else p for p in pieces(text)) == text
    assert [p for p in pieces(text) if isinstance(p, Mention)] == [p for p in put if isinstance(p, Mention)]
    assert replace_mentions(text, lambda found: mention(found.id)) == text
    assert mentions(replace_mentions(text, lambda found: found.id)) == []


# --- cards and effects -----------------------------------------------------------------------------

CARD = Card(
    (
        Note("van Anna"),
        Text("Met git switch - ga je terug"),
        Link("https://git-scm.com", "https://git-scm.com"),
        Link("https://git-scm.com", "Lees meer"),
        Divider(),
        Buttons((Button("helped", "Hielp mij", "til:1", "primary", Confirm("Echt?", "Ja", "Nee")),)),
    ),
    "TIL",
)
FORM = Form(
    "share_til", "f1", "Wat leerde je?",
    (
        Input("text", "Tekst", "lines", max_length=10),
        Input("kind", "Soort", "choice", options=(Option("a", "A"),)),
    ),
    "Deel", "Annuleren", "place:1",
)  # fmt: skip


def test_a_card_in_words_has_everything_a_person_can_read() -> None:
    assert CARD.as_text().splitlines() == [
        "TIL",
        "van Anna",
        "Met git switch - ga je terug",
        "https://git-scm.com",
        "Lees meer: https://git-scm.com",
    ]
    assert [button.action for button in CARD.buttons()] == ["helped"]


@pytest.mark.parametrize(
    "effect",
    [
        Post(1, CARD, "k", about="til:1", thread="m1"),
        DirectMessage(1, CARD, "k"),
        DirectMessage(1, FORM, "k"),
        GroupChat((1, 2), CARD, {1: CARD, 2: Card((TalkTogether((1, 2), "Praat"),))}, "k"),
        Update(1, "til:1", CARD, "k"),
        Remove(1, "til:1", "k"),
        Post(1, Card((Text(f"{mention(1)} \x00 \U0001f600 é"),)), "k"),
    ],
)
def test_what_waits_in_the_outbox_comes_back_the_same(effect: Durable) -> None:
    assert msgspec.json.decode(msgspec.json.encode(effect), type=Durable) == effect
