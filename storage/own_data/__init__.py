"""Everything about one person, found from the tables themselves: to give it to them, and to forget it."""

from storage.own_data.collecting import Export as Export
from storage.own_data.collecting import everything as everything
from storage.own_data.erasing import Erased as Erased
from storage.own_data.erasing import erase as erase
from storage.own_data.erasing import is_only_met as is_only_met
