"""capture"""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leave",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("to_date", sa.Date(), nullable=False),
        sa.CheckConstraint("from_date <= to_date", name="ck_leave_order"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_leave_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_leave_workspace_id")),
        sa.PrimaryKeyConstraint("person_id", "from_date", name=op.f("pk_leave")),
    )
    op.create_table(
        "milestones",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_milestones_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_milestones_workspace_id")),
        sa.PrimaryKeyConstraint("person_id", "kind", name=op.f("pk_milestones")),
    )
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(length=8), server_default="til", nullable=False))
        batch_op.add_column(sa.Column("link_key", sa.String(length=32), server_default="", nullable=False))
        batch_op.add_column(sa.Column("token_hash", sa.String(length=64), nullable=True))
        batch_op.alter_column(
            "author_id", existing_type=sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        )
        batch_op.create_index(
            "uq_tils_link",
            ["workspace_id", "link_key"],
            unique=True,
            sqlite_where=sa.text("link_key != ''"),
            postgresql_where=sa.text("link_key != ''"),
        )

    _hide_who_did_what()


def _hide_who_did_what() -> None:
    """Keys in the inbox become hashes and their times days: see `storage/inbox.py`."""
    inbox = sa.table(
        "inbox", sa.column("workspace_id"), sa.column("key"), sa.column("at", sa.DateTime(timezone=True))
    )
    rows = op.get_bind().execute(sa.select(inbox)).all()
    hide = (
        sa.update(inbox)
        .where(inbox.c.workspace_id == sa.bindparam("workspace"), inbox.c.key == sa.bindparam("old"))
        .values(key=sa.bindparam("new"), at=sa.bindparam("day", type_=inbox.c.at.type))
    )
    for row in rows:
        new = hashlib.blake2b(row.key.encode(errors="surrogatepass"), digest_size=16).hexdigest()
        day = row.at.replace(hour=0, minute=0, second=0, microsecond=0)
        op.get_bind().execute(hide, {"workspace": row.workspace_id, "old": row.key, "new": new, "day": day})


def downgrade() -> None:
    # Without an author there is no place for them in the older table.
    nameless = "(SELECT workspace_id, id FROM tils WHERE author_id IS NULL)"
    for table in ("til_topics", "til_marks"):
        op.execute(f"DELETE FROM {table} WHERE (workspace_id, til_id) IN {nameless}")  # noqa: S608 - ours alone
    op.execute("DELETE FROM tils WHERE author_id IS NULL AND workspace_id IN (SELECT id FROM workspaces)")
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_tils_link",
            sqlite_where=sa.text("link_key != ''"),
            postgresql_where=sa.text("link_key != ''"),
        )
        batch_op.alter_column(
            "author_id", existing_type=sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        )
        batch_op.drop_column("token_hash")
        batch_op.drop_column("link_key")
        batch_op.drop_column("kind")

    op.drop_table("milestones")
    op.drop_table("leave")
