"""What can be typed on the page, with the words behind it, for whoever is looking."""

from collections.abc import Iterator

from handlers import routes
from handlers.people.learn_menu import about, word
from handlers.texts import Speech
from handlers.texts.commands import slash

BEHIND = {
    "tip": ("tip-ask",),
    "til": ("til-mine", "til-kept", "til-lesson"),
    "kudos": ("kudos-top", "kudos-undo"),
    "mentor": (
        "mentor-find", "mentor-offer", "mentor-stop", "mentor-note", "mentor-notes", "mentor-round",
        "mentor-end",
    ),
}  # fmt: skip
BEHIND_LEARN = {
    "who-knows": ("who-knows-off", "who-knows-on"),
    "goal": ("goals-new",),
    "catalogue": ("catalogue-add", "catalogue-mine"),
    "path": ("path-all", "path-check"),
    "onboarding": ("onboarding-start", "onboarding-stop"),
    "digest": ("digest-me", "digest-team", "digest-off"),
    "priorities": ("priorities-new",),
    "coffee": ("coffee-join", "coffee-pause", "coffee-back", "coffee-leave"),
    "circle": ("circle-new", "circle-note", "circle-notes"),
    "consult": ("consult-new",),
    "experiment": ("experiment-new",),
    "feedback": ("feedback-new",),
    "pulse": ("pulse-new",),
    "teamgoal": ("team-goal-new",),
    "time": ("time-target",),
    "suggestions": ("suggestions-on", "suggestions-off"),
    "budget": ("budget-csv",),
    "coach": ("coach-on", "coach-off"),
    "record": ("record-files",),
}
"""Whose texts are `typed-…`; the first way of typing it is suggested."""


def known(say: Speech, learn: list[str]) -> Iterator[tuple[str, str]]:
    """Each with what it takes or does. `learn` is what this person can put behind `/learn`."""
    for name in routes.COMMANDS:
        yield slash(name), say.text(f"{name}-usage") or say.text(f"{name}-does")
        yield from _behind(name, BEHIND.get(name, ()), say)
    for one in learn:
        command = f"learn {word(one, say)}"
        yield slash(command), about(one, say)
        yield from _behind(command, BEHIND_LEARN.get(one, ()), say)


def _behind(command: str, keys: tuple[str, ...], say: Speech) -> Iterator[tuple[str, str]]:
    for key in keys:
        yield slash(f"{command} {say.words(f'typed-{key}')[0]}"), ""
