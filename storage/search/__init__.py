"""Finding the right tip: one small index in ordinary tables, the same on both databases.

`put`, `remove`, `learn` and `set_boost` belong in the transaction that changes the tip. `find` only reads.
"""

from storage.search.confidence import EVIDENCE_VERSION, Coefficients, Features, Verdict, fit
from storage.search.find import Found, Hit, find, newest
from storage.search.fitted import coefficients_in_use, keep_coefficients
from storage.search.index import learn, put, remove, set_boost
from storage.search.rebuild import outdated, reindex
from storage.search.rewording import reword
from storage.search.words import ANALYSIS_VERSION

__all__ = [
    "ANALYSIS_VERSION",
    "EVIDENCE_VERSION",
    "Coefficients",
    "Features",
    "Found",
    "Hit",
    "Verdict",
    "coefficients_in_use",
    "find",
    "fit",
    "keep_coefficients",
    "learn",
    "newest",
    "outdated",
    "put",
    "reindex",
    "remove",
    "reword",
    "set_boost",
]
