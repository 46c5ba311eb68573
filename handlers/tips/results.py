"""What search can find, as one thing to show: a tip or a TIL."""

from datetime import datetime

import msgspec

from handlers.chat import markdown, mention
from handlers.texts import Speech
from storage import places, tils, tips
from storage.database import Transaction
from storage.refs import Ref


class Item(msgspec.Struct, frozen=True):
    """`title` may be empty; `by_id` is who it is of, None for nobody (any more) or an anonymous
    item, `with_id` with whom they learned it; `place_id` is where its words were said, None when they
    are everybody's."""

    ref: Ref
    title: str
    text: str
    link: str
    topics: tuple[str, ...]
    by_id: int | None
    place_id: int | None
    changed_at: datetime
    with_id: int | None = None

    @property
    def about(self) -> str:
        return str(self.ref)

    @property
    def is_tip(self) -> bool:
        return self.ref.kind == "tip"

    def is_of(self, person_id: int) -> bool:
        return person_id in (self.by_id, self.with_id)


def item(tx: Transaction, about: str) -> Item | None:
    """The tip or TIL that "tip:3" or "til:12" stands for, if it is still there."""
    as_tip, as_til = Ref.read(about, "tip"), Ref.read(about, "til")
    if as_tip.id and (tip := tips.find(tx, as_tip.id)):
        return Item(
            as_tip, markdown.title(tip.title), tip.text, "", tip.topics, tip.owner_id, tip.place_id,
            tip.confirmed_at,
        )  # fmt: skip
    if as_til.id and (til := tils.find(tx, as_til.id)):
        return Item(
            as_til, "", til.text, til.link, til.topics, til.author_id, til.place_id, til.changed_at,
            til.with_id,
        )  # fmt: skip
    return None


def visible(tx: Transaction, about: str, person_id: int) -> Item | None:
    """The same, if this person may see it."""
    found = item(tx, about)
    if found is None:
        return None
    if found.place_id is None:  # a tip for everyone, or a TIL that was shared nowhere yet
        return found if found.is_tip or found.is_of(person_id) else None
    return found if places.may_see_in(tx, found.place_id, person_id) else None


def source(found: Item, now: datetime, say: Speech) -> str:
    """Where it comes from and how old it is: "Tip van @anna · 3 maanden geleden"."""
    ago = say.ago(found.changed_at, now)
    if found.is_tip:
        if found.by_id is None:
            return say.text("tip-by-tip", ago=ago)
        return say.text("tip-by-owner", owner=mention(found.by_id), ago=ago)
    if found.by_id is None:
        return say.text("tip-by-nobody", ago=ago)
    author = mention(found.by_id)
    if found.with_id is not None:
        return say.text("tip-by-two", author=author, other=mention(found.with_id), ago=ago)
    return say.text("tip-by-til", author=author, ago=ago)
