"""Effects: what should happen, and what a platform can do of it."""

from datetime import datetime

import msgspec

from handlers.chat.cards import Card, Form, Option


class Effect(msgspec.Struct, frozen=True, tag=True, tag_field="effect"):
    """What a handler wants done. The ones about others are kept and delivered; see `bot/outbox`."""


class Reply(Effect, frozen=True):
    """At once, privately, to the person who did something.

    In confidence, it goes to their own chat with the bot, where they find it again, and the bot keeps
    no copy: not to bring it later, not for anything. What is for everybody may stand under what was asked
    where the platform shows nothing to one person only. What comes `beside` leaves what was pressed as it
    is, for another time.
    """

    card: Card | Form
    in_confidence: bool = False
    for_everybody: bool = False
    beside: bool = False


class OpenForm(Effect, frozen=True):
    form: Form


class FormErrors(Effect, frozen=True):
    """`form` as it was filled in, `errors` per input name."""

    form: Form
    errors: dict[str, str]


class ShowHome(Effect, frozen=True):
    """`asked` for in words: where the page is somewhere else, this is an answer."""

    card: Card
    asked: bool = False


class File(msgspec.Struct, frozen=True):
    """`media` is what kind of file it is, such as "text/html"."""

    name: str
    media: str
    content: bytes


class GiveFiles(Effect, frozen=True):
    """Files for the person who did something, in their own chat with the bot, where nobody else sees
    them. They are not kept to be brought later. `says` is what they are, in a sentence. `comes` is what is
    said where they were asked for, and `otherwise` what is said instead where no file can be given."""

    files: tuple[File, ...]
    says: str = ""
    comes: Card | None = None
    otherwise: Card | None = None


class SearchResult(msgspec.Struct, frozen=True):
    """To choose from by its `title` and `line`; `card` is what then stands in the message."""

    title: str
    line: str
    card: Card


class SearchResults(Effect, frozen=True):
    """What was found, best first, for the message that somebody is writing. Nothing in it may be for some
    eyes only: who reads the message is not known."""

    found: tuple[SearchResult, ...]


class Options(Effect, frozen=True):
    """What can be chosen in a field, best first, for who is filling it in."""

    found: tuple[Option, ...]


class AskConsent(Effect, frozen=True):
    """To the person who did something: `card`, and under it a link labelled `label` to where the platform
    asks whether we may do something in their own name. `secret` comes back with their answer and says whose
    it is; it is kept nowhere else."""

    card: Card
    label: str
    secret: str


class Post(Effect, frozen=True):
    """A message in a place for everyone there. `about` names what it shows ("til:12"): reactions
    on it, changes and removal find it by that. `thread` is the message it hangs under."""

    place_id: int
    card: Card
    key: str
    about: str = ""
    thread: str = ""


class DirectMessage(Effect, frozen=True, gc=False, omit_defaults=True):
    """A message to one person. `key` makes it go out once. After `until` it makes no sense any more, and
    does not go out. Who takes no part here gets none, unless it answers what they just did.

    It waits for the end of their quiet hours and pause; who silenced its `module` gets none. A question that
    also waits for working hours is written when its time has come: it must not hold up what comes after it.
    """

    person_id: int
    card: Card | Form
    key: str
    until: datetime | None = None
    is_answer: bool = False
    module: str = ""


class GroupChat(Effect, frozen=True):
    """A message to a few people together, in a chat of just them and the bot. Where the platform cannot
    make one, or may not, each gets their own card of `apart` instead: that one holds a `TalkTogether`.
    It waits for `not_before`, such as a moment at which all of them work."""

    person_ids: tuple[int, ...]
    card: Card
    apart: dict[int, Card]
    key: str
    not_before: datetime | None = None


class Update(Effect, frozen=True):
    """Show `card` wherever `about` was posted in this place."""

    place_id: int
    about: str
    card: Card
    key: str


class Remove(Effect, frozen=True):
    """Take away whatever was posted about this in this place."""

    place_id: int
    about: str
    key: str


class Focus(Effect, frozen=True):
    """In somebody's own name: their status, unless they have one of their own, and silence, until then; with
    None what we set goes. `ours` is until when what we had set lasts: only that is ours to change or to take
    away. `emoji` is without colons. Twice is the same as once; without their consent nothing happens."""

    person_id: int
    status: str
    emoji: str
    until: datetime | None
    ours: datetime | None
    key: str


class EndConsent(Effect, frozen=True):
    """Give the platform's token back, when what we set with it has been taken away (see `Focus`). The token
    is sealed. Whose it was need not be known here any more."""

    sealed: str
    status: str
    emoji: str
    ours: datetime | None
    key: str


class Later(Effect, frozen=True):
    """What a lookup wants remembered, written after its answer was given: a lookup never waits for
    the writer. `name` is the route, `about` what it gets."""

    name: str
    about: str


Immediate = Reply | OpenForm | FormErrors | ShowHome | GiveFiles | AskConsent | SearchResults | Options
Durable = Post | DirectMessage | GroupChat | Update | Remove | Focus | EndConsent
AnyEffect = Immediate | Durable | Later
Effects = list[AnyEffect]


class Capabilities(msgspec.Struct, frozen=True):
    """What a platform can do. Each "no" has one fallback, in `bot/fallbacks`."""

    private_replies: bool
    """a message in a channel that one person sees"""
    forms_from_commands: bool
    """a form opens as the answer to typed words"""
    threads: bool
    home: bool
    """a page of one's own that the bot fills"""
    group_chats: bool
    """the bot can bring a few people together in a chat"""
    toasts: bool = False
    """who pressed a button sees a few words over it, for a moment"""
    files: bool = True
    """it can bring files to somebody's own chat, or we can give links to them"""
    home_in_chat: bool = False
    """that page is a card in one's own chat with the bot"""
    focus: bool = False
    """who wants that can let the bot set their own status and silence"""


class Who(msgspec.Struct, frozen=True):
    """How a platform names a person it must show: its id for them and, where it has none, a name. Without
    a `user` this is nobody in particular, such as somebody who was erased."""

    user: str
    name: str
