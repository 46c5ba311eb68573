"""records"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "records",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("review_on", sa.Date()),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_records_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_records_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_records")),
        sa.UniqueConstraint("workspace_id", "person_id", name=op.f("uq_records_workspace_id_person_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_records_next_at", "records", ["workspace_id", "next_at"])
    op.create_table(
        "record_notes",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("item", sa.String(length=64)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("is_left_out", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_record_notes_person_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_record_notes_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_notes")),
        sa.UniqueConstraint(
            "workspace_id", "person_id", "item", name=op.f("uq_record_notes_workspace_id_person_id_item")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "record_shares",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("reader_id", ROW_ID, nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_record_shares_person_id")),
        sa.ForeignKeyConstraint(["reader_id"], ["people.id"], name=op.f("fk_record_shares_reader_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_record_shares_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_shares")),
        sa.UniqueConstraint(
            "workspace_id",
            "person_id",
            "reader_id",
            name=op.f("uq_record_shares_workspace_id_person_id_reader_id"),
        ),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in ("record_shares", "record_notes", "records"):
        op.drop_table(table)
