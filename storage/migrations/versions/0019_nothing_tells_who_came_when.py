"""nothing tells who came when"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

OF_ANYBODY = "workspace_id IN (SELECT id FROM workspaces)"
WITHOUT_NUMBERED_ROWS = ("place_members", "identities")


def upgrade() -> None:
    op.execute(f"UPDATE outbox SET body = '' WHERE state = 'sent' AND {OF_ANYBODY}")  # noqa: S608 - ours alone
    if op.get_bind().dialect.name == "postgresql":
        to_day = "{0} = date_trunc('day', {0} AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'"
    else:
        to_day = "{0} = date({0}) || ' 00:00:00.000000'"
        _number_rows(False)
    for column in ("made_at", "done_at"):
        op.execute(f"UPDATE outbox SET {to_day.format(column)} WHERE {OF_ANYBODY}")  # noqa: S608 - ours alone


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _number_rows(True)


def _number_rows(wanted: bool) -> None:
    for table in WITHOUT_NUMBERED_ROWS:
        with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_with_rowid": wanted}):
            pass
