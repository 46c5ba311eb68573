"""Teams' names of reactions and the ones our settings use."""

import re

# The six reactions of old have names of their own.
_OLD = {
    "like": "+1",
    "heart": "heart",
    "laugh": "laughing",
    "surprised": "open_mouth",
    "sad": "cry",
    "angry": "angry",
}

# The others begin with their code point, such as 1f393_graduationcap; what follows differs by client.
_BY_CODE_POINT = {
    "1f393": "mortar_board",
    "1f4a1": "bulb",
    "1f64c": "raised_hands",
    "1f9ea": "test_tube",
    "1f9d1-200d-1f3eb": "teacher",
    "1f4da": "books",
    "1f44d": "+1",
    "1f44f": "clap",
    "1f389": "tada",
    "1f680": "rocket",
    "1f64f": "pray",
    "1f525": "fire",
    "1f4af": "100",
    "1f31f": "star2",
    "2b50": "star",
    "2764": "heart",
    "2705": "white_check_mark",
    "1f4dd": "memo",
    "1f516": "bookmark",
    "1f4cc": "pushpin",
}

_TONE = re.compile(r"-tone\d(-tone\d)?$")


def neutral(reaction: str) -> str:
    """The name without skin tone. One we have no name for keeps Teams' own, without the code point."""
    reaction = _TONE.sub("", reaction)
    code_point, underscore, name = reaction.partition("_")
    if not underscore:
        return _OLD.get(reaction, reaction)
    return _BY_CODE_POINT.get(code_point, name)
