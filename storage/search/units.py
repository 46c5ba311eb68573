"""What is written with signs in it and is one thing: 3.12, ORA-00942, node.js, ~/.ssh/config, -rf.

Such a unit is found by its parts, as all words are. Where the whole of it stands, it counts on top of
those: "git switch -" is not "git switch -c".
"""

import re

from storage.search import words

_UNIT = re.compile(
    r"(?<![\w./~\\@-])(?:"
    r"v?\d+(?:\.\d+)+(?:[a-z]+\d*)?"  # a version: 3.12, v2.0.1, 3.13rc1
    r"|[a-z]+\d*(?:-\d+)+"  # an error code: ORA-00942, CVE-2024-3094
    r"|(?:~|\.{1,2})?(?:/[\w.+-]+)+"  # a path: /etc/hosts, ~/.ssh/config
    r"|[a-z]:(?:\\[\w.$-]+)+"
    r"|[\w+-]+(?:/[\w+-]+)*/[\w+-]+\.\w+"
    r"|[\w-]{2,}(?:\.[a-z]\w*)+"  # a file: main.py, node.js
    r"|\.[a-z][\w-]+"  # .gitignore
    r"|--?[a-z0-9][\w-]*"  # an option: -rf, --force
    r"|(?<=\w )-(?=\s*(?:$|[`'\"?!.,;:)]))"  # the last place: git switch -
    r")(?![\w/\\])"
)


def units(text: str) -> list[str]:
    """Those in a text, folded, each as often as it is there."""
    found = _UNIT.findall(words.fold(text))
    return [one.replace("_", "-")[: words.LONGEST_WORD] for one in found]
