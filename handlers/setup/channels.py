"""Where TILs go that were shared elsewhere, which emoji save one, and how this channel shows kudos and offers
tips."""

from collections.abc import Sequence

from msgspec.structs import replace

from handlers.chat import Input, Option, Place
from handlers.forms import NO, NO_CHANNEL, YES, Filled, channel, choice, yes_and_no
from handlers.forms.names import emoji
from handlers.setup.section import Here, Section, Values, pictures, read_emoji
from handlers.til.publishing import til_channel
from storage import places
from storage.refs import number

MOST = 99
"""Slack offers no more than 100 options."""

MODES: tuple[places.KudosMode, ...] = ("silent", "thread", "post")
WINDOWS = (0, 7, 30, 90)
"""Days back of a top list; 0 is no list."""

CHANNEL = channel("channel", "setup-channel", "setup-error-channel", hint="setup-channel-hint")
TIL_EMOJI = emoji("til_emoji", "setup-til-emoji", hint="setup-kudos-emoji-hint", required=False)
MODE = choice("mode", "setup-here-mode", "setup-error-choice")
OFFERS = choice("offers_tips", "setup-here-offers", "setup-error-choice", hint="setup-here-offers-hint")
TOP_DAYS = choice("top_days", "setup-here-top", "setup-error-choice", hint="setup-here-top-hint")


# --- the channel for TILs --------------------------------------------------------------------------


def _now(here: Here) -> list[str]:
    say, place = here.say, til_channel(here.tx)
    goes = (
        say.text("setup-channel-is", channel=_name(here, place)) if place else say.text("setup-channel-none")
    )
    return [goes, say.text("setup-til-emoji-now", emoji=pictures(here.tx.workspace.til_emoji))]


def _inputs(here: Here) -> tuple[Input, ...]:
    place = til_channel(here.tx)
    known = places.public(here.tx, MOST)
    is_private = place is not None and place.kind != "public"
    if place is not None and place not in known:
        known = [place, *known[: MOST - 1]]
    nameless = [one for one in known if not one.name]
    options = (
        Option(NO_CHANNEL, here.say.text("setup-channel-no")),
        *(Option(one.key, _name(here, one, nameless)) for one in known),
    )
    value = place.key if place is not None else NO_CHANNEL
    emoji_now = " ".join(here.tx.workspace.til_emoji)
    shown = CHANNEL.shown(here.say, value, options)
    if is_private:  # a field for what is open to everybody cannot show it, and would let it go
        shown = replace(shown, kind="choice")
    return shown, TIL_EMOJI.shown(here.say, emoji_now)


def _read(here: Here, filled: Filled) -> Values:
    """One emoji means one thing: those of kudos are taken."""
    say, workspace = here.say, here.tx.workspace
    of_kudos = (*workspace.kudos_emoji, *workspace.experiment_emoji, *workspace.teaching_emoji)
    emoji = read_emoji(here, filled, TIL_EMOJI, dict.fromkeys(of_kudos, say.text("setup-kudos")))
    place = til_channel(here.tx)
    if place is None or place.kind == "public" or filled.text(CHANNEL.name) != place.key:
        place = filled.read(CHANNEL, here.tx, filled.without_us)
    return {"til_channel": place.key if place else "", "til_emoji": emoji}


def _name(here: Here, place: Place, nameless: Sequence[Place] = ()) -> str:
    """Of a channel that is not open to all not even the name; several without one are told apart."""
    if place.kind != "public":
        return here.say.text("setup-channel-private")
    name = place.name or (place.key if place.key.startswith("#") else "")  # some are called as their key
    if name:
        return "#" + name.lstrip("#")
    number = nameless.index(place) + 1 if len(nameless) > 1 and place in nameless else 0
    return here.say.text("setup-channel-nameless", number=number)


CHANNELS = Section("setup-channels", _now, _inputs, _read)


# --- this channel ----------------------------------------------------------------------------------


def _now_here(here: Here) -> list[str]:
    assert here.place is not None
    days = places.top_days(here.tx, here.place.id)
    return [
        _mode(here, places.kudos_mode(here.tx, here.place.id)),
        here.say.text("setup-here-top-days", days=days),
        here.say.text("setup-here-offers-now", on=_offers(here)),
    ]


def _inputs_here(here: Here) -> tuple[Input, ...]:
    assert here.place is not None
    say, now = here.say, places.top_days(here.tx, here.place.id)
    modes = tuple(Option(mode, _mode(here, mode)) for mode in MODES)
    windows = (Option(str(days), say.text("setup-here-top-days", days=days)) for days in _windows(now))
    mode = places.kudos_mode(here.tx, here.place.id)
    return (
        MODE.shown(say, mode, modes),
        TOP_DAYS.shown(say, str(now), tuple(windows)),
        OFFERS.shown(say, _offers(here), yes_and_no(say)),
    )


def _offers(here: Here) -> str:
    assert here.place is not None
    return YES if places.offers_tips(here.tx, here.place.key) else NO


def _windows(now: int) -> list[int]:
    """Also the one that stands there, if it is none of ours."""
    return sorted({*WINDOWS, now})


def _read_here(here: Here, filled: Filled) -> Values:
    assert here.place is not None
    windows = map(str, _windows(places.top_days(here.tx, here.place.id)))
    mode, days = filled.read(MODE, MODES), filled.read(TOP_DAYS, list(windows))
    offers = filled.read(OFFERS, (YES, NO))
    return {"kudos_mode": mode, "top_days": number(days), "offers_tips": offers}


def _keep_here(here: Here, values: Values) -> list[str]:
    assert here.place is not None
    changed = []
    if values["kudos_mode"] != places.kudos_mode(here.tx, here.place.id):
        places.set_kudos_mode(here.tx, here.place.id, values["kudos_mode"])
        changed.append(f"kudos_mode place:{here.place.id}")
    if values["top_days"] != places.top_days(here.tx, here.place.id):
        places.set_top_days(here.tx, here.place.id, values["top_days"])
        changed.append(f"top_days place:{here.place.id}")
    if values["offers_tips"] != _offers(here):
        places.set_offers_tips(here.tx, here.place, values["offers_tips"] == YES)
        changed.append(f"offers_tips place:{here.place.id}")
    return changed


def _mode(here: Here, mode: str) -> str:
    named: dict[str, str] = {
        "silent": here.say.text("setup-here-silent"),
        "thread": here.say.text("setup-here-thread"),
        "post": here.say.text("setup-here-post"),
    }
    return named[mode]


THIS_CHANNEL = Section("setup-here", _now_here, _inputs_here, _read_here, _keep_here)
