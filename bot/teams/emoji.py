"""Teams' names of reactions and the ones our settings use."""

from storage import emoji


def neutral(reaction: str) -> str:
    """The neutral name of a reaction. The six of old have names of their own (`like`); the others begin with
    their code points, such as 1f393_graduationcap or 1f9d1-200d-1f3eb_teacher-tone1; what follows those
    differs by client, and is the name only of what we know no other for."""
    points, underscore, name = reaction.partition("_")
    picture = _picture(points) if underscore else ""
    return emoji.neutral(picture) if emoji.is_known(picture) else emoji.neutral(name or reaction)


def _picture(points: str) -> str:
    """ "1f9d1-200d-1f3eb" as what it stands for; "" for what is no row of code points."""
    try:
        return "".join(chr(int(point, 16)) for point in points.split("-"))
    except (ValueError, OverflowError):
        return ""
