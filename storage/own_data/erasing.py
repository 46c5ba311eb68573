"""Forgetting somebody, so that sums stay exact and what was shared stays useful, without a name.

Somebody without a name takes their place: a fresh row of `people` for each erasure, so that nobody can
lay two of them side by side and that a ledger adds up as before. The old row is deleted.
"""

import secrets
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ColumnElement, Table, and_, delete, func, or_, select, update

from storage import (
    audit,
    circles,
    lookups,
    names,
    owners,
    people,
    places,
    posts,
    questions,
    search,
    tables,
    tils,
    tips,
    workspaces,
)
from storage.database import Transaction
from storage.own_data import outgoing
from storage.own_data.columns import (
    children,
    in_workspace,
    of_user,
    person_columns,
    table_of,
    under,
    worded,
)
from storage.people import Person

Fate = Literal["stays", "forgotten", "goes"]
"""Of a row that refers to somebody: it stays with the nameless person, it stays and refers to nobody, or
all of it goes."""

FATES: dict[str, Fate] = {
    "audit.actor_id": "forgotten",
    "circle_agreed.person_id": "goes",
    "circle_calls.organiser_id": "stays",
    "circle_members.person_id": "goes",
    "circle_notes.person_id": "goes",
    "circle_shares.writer_id": "goes",
    "circle_signups.person_id": "goes",
    "coffee_members.person_id": "goes",
    "coffee_seats.person_id": "goes",
    "coffees.organiser_id": "stays",
    "consent_asks.person_id": "goes",
    "consents.person_id": "goes",
    "consultation_seats.person_id": "goes",
    "consultation_words.person_id": "goes",
    "consultations.facilitator_id": "forgotten",
    "consultations.starter_id": "stays",
    "digests.organiser_id": "forgotten",
    "digests.person_id": "goes",
    "downloads.person_id": "goes",
    "kudos.giver_id": "stays",
    "kudos.receiver_id": "stays",
    "kudos_turns.receiver_id": "goes",
    "kudos_untold.receiver_id": "goes",
    "learning_blocks.person_id": "goes",
    "learning_targets.person_id": "goes",
    "learning_weeks.person_id": "goes",
    "leave.person_id": "goes",
    "lookups.person_id": "goes",
    "lunch_asks.from_id": "forgotten",
    "lunch_asks.person_id": "goes",
    "lunch_feedback.person_id": "goes",
    "lunch_invitations.person_id": "goes",
    "lunch_seats.person_id": "goes",
    "lunch_series.organiser_id": "stays",
    "lunch_sessions.speaker_id": "forgotten",
    "lunch_topics.proposer_id": "forgotten",
    "lunch_votes.person_id": "stays",
    "mentor_answers.person_id": "goes",
    "mentor_asks.person_id": "goes",
    "mentor_harvests.other_id": "goes",
    "mentor_harvests.writer_id": "goes",
    "mentor_not_with.other_id": "goes",
    "mentor_not_with.person_id": "goes",
    "mentor_notes.person_id": "goes",
    "mentor_pairs.mentee_id": "stays",
    "mentor_pairs.mentor_id": "stays",
    "mentor_proposals.mentee_id": "goes",
    "mentor_proposals.mentor_id": "goes",
    "mentor_requests.mentee_id": "goes",
    "mentor_requests.mentor_id": "forgotten",
    "mentor_round_choices.mentee_id": "goes",
    "mentor_round_choices.mentor_id": "goes",
    "mentor_round_left.person_id": "goes",
    "mentor_round_people.person_id": "goes",
    "mentor_round_wants.person_id": "goes",
    "mentor_rounds.organiser_id": "stays",
    "mentor_sides.person_id": "goes",
    "mentors.person_id": "goes",
    "milestones.person_id": "goes",
    "place_members.person_id": "goes",
    "preferences.person_id": "goes",
    "question_asked.person_id": "goes",
    "questions.answerer_id": "stays",
    "questions.asker_id": "goes",
    "staff.manager_id": "forgotten",
    "staff.person_id": "goes",
    "til_marks.person_id": "stays",
    "tils.author_id": "forgotten",
    "tils.saved_by_id": "forgotten",
    "tils.with_id": "forgotten",
    "tip_asks.person_id": "goes",
    "tip_marks.person_id": "stays",
    "tips.owner_id": "forgotten",
}
"""What happens to a row, for each column that refers to a person. A column that is not here is
forgotten where it may be empty; else its row goes."""


class Erased(msgspec.Struct, frozen=True):
    """What was shown to others and must be shown anew: TILs, and the posts of questions as place and
    what they show. `sign` is unique for this erasure, for the keys of what follows from it."""

    sign: str
    til_ids: tuple[int, ...]
    gone_posts: tuple[tuple[int, str], ...]


