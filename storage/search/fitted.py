"""The coefficients a workspace judges by: those fitted on what people there pressed, else those measured
elsewhere."""

import msgspec
from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql

from storage.database import Transaction
from storage.prepared import Prepared
from storage.search.confidence import EVIDENCE_VERSION, MEASURED, Coefficients
from storage.search.question import totals_of
from storage.search.tables import totals


class Fitted(msgspec.Struct, frozen=True):
    """Fitted on other evidence than there is now they mean nothing any more."""

    coefficients: Coefficients
    version: int


def keep_coefficients(tx: Transaction, coefficients: Coefficients | None) -> None:
    """Judge by these from now on; None for those measured elsewhere."""
    fitted = Fitted(coefficients, EVIDENCE_VERSION) if coefficients else None
    stored = msgspec.json.encode(fitted).decode() if fitted else ""
    nothing = {column.name: 0 for column in totals.c if column.name not in ("workspace_id", "coefficients")}
    add = postgresql.insert(totals).values(
        workspace_id=tx.workspace.id, coefficients=bindparam("coefficients"), **nothing
    )
    change = add.on_conflict_do_update(
        index_elements=["workspace_id"], set_={"coefficients": add.excluded.coefficients}
    )
    tx.rows(Prepared(change), coefficients=stored)


def coefficients_in_use(tx: Transaction) -> Coefficients:
    return read(totals_of(tx).coefficients)


def read(stored: str) -> Coefficients:
    """Those measured elsewhere when there are none, none that can be read, or none for this evidence."""
    try:
        fitted = msgspec.json.decode(stored, type=Fitted) if stored else None
    except (msgspec.DecodeError, UnicodeError):
        return MEASURED
    return fitted.coefficients if fitted and fitted.version == EVIDENCE_VERSION else MEASURED
