"""Kudos that were given with another bot come in, and those that everybody could see go out."""

from bot.library.history.exporting import rows as rows
from bot.library.history.importing import KudosImporter as KudosImporter
from bot.library.history.reading import COLUMNS as COLUMNS
