"""Why a pair was proposed, as it is remembered."""

from collections.abc import Iterable

import msgspec

from handlers.matching.rules import Reason
from storage.mentor_rounds import Proposal

_several = msgspec.json.Decoder(tuple[Reason, ...])


def written(reasons: Iterable[Reason]) -> str:
    return msgspec.json.encode(tuple(reasons)).decode()


def of(proposal: Proposal) -> tuple[Reason, ...]:
    """None when they cannot be read any more."""
    try:
        return _several.decode(proposal.reasons)
    except (msgspec.DecodeError, UnicodeError):
        return ()