def erase(tx: Transaction, person_id: int, at: datetime) -> Erased | None:
    """All of it, in this transaction. None when there is nobody (any more)."""
    people.hold(tx, person_id)
    person = people.by_ids(tx, {person_id}).get(person_id)
    if person is None or people.is_nameless(person):
        return None
    only_met = is_only_met(tx, person_id)
    nameless = _nameless(tx, at)
    direct = _direct_places(tx, person_id)
    erased = Erased(nameless.user, _shown_tils(tx, person_id), _shown_questions(tx, person_id))
    outgoing.forget(tx, person, nameless, _own_words(tx, person_id), direct)
    _drop_what_nobody_else_sees(tx, person_id, set(direct), at)
    _pass_on_what_waits(tx, person_id, nameless.id, at)
    _settle_kudos(tx, person, direct)
    tx.execute(delete(tils.marks).where(_kept(tx, person_id)))
    for column in person_columns():
        _decide(tx, column, person_id, nameless.id)
    _rewrite_mentions(tx, person_id, nameless.id)
    audit.rename(tx, f"people:{person_id}", f"people:{nameless.id}")
    called = names.of(person.name, person.user)
    lookups.forget_name(tx, called)
    questions.forget_name(tx, called)
    _forget_the_platforms_ids(tx, person, set(direct))
    people.remove(tx, person)
    if only_met:
        people.remove(tx, nameless)
    else:
        audit.add(tx, None, "erase", f"people:{nameless.id}", at)
    return erased


def _nameless(tx: Transaction, at: datetime) -> Person:
    made = Person(f"{people.NAMELESS}{secrets.token_hex(16)}", has_left=True, is_bot=False)
    seen = people.seen(tx, made, at)
    people.set_findable(tx, seen.id, wanted=False)
    people.set_listed(tx, seen.id, wanted=False)
    return seen


def _direct_places(tx: Transaction, person_id: int) -> dict[int, str]:
    """Their own talks with the bot, with the platform's ids of those."""
    place, member = places.table.c, places.members.c
    chosen = (
        select(place.id, place.key)
        .join(places.members, member.place_id == place.id)
        .where(in_workspace(tx, places.table), in_workspace(tx, places.members))
        .where(member.person_id == person_id, place.kind == "direct")
    )
    return {row.id: row.key for row in tx.execute(chosen)}


# --- what others see -------------------------------------------------------------------------------


def _shown_tils(tx: Transaction, person_id: int) -> tuple[int, ...]:
    """TILs whose cards name them: as author, as who learned it too, as saver, or in the words."""
    til = tils.table.c
    named = or_(
        til.author_id == person_id,
        til.with_id == person_id,
        til.saved_by_id == person_id,
        til.text.contains(people.mark(person_id), autoescape=True),
    )
    there = and_(in_workspace(tx, tils.table), til.deleted_at.is_(None), til.place_id.is_not(None))
    return tuple(tx.execute(select(til.id).where(there, named).order_by(til.id)).scalars())


def _own_words(tx: Transaction, person_id: int) -> list[str]:
    """Their questions, and what they wrote for their circle to read first."""
    mine = and_(in_workspace(tx, questions.table), questions.table.c.asker_id == person_id)
    asked = tx.execute(select(questions.table.c.id).where(mine)).scalars()
    written = circles.shares_by(tx, person_id)
    return [*(f"question:{number}" for number in asked), *(share.about for share in written)]


def _shown_questions(tx: Transaction, person_id: int) -> tuple[tuple[int, str], ...]:
    question = questions.table.c
    mine = and_(in_workspace(tx, questions.table), question.asker_id == person_id)
    chosen = select(question.id, question.place_id).where(mine, question.place_id.is_not(None))
    return tuple((row.place_id, f"question:{row.id}") for row in tx.execute(chosen.order_by(question.id)))


# --- what goes -------------------------------------------------------------------------------------


def _drop_what_nobody_else_sees(tx: Transaction, person_id: int, direct: set[int], at: datetime) -> None:
    """TILs in no place, or in their own talk with the bot, are nobody's knowledge but theirs."""
    til = tils.table.c
    alone = or_(til.place_id.is_(None), til.place_id.in_(sorted(direct)))
    chosen = select(til.id).where(in_workspace(tx, tils.table), til.author_id == person_id, alone)
    for number in tx.execute(chosen).scalars().all():
        found = tils.find(tx, number)
        search.remove(tx, f"til:{number}")
        if found is not None:
            tils.remove(tx, found, at)


