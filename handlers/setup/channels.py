"""Where TILs go that were shared elsewhere, which emoji save one, and how this channel shows kudos."""

from handlers.chat import Input, Option, Place
from handlers.fields import Fields
from handlers.parsing import words
from handlers.setup.emoji import emoji_input, read_emoji, shown
from handlers.setup.section import Here, Section, Values
from handlers.til.channel import til_channel
from storage import places

NONE = "none"
MOST = 99
"""Slack offers no more than 100 options."""

MODES: tuple[places.KudosMode, ...] = ("silent", "thread", "post")
WINDOWS = (0, 7, 30, 90)
"""Days back of a top list; 0 is no list."""


# --- the channel for TILs --------------------------------------------------------------------------


def _now(here: Here) -> list[str]:
    say, place = here.say, til_channel(here.tx)
    goes = (
        say.text("setup-channel-is", channel=_name(here, place)) if place else say.text("setup-channel-none")
    )
    return [goes, say.text("setup-til-emoji-now", emoji=shown(here.tx.workspace.til_emoji))]


def _inputs(here: Here) -> tuple[Input, ...]:
    place = til_channel(here.tx)
    known = places.public(here.tx, MOST)
    if place is not None and place.kind == "public" and place not in known:
        known = [place, *known[: MOST - 1]]
    options = (
        Option(NONE, here.say.text("setup-channel-no")),
        *(Option(str(one.id), _name(here, one)) for one in known),
    )
    value = str(place.id) if place is not None else NONE
    hint = here.say.text("setup-channel-hint")
    return (
        Input("channel", here.say.text("setup-channel"), "choice", value, hint, options=options),
        emoji_input(here, "til_emoji", here.say.text("setup-til-emoji"), required=False),
    )


def _read(here: Here, fields: Fields) -> Values:
    """One emoji means one thing: those of kudos are taken."""
    say, workspace, value = here.say, here.tx.workspace, fields.text("channel")
    of_kudos = (*workspace.kudos_emoji, *workspace.experiment_emoji, *workspace.teaching_emoji)
    emoji = read_emoji(here, fields, "til_emoji", dict.fromkeys(of_kudos, say.text("setup-kudos")))
    place = places.find(here.tx, words.number(value) or 0)
    if value != NONE and (place is None or place.kind != "public"):
        fields.wrong("channel", say.text("setup-error-channel"))
        return {}
    return {"til_channel": place.key if place and value != NONE else "", "til_emoji": emoji}


def _name(here: Here, place: Place) -> str:
    """Of a channel that is not open to all not even the name."""
    if place.kind != "public":
        return here.say.text("setup-channel-private")
    return "#" + place.name.lstrip("#") if place.name else place.key[:70]


CHANNELS = Section("setup-channels", _now, _inputs, _read)


# --- this channel ----------------------------------------------------------------------------------


def _now_here(here: Here) -> list[str]:
    assert here.place is not None
    days = places.top_days(here.tx, here.place.id)
    return [
        _mode(here, places.kudos_mode(here.tx, here.place.id)),
        here.say.text("setup-here-top-days", days=days),
    ]


def _inputs_here(here: Here) -> tuple[Input, ...]:
    assert here.place is not None
    say, days = here.say, places.top_days(here.tx, here.place.id)
    modes = tuple(Option(mode, _mode(here, mode)) for mode in MODES)
    windows = tuple(
        Option(str(one), say.text("setup-here-top-days", days=one)) for one in sorted({*WINDOWS, days})
    )
    mode = places.kudos_mode(here.tx, here.place.id)
    return (
        Input("mode", say.text("setup-here-mode"), "choice", mode, options=modes),
        Input(
            "top_days",
            say.text("setup-here-top"),
            "choice",
            str(days),
            say.text("setup-here-top-hint"),
            options=windows,
        ),
    )


def _read_here(here: Here, fields: Fields) -> Values:
    mode, days = fields.text("mode"), fields.text("top_days")
    if mode not in MODES:
        fields.wrong("mode", here.say.text("setup-error-choice"))
    if days not in (str(one.value) for one in _inputs_here(here)[1].options):
        fields.wrong("top_days", here.say.text("setup-error-choice"))
    return {} if fields.errors else {"kudos_mode": mode, "top_days": int(days)}


def _keep_here(here: Here, values: Values) -> list[str]:
    assert here.place is not None
    changed = []
    if values["kudos_mode"] != places.kudos_mode(here.tx, here.place.id):
        places.set_kudos_mode(here.tx, here.place.id, values["kudos_mode"])
        changed.append(f"kudos_mode place:{here.place.id}")
    if values["top_days"] != places.top_days(here.tx, here.place.id):
        places.set_top_days(here.tx, here.place.id, values["top_days"])
        changed.append(f"top_days place:{here.place.id}")
    return changed


def _mode(here: Here, mode: str) -> str:
    named: dict[str, str] = {
        "silent": here.say.text("setup-here-silent"),
        "thread": here.say.text("setup-here-thread"),
        "post": here.say.text("setup-here-post"),
    }
    return named[mode]


THIS_CHANNEL = Section("setup-here", _now_here, _inputs_here, _read_here, _keep_here)
