"""D21: what is written in Markdown is shown as what it is, on every platform in its own form."""

from tests.scenarios.looking import card
from tests.worlds.world import World

TIL = (
    "/til **Let op**: met `git switch -` ga je terug, zie [de uitleg](https://git-scm.com/docs/git-switch)."
    "\n\n- een\n- twee"
)


async def test_what_somebody_types_keeps_its_looks(world: World) -> None:
    shown = card(await world.say("sarah", "#leren", TIL)).text

    lines = shown.splitlines()
    assert "de uitleg" in shown
    assert "https://git-scm.com/docs/git-switch" in shown
    if world.name == "tryout":  # the line protocol gives what was written; the page shows its looks
        assert "**Let op**: met `git switch -`" in shown
    else:
        assert any(line.startswith("Let op: met ") for line in lines)
        assert [line for line in lines if line.startswith("•")] == ["• een", "• twee"]
