"""L9: a learning budget, from what an admin sets to what finance gets."""

from collections.abc import Callable, Sequence

import pytest

from storage import people, workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, form, privately, publicly
from tests.scenarios.lunching import of
from tests.worlds.world import Shown, World

Text = Callable[..., str]
PURPOSE = "Een tweedaagse cursus SQL"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    def change(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("til", "budget"))

    world.database.write(world.ref, change)


async def sets(world: World, **values: str) -> list[Shown]:
    """Pieter is an admin, and sets one for Sarah, about which Fatima decides."""
    for who in ("pieter", "sarah", "fatima"):
        await world.say(who, f"@{who}", "/learn")

    def choose(tx: Transaction) -> None:
        known = dict(people.names(tx))
        number = next(one for one, name in known.items() if name.lower().startswith("pieter"))
        tx.choose(admins=(people.get(tx, number).user,))

    world.database.write(world.ref, choose)
    page = await world.say("pieter", "@pieter", "/learn budget")
    form(await world.press("pieter", "budget_set", button(page, "budget_set").id))
    filled = {
        "owner": "@sarah",
        "amount": "1.000,50",
        "currency": "EUR",
        "year": "2026",
        "approver": "@fatima",
    }
    return await world.submit("pieter", **{**filled, **values})


async def asks(world: World, amount: str = "€ 250", **values: str) -> list[Shown]:
    form(await world.say("sarah", "@sarah", f"/learn budget {amount} {PURPOSE}"))
    return await world.submit("sarah", **{"amount": amount, "purpose": PURPOSE, **values})


def money(text: Text, amount: str) -> str:
    """As it is written in the language of the world."""
    return (
        amount
        if text("yes").lower() == "ja"
        else amount.replace("€ ", "€").translate(str.maketrans(".,", ",."))
    )


def decided(shown: Sequence[Shown], who: str) -> str:
    return "".join(one.text for one in of(shown, who))


async def test_from_what_is_set_to_what_is_booked(world: World, text: Text) -> None:
    kept = await sets(world)
    assert text("budget-set", amount=money(text, "€ 1.000,50"), year="2026") in privately(kept, "pieter")
    page = await world.say("sarah", "#leren", "/learn budget")
    whole = money(text, "€ 1.000,50")
    assert text("budget-left", balance=whole, granted=whole) in privately(page, "sarah")
    assert publicly(page, "#leren") == []

    # In one line; who is named hears of it, nobody else.
    asked = await asks(world)
    amount = money(text, "€ 250,00")
    assert text("budget-asked", amount=amount, names="Fatima").split(".")[0] in privately(asked, "sarah")
    waiting = of(asked, "fatima")[-1]
    assert text("budget-asks", person="@sarah", amount=amount) in waiting.text
    assert PURPOSE in waiting.text
    assert of(asked, "pieter") == []

    assert amount in "".join(one.text for one in await world.home("fatima"))

    # Approved, once; and she hears it.
    booked = await world.press("fatima", "budget_approve", waiting.id)
    left = text("budget-left", balance=money(text, "€ 750,50"), granted=whole)
    assert text("budget-booked", amount=amount, left=left) in privately(booked, "fatima")
    answer = text("budget-decided", state="approved", amount=amount, purpose=PURPOSE)
    assert answer in decided(booked, "sarah")

    # Another is declined with a reason.
    waiting = of(await asks(world, "20"), "fatima")[-1]
    form(await world.press("fatima", "budget_decline", waiting.id))
    said = await world.submit("fatima", reason="Er ligt er al een op kantoor")
    assert "Er ligt er al een op kantoor" in decided(said, "sarah")
    page = privately(await world.say("sarah", "@sarah", "/learn budget"), "sarah")
    for state in ("approved", "declined"):
        assert text("budget-state", state=state) in page

    # And finance gets the ledger.
    given = await world.say("pieter", "@pieter", "/learn budget csv")
    if world.name != "teams":  # where it takes an address that files can be fetched from
        assert ["1000.50" in one.file for one in given if one.file] == [True]


async def test_amounts_that_cannot_be_read_are_asked_again(world: World, text: Text) -> None:
    await sets(world)
    example = money(text, "€ 1.000,50")
    form(await world.say("sarah", "@sarah", "/learn budget"[:13] + f" {PURPOSE}"))
    for amount, why in (("-5", "negative"), ("$20", "currency"), ("veel", "none"), ("0,001", "decimals")):
        again = await world.submit("sarah", amount=amount, purpose=PURPOSE)
        wrong = text(
            "budget-error-amount", why=why, few="", many="", currency="EUR", example=example, most=""
        )
        assert set(form(again).errors.values()) == {wrong}, amount
    unclear = "1,000" if text("yes").lower() == "ja" else "1.000"
    again = await world.submit("sarah", amount=unclear, purpose="…")
    few, many = money(text, "€ 1,00"), money(text, "€ 1.000,00")
    wrong = text("budget-error-amount", why="ambiguous", few=few, many=many, currency="", example="", most="")
    assert set(form(again).errors.values()) == {wrong, text("budget-error-purpose")}
    again = await world.submit("sarah", amount="1000,51", purpose=PURPOSE)
    assert set(form(again).errors.values()) == {text("budget-error-over", left=example)}


async def test_without_a_budget_or_not_an_admin(world: World, text: Text) -> None:
    none = await world.say("joris", "@joris", "/learn budget")
    assert text("budget-none", year="2026").partition("`")[0] in privately(none, "joris")
    asked = await world.say("joris", "@joris", "/learn budget 20 boek")
    assert text("budget-none", year="2026").partition("`")[0] in privately(asked, "joris")
    refused = await world.say("joris", "@joris", "/learn budget csv")
    assert text("budget-admins-only", known="no", names="", user="").split(".")[0] in privately(
        refused, "joris"
    )
    helped = await world.say("joris", "@joris", "/learn budget help")
    assert "csv" in privately(helped, "joris")
    again = await sets(world, approver="@sarah", team="Web")
    unknown = text("budget-error-team", teams="none")
    wrong = {text("budget-error-own-approver"), text("budget-error-owner"), unknown}
    assert set(form(again).errors.values()) == wrong