def _pass_on_what_waits(tx: Transaction, person_id: int, nameless_id: int, at: datetime) -> None:
    """A question that waits for them goes on at once; their tips look for another owner."""
    asked, question = questions.asked_table.c, questions.table.c
    waiting = select(asked.question_id).where(
        in_workspace(tx, questions.asked_table), asked.person_id == person_id, asked.reply == "waiting"
    )
    goes_on = and_(in_workspace(tx, questions.table), question.id.in_(waiting), question.state == "asked")
    tx.execute(update(questions.table).where(goes_on).values(due_at=at))
    tip = tips.table.c
    mine = and_(in_workspace(tx, tips.table), tip.owner_id == person_id)
    owned = list(tx.execute(select(tip.id).where(mine)).scalars())
    for number in owned:
        left = {"workspace_id": tx.workspace.id, "tip_id": number, "person_id": nameless_id}
        tx.insert_once(owners.asks, {**left, "kind": "left", "asked_at": at})
    tx.execute(update(tips.table).where(mine).values(ask_at=at))


def _settle_kudos(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    """What they were thanked for and thanked others for is between the two; a source made of an id of
    theirs is made of none."""
    ledger = tables.kudos.table
    theirs = and_(
        in_workspace(tx, ledger), or_(ledger.c.giver_id == person.id, ledger.c.receiver_id == person.id)
    )
    tx.execute(update(ledger).where(theirs).values(reason=""))
    for told in (person.user, *direct.values()):
        named = ledger.c.source.contains(told, autoescape=True)
        source = func.replace(ledger.c.source, told, "erased")
        tx.execute(update(ledger).where(theirs, named).values(source=source))


def _kept(tx: Transaction, person_id: int) -> ColumnElement[bool]:
    mark = tils.marks.c
    return and_(in_workspace(tx, tils.marks), mark.person_id == person_id, mark.kind == tils.KEPT)


def _decide(tx: Transaction, column: Column[int], person_id: int, nameless_id: int) -> None:
    table = table_of(column)
    theirs = and_(in_workspace(tx, table), column == person_id)
    fate = FATES.get(f"{table.name}.{column.name}", "forgotten" if column.nullable else "goes")
    if fate == "goes":
        _delete(tx, table, theirs)
    else:
        told = nameless_id if fate == "stays" else None
        tx.execute(update(table).where(theirs).values({column.name: told}))


def _delete(tx: Transaction, table: Table, which: ColumnElement[bool]) -> None:
    """With everything that hangs under it."""
    for column, parent in children(table):
        under_it = table_of(column)
        hanging = and_(in_workspace(tx, under_it), column.in_(under(tx, parent, which)))
        if column.nullable:
            tx.execute(update(under_it).where(hanging).values({column.name: None}))
        else:
            _delete(tx, under_it, hanging)
    tx.execute(delete(table).where(which))


def _forget_the_platforms_ids(tx: Transaction, person: Person, direct: set[int]) -> None:
    for table in tables.metadata.sorted_tables:
        user = of_user(table)
        if user is not None:
            tx.execute(delete(table).where(in_workspace(tx, table), user == person.user))
    admins = workspaces.chosen_admins(tx.connection, tx.workspace)
    if person.user in admins:
        left = tuple(one for one in admins if one != person.user)
        workspaces.change(tx.connection, tx.workspace, admins=left)
    _delete(tx, posts.table, and_(in_workspace(tx, posts.table), posts.table.c.place_id.in_(sorted(direct))))
    here = and_(in_workspace(tx, places.table), places.table.c.id.in_(sorted(direct)))
    _delete(tx, places.table, here)


# --- in the words of others ------------------------------------------------------------------------


def _rewrite_mentions(tx: Transaction, person_id: int, nameless_id: int) -> None:
    """Where somebody named them, the one without a name stands from now on."""
    old, new = people.mark(person_id), people.mark(nameless_id)
    for column in worded():
        named = and_(in_workspace(tx, table_of(column)), column.contains(old, autoescape=True))
        there = update(table_of(column)).where(named)
        tx.execute(there.values({column.name: func.replace(column, old, new)}))
    search.reword(tx, old, new)


# --- who was only met ------------------------------------------------------------------------------


def is_only_met(tx: Transaction, person_id: int) -> bool:
    """Whether nothing is stored of somebody but who they are and that they were seen."""
    of_theirs = (
        select(column).where(in_workspace(tx, table_of(column)), column == person_id)
        for column in person_columns()
        if table_of(column) is not places.members
    )
    return not any(tx.execute(chosen.limit(1)).first() for chosen in of_theirs)
