"""What the giver reads: at once and privately."""

from collections.abc import Mapping, Sequence

from handlers.answers import voice as voice
from handlers.chat import Card, Person, Reply, Text, mention
from handlers.texts import Speech


def given(to: Sequence[Person], refused: Mapping[str, list[str]], left: int, kind: str, say: Speech) -> Reply:
    """Who got it, how many are left, and a line for everyone who did not with the reason."""
    lines = []
    if to:
        names = say.listed([mention(person.id) for person in to])
        lines.append(say.text("kudos-given", names=names, left=left, kind=kind))
    for refusal, who in refused.items():
        lines.append(say.text(f"kudos-refused-{refusal}", names=say.listed(who), count=len(who)))
    return Reply(Card(tuple(Text(line) for line in lines or [say.text("kudos-given-before")])))
