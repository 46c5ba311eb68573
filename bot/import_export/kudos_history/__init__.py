"""Kudos that were given with another bot come in, and those that everybody could see go out."""

from bot.import_export.kudos_history.exporting import rows as rows
from bot.import_export.kudos_history.importing import KudosImporter as KudosImporter
from bot.import_export.kudos_history.reading import COLUMNS as COLUMNS
