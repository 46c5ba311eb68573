"""Alembic's entry: always with a connection that `storage.migrate` hands over."""

from typing import Literal

from alembic import context

from storage import tables
from storage.schema import Moment


def render(kind: str, item: object, _: object) -> str | Literal[False]:
    """Migrations must not depend on what our own types become later."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
