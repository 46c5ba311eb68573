"""What search can find, as one thing to show: a tip, a TIL, or something of the catalogue."""

from datetime import datetime

import msgspec

from handlers import modules
from handlers.catalogue import cards as catalogue_cards
from handlers.chat import markdown, mention
from handlers.texts import Speech
from storage import answers, catalogue, places, tils, tips
from storage.catalogue import Resource
from storage.database import Transaction
from storage.refs import Ref
from storage.tips import Tip


class Item(msgspec.Struct, frozen=True):
    """`title` may be empty; `by_id` is who it is of, None for nobody (any more) or an anonymous
    item, `with_id` with whom they learned it; `place_id` is where its words were said, None when they
    are everybody's. `answered_by` and `asked_by` are those whose answers and question it was made of.
    `resource` is what it is in the catalogue."""

    ref: Ref
    title: str
    text: str
    link: str
    topics: tuple[str, ...]
    by_id: int | None
    place_id: int | None
    changed_at: datetime
    with_id: int | None = None
    answered_by: tuple[int, ...] = ()
    asked_by: int | None = None
    resource: Resource | None = None

    @property
    def about(self) -> str:
        return str(self.ref)

    @property
    def is_tip(self) -> bool:
        return self.ref.kind == "tip"

    @property
    def is_everybodys(self) -> bool:
        """When its words were said in no place."""
        return self.is_tip or self.resource is not None

    def is_of(self, person_id: int) -> bool:
        return person_id in (self.by_id, self.with_id)


def item(tx: Transaction, about: str) -> Item | None:
    """What "tip:3", "til:12" or "resource:5" stands for, if it is still there."""
    as_tip, as_til = Ref.read(about, "tip"), Ref.read(about, "til")
    if as_tip.id and (tip := tips.find(tx, as_tip.id)):
        answered_by, asked_by = _credits(tx, tip)
        return Item(
            as_tip, markdown.title(tip.title), tip.text, "", tip.topics, tip.owner_id, tip.place_id,
            tip.confirmed_at, answered_by=answered_by, asked_by=asked_by,
        )  # fmt: skip
    if as_til.id and (til := tils.find(tx, as_til.id)):
        return Item(
            as_til, "", til.text, til.link, til.topics, til.author_id, til.place_id, til.changed_at,
            til.with_id,
        )  # fmt: skip
    return _of_catalogue(tx, Ref.read(about, "resource"))


def _of_catalogue(tx: Transaction, ref: Ref) -> Item | None:
    """Nothing while the catalogue is switched off."""
    one = catalogue.find(tx, ref.id) if ref.id and modules.is_on(tx, "catalogue") else None
    if one is None:
        return None
    return Item(
        ref, catalogue_cards.title(one), one.reason, one.link, one.topics, one.recommender_id, None,
        one.confirmed_at, resource=one,
    )  # fmt: skip


def _credits(tx: Transaction, tip: Tip) -> tuple[tuple[int, ...], int | None]:
    """Those who answered, in the order in which they did, and who asked as far as that is known."""
    if not tip.source.startswith(answers.SOURCE):
        return (), None
    made_of = answers.of_tip(tx, tip.id)
    asked_by = next((one.asker_id for one in made_of if one.asker_id is not None), None)
    return tuple(dict.fromkeys(one.author_id for one in made_of)), asked_by


def visible(tx: Transaction, about: str, person_id: int) -> Item | None:
    """The same, if this person may see it."""
    found = item(tx, about)
    if found is None:
        return None
    if found.place_id is None:  # a tip for everyone, or a TIL that was shared nowhere yet
        return found if found.is_everybodys or found.is_of(person_id) else None
    return found if places.may_see_in(tx, found.place_id, person_id) else None


def source(found: Item, now: datetime, say: Speech) -> str:
    """Where it comes from and how old it is: "Tip van @anna · 3 maanden geleden"."""
    ago = say.ago(found.changed_at, now)
    if found.answered_by:
        return _answered(found, ago, say)
    if found.resource is not None:
        return f"{_recommended(found, ago, say)} · {catalogue_cards.facts(found.resource, say)}"
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


def _recommended(found: Item, ago: str, say: Speech) -> str:
    if found.by_id is None:
        return say.text("catalogue-by-nobody", ago=ago)
    return say.text("catalogue-by-ago", who=mention(found.by_id), ago=ago)


def _answered(found: Item, ago: str, say: Speech) -> str:
    """ "Vraag van @sarah · antwoord van @joris en @mei"."""
    answerers = say.listed(mention(one) for one in found.answered_by)
    if found.asked_by is None:
        return say.text("tip-by-answers", asked="unknown", asker="", answerers=answerers, ago=ago)
    asked = "same" if found.answered_by == (found.asked_by,) else "other"
    asker = mention(found.asked_by)
    return say.text("tip-by-answers", asked=asked, asker=asker, answerers=answerers, ago=ago)
