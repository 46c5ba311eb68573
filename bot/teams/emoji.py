"""Teams' names of reactions and the ones our settings use."""

import re

from bot.teams.reactions import PICTURES
from storage import emoji

_TONE = re.compile(r"-tone[1-5](?:-tone[1-5])?$")
_CODE_POINTS = re.compile(r"([0-9a-f]{4,6}(?:[-_][0-9a-f]{4,6})*)_(.*)")
_SOMEBODY = re.compile(r"(?:person|(?:wo)?man)_?(?=.)")


def neutral(reaction: str) -> str:
    """The neutral name of a reaction, whatever its tone. Some have a name of their own (`handsinair`); the
    others begin with their code points, such as 1f393_graduationcap or 1f9d1-200d-1f3eb_teacher-tone1; what
    follows those differs by client, and is the name only of what we know no other for."""
    bare = _TONE.sub("", reaction)
    named = PICTURES.get(bare) or PICTURES.get(_SOMEBODY.sub("", bare, count=1))
    if named:
        return emoji.neutral(named)
    found = _CODE_POINTS.fullmatch(bare)
    picture = _picture(found[1]) if found else ""
    return emoji.neutral(picture or (found[2] if found else bare))


def _picture(points: str) -> str:
    """ "1f9d1-200d-1f3eb" as what it stands for; "" for what is no row of code points."""
    try:
        return "".join(chr(int(point, 16)) for point in re.split("[-_]", points))
    except (ValueError, OverflowError):
        return ""
