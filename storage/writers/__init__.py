"""How writing is done on each database: one commit for all who wait, or a transaction each."""

from storage.writers.group_commit import GROUP_COMMIT_MAX as GROUP_COMMIT_MAX
from storage.writers.group_commit import GroupCommit as GroupCommit
from storage.writers.jobs import RawWork as RawWork
from storage.writers.patience import Caller as Caller
from storage.writers.patience import CallerLeft as CallerLeft
from storage.writers.patience import Line as Line
from storage.writers.pooled import Pooled as Pooled
