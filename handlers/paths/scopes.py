"""Which path or step a button or form is about; everybody may see and choose any, admins keep them."""

from handlers.chat import Event
from handlers.people.rights import must_be_admin
from handlers.scope import Refused, Scope, ref
from storage import paths
from storage.database import Transaction
from storage.paths import Path, Step

MODULE = "paths"


@Scope
def of_path(tx: Transaction, event: Event) -> Path:
    found = paths.find(tx, ref(event, "path").id)
    if found is None:
        raise Refused("path-gone")
    return found


@Scope
def of_step(tx: Transaction, event: Event) -> tuple[Path, Step]:
    step = paths.step(tx, ref(event, "step").id)
    path = paths.find(tx, step.path_id) if step is not None else None
    if step is None or path is None:
        raise Refused("path-gone")
    return path, step


@Scope
def kept_path(tx: Transaction, event: Event) -> Path:
    must_be_admin(tx, event, MODULE, "setup-refused")
    return of_path.find(tx, event)


@Scope
def kept_step(tx: Transaction, event: Event) -> tuple[Path, Step]:
    must_be_admin(tx, event, MODULE, "setup-refused")
    return of_step.find(tx, event)


@Scope
def for_keepers(tx: Transaction, event: Event) -> None:
    must_be_admin(tx, event, MODULE, "setup-refused")
