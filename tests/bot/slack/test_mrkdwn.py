"""What Slack's mark-up says is remembered as Markdown, and shown as what it is again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.mrkdwn import as_markdown, said
from handlers.chat import mention

NO_MARK_UP = "2 * 3 * 4 en 2*3*4, *.py en *.js, ~/map ~/ander"


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Gebruik *altijd* _rustig_ ~nooit~ `a*b*c`", "Gebruik **altijd** _rustig_ ~~nooit~~ `a*b*c`"),
        ("*bedankt <@U1>!*", f"**bedankt {mention('U1')}!**"),
        ("• een\n• twee\n    ◦ drie", "- een\n- twee\n    - drie"),
        ("&gt; citaat\n&gt; meer", "> citaat\n> meer"),
        ("zo: ```ls\npwd``` klaar", "zo: \n```\nls\npwd\n```\n klaar"),
        ("```ls -la```", "```ls -la```"),
        ("zie <https://a.nl/x(y)|de uitleg>", "zie [de uitleg](https://a.nl/x%28y%29)"),
        ("<https://a.nl/?x=1&amp;y=2|a.nl> <https://a.nl/een/twee|https://a.nl/een…>", "https://a.nl/?x=1&y=2 https://a.nl/een/twee"),
        ("<https://kwaad.nl|https://goed.nl>", "https://goed.nl (https://kwaad.nl)"),
        ("<https://a.nl|[x]>", r"[\[x\]](https://a.nl)"),
        (NO_MARK_UP, NO_MARK_UP),
        ("**al vet** ~~al weg~~", "**al vet** ~~al weg~~"),
    ],
)  # fmt: skip
def test_slacks_mark_up_is_markdown(raw: str, read: str) -> None:
    assert said(raw, {}) == read


@given(st.text(alphabet="*~`• \nab>_", max_size=60))
def test_no_word_gets_lost(text: str) -> None:
    once = as_markdown(text)
    assert [one for one in once if one in "ab"] == [one for one in text if one in "ab"]
