"""What others must still receive, written in the transaction that decided it and delivered after.

A delivery goes waiting → sending → sent. A send that was refused is failed; one that was cut off
half-way, so that nobody knows whether it arrived, is unclear.

Deliveries for one target (a place or a person) form a lane. A lane leaves in the order it was
written, one delivery at a time, no faster than its pace, and no lane waits for another. `due_at` of a
lane is when its next delivery may be taken: the pace, a wait the platform asked for, or, while one is
being sent, the end of the sender's lease. So looking for work reads the lanes that are due and never
the queue behind them.
"""

from storage.outbox.sending import begin as begin
from storage.outbox.sending import finish as finish
from storage.outbox.sending import forget_before as forget_before
from storage.outbox.sending import put_off as put_off
from storage.outbox.sending import retry as retry
from storage.outbox.tables import New as New
from storage.outbox.tables import Row as Row
from storage.outbox.tables import State as State
from storage.outbox.tables import lanes as lanes
from storage.outbox.tables import of_consents as of_consents
from storage.outbox.tables import of_group as of_group
from storage.outbox.tables import of_person as of_person
from storage.outbox.tables import of_place as of_place
from storage.outbox.tables import table as table
from storage.outbox.taking import claim as claim
from storage.outbox.taking import next_due as next_due
from storage.outbox.watching import Standing as Standing
from storage.outbox.watching import depth as depth
from storage.outbox.watching import oldest_age as oldest_age
from storage.outbox.watching import reasons as reasons
from storage.outbox.watching import standing as standing
from storage.outbox.watching import waits_since as waits_since
from storage.outbox.writing import add as add
from storage.outbox.writing import add_many as add_many
