"""What search can find, as one thing to show: a tip, a TIL, or something of the catalogue."""

from collections.abc import Iterable
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
from storage.tils import Til
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


def items(tx: Transaction, abouts: Iterable[str]) -> list[Item | None]:
    """What "tip:3", "til:12" or "resource:5" stand for; None where that is not there any more."""
    wanted = list(abouts)
    tip_refs = {about: Ref.read(about, "tip") for about in wanted}
    til_refs = {about: Ref.read(about, "til") for about in wanted}
    found_tips = tips.by_ids(tx, {ref.id for ref in tip_refs.values() if ref.id})
    found_tils = tils.by_ids(tx, {ref.id for ref in til_refs.values() if ref.id})

    def item(about: str) -> Item | None:
        if tip := found_tips.get(tip_refs[about].id):
            return _of_tip(tx, tip_refs[about], tip)
        if til := found_tils.get(til_refs[about].id):
            return _of_til(til_refs[about], til)
        return _of_catalogue(tx, Ref.read(about, "resource"))

    return [item(about) for about in wanted]


def _of_tip(tx: Transaction, ref: Ref, tip: Tip) -> Item:
    answered_by, asked_by = _credits(tx, tip)
    return Item(
        ref, markdown.title(tip.title), tip.text, "", tip.topics, tip.owner_id, tip.place_id,
        tip.confirmed_at, answered_by=answered_by, asked_by=asked_by,
    )  # fmt: skip


def _of_til(ref: Ref, til: Til) -> Item:
    return Item(
        ref, "", til.text, til.link, til.topics, til.author_id, til.place_id, til.changed_at, til.with_id
    )


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
    return all_visible(tx, [about], person_id)[0]


def all_visible(tx: Transaction, abouts: Iterable[str], person_id: int) -> list[Item | None]:
    """Each in its place; None for what this person may not see, or is not there any more."""
    return [one if one and _may_see(tx, one, person_id) else None for one in items(tx, abouts)]


def _may_see(tx: Transaction, found: Item, person_id: int) -> bool:
    if found.place_id is None:  # a tip for everyone, or a TIL that was shared nowhere yet
        return found.is_everybodys or found.is_of(person_id)
    return places.may_see_in(tx, found.place_id, person_id)


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
