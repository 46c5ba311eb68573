"""Kudos: a ledger to which rows are only ever added. What stands is derived from it.

One kudos is (source, giver, receiver, kind): somebody thanks somebody for one thing. It can be given
in several ways at once (`via`: each emoji on a message, or words). Reactions arrive out of order, so
for each way the newest row by the time it *happened* wins, and taking away leaves a row too
(ENGINE.md: insert and delete alone was wrong in 52 % of shuffled histories, this in none). A kudos
stands while one of its ways does, and counts once: for the largest `amount` of those.
"""

from storage.kudos.reading import Before as Before
from storage.kudos.reading import before as before
from storage.kudos.reading import count_given as count_given
from storage.kudos.reading import count_received as count_received
from storage.kudos.reading import entries as entries
from storage.kudos.reading import from_source as from_source
from storage.kudos.reading import history as history
from storage.kudos.reading import last_given as last_given
from storage.kudos.reading import received_for as received_for
from storage.kudos.reading import stands as stands
from storage.kudos.replay import count_rows as count_rows
from storage.kudos.replay import differences as differences
from storage.kudos.tables import EXPERIMENT as EXPERIMENT
from storage.kudos.tables import GIVEN as GIVEN
from storage.kudos.tables import KINDS as KINDS
from storage.kudos.tables import LEARNING as LEARNING
from storage.kudos.tables import TAKEN_BACK as TAKEN_BACK
from storage.kudos.tables import TEACHING as TEACHING
from storage.kudos.tables import WORDS as WORDS
from storage.kudos.tables import Entry as Entry
from storage.kudos.tables import History as History
from storage.kudos.tables import Kudos as Kudos
from storage.kudos.tables import read_source as read_source
from storage.kudos.tables import source_in as source_in
from storage.kudos.tables import table as table
from storage.kudos.tables import topics_table as topics_table
from storage.kudos.top import most_thanked as most_thanked
from storage.kudos.writing import give as give
from storage.kudos.writing import revoke as revoke
from storage.kudos.writing import revoke_source as revoke_source
from storage.kudos.writing import take_back as take_back
