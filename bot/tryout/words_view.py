"""What people and the bot say in the try-out workspace, as marked up text for whoever reads it."""

import re

from markupsafe import Markup, escape

from bot.tryout import emoji
from bot.tryout.looking import Looking
from bot.tryout.rich import html, linked
from bot.tryout.sample_company import BOT
from handlers.chat import Mention, Written, chosen, markdown, mention, pieces, rich, stretches

_NAME = re.compile(r"(?<![\w@])@([\w-]+)")


class WordsView(Looking):
    """Words with their looks, and with people in them by name."""

    def card_words(self, text: str) -> Markup:
        """Words of the bot: as they stand, with people and web addresses marked."""
        return Markup("").join(self._card_piece(piece) for piece in pieces(text))

    def marked_words(self, text: str, marked: tuple[str, ...]) -> Markup:
        """Words of a card in which some stand out."""
        if marked == (text,):
            return Markup("<strong>{}</strong>").format(self.card_words(text))
        mark = Markup("<mark>{}</mark>")
        shown = ((self.card_words(part), bold) for part, bold in stretches(text, marked))
        return Markup("").join(mark.format(part) if bold else part for part, bold in shown)

    def rich_words(self, part: Written) -> Markup:
        """What somebody wrote, with its looks."""
        return html(rich.mark(part.blocks(), part.marked), self._bare, self._code)

    def _bare(self, text: str) -> Markup:
        """Words in which web addresses are links already, or none at all."""
        return Markup("").join(
            _with_emoji(one) if isinstance(one, str) else self._card_piece(one) for one in pieces(text)
        )

    def _code(self, text: str) -> Markup:
        return Markup("").join(
            escape(one) if isinstance(one, str) else self._card_piece(one) for one in pieces(text)
        )

    def _card_piece(self, piece: str | Mention) -> Markup:
        if isinstance(piece, Mention):
            return self._mentioned(self.workspace.plain(mention(piece.id)))
        return linked(piece, _with_emoji)

    def own_words(self, text: str) -> Markup:
        """What a person said, with its looks."""
        return html(markdown.read(text), self._with_names, escape)

    def _with_names(self, text: str) -> Markup:
        """Words in which "@joris" is joris."""
        parts, end = [], 0
        for found in _NAME.finditer(text):
            if found[1] in self._members or found[1] == BOT:
                parts += [_with_emoji(text[end : found.start()]), self._mentioned(found[0])]
                end = found.end()
        return Markup("").join([*parts, _with_emoji(text[end:])])

    def _mentioned(self, name: str) -> Markup:
        kind = "mention me" if name == f"@{self.me.name}" else "mention"
        return Markup('<span class="{}">{}</span>').format(kind, name)

    def plain_words(self, text: str) -> str:
        return self.workspace.plain(text)

    def ticked(self, value: str) -> set[str]:
        """The names of the people that stand in a people input already."""
        return {found[1] for found in _NAME.finditer(self.workspace.plain(value))}

    def options_in(self, value: str) -> tuple[str, ...]:
        """The options that are chosen already, of which there may be several."""
        return chosen(value)


def _with_emoji(text: str) -> Markup:
    return escape(emoji.in_words(text))
