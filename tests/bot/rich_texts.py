"""Texts with Markdown in them, well made and not, and what must be left of their words anywhere."""

import re

from hypothesis import strategies as st

from handlers.chat import clean, mention

STARTS = [
    "", "- ", "* ", "  - ", "    ", "1. ", "7) ", "> ", ">", "# ", "## ", "```\n", "~~~", "| ", "- [ ] ",
]  # fmt: skip
SIGNS = [
    "**", "*", "_", "__", "~~", "`", "``", "```", "[", "](https://a.nl/b)", "](javascript:x)", "![", "<", ">",
    "<!channel>", "<@U0SARAH>", "<at>Jan</at>", "<b>", "&amp;", "{{DATE(x)}}", "\\", "|", "|-|-|", "---",
    "#", "@", ":", "https://c.nl/d_e*f", "(", ")", "[^1]", "[note]: bring", mention(1), mention(9), "\n",
    "\n\n", "  \n", " ", " ", " ", "\u00a0", "😀", "é", "«", "===",
]  # fmt: skip
WORDS = [
    "appel",
    "Peer",
    "x1",
    "straße",
    "日本",
    "kaas_brood",
    "2*3*4",
    "\\\\server\\map",
    "src/**/*.py",
    "__init__",
]

PIECES = st.sampled_from(STARTS) | st.sampled_from(SIGNS) | st.sampled_from(WORDS)
LINES = st.tuples(st.sampled_from(STARTS), st.lists(PIECES, max_size=12)).map(
    lambda line: line[0] + "".join(line[1])
)
TEXTS = st.lists(LINES, max_size=12).map("\n".join) | st.text(max_size=200).map(clean)


def lost(source: str, said: str) -> set[str]:
    """The words of the source that are not in what is said, but for the numbers of a list, the language of
    code and the box of a task."""
    bare = re.sub(r"(?:`{3,}|~{3,})[^\S\n]*\S+", " ", source)
    bare = re.sub(r"\ue000[^\ue001]*\ue001", " ", bare)
    bare = re.sub(r"\[[xX]\]", " ", bare)
    return {word for word in re.findall(r"[^\W_]+", bare) if not word.isdigit() and word not in said}
