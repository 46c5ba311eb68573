"""harvest"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "mentor_harvests",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("pair_id", ROW_ID, nullable=False),
        sa.Column("writer_id", ROW_ID, nullable=False),
        sa.Column("other_id", ROW_ID, nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_harvests_workspace_id")
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["mentor_pairs.id"], name=op.f("fk_mentor_harvests_pair_id")),
        sa.ForeignKeyConstraint(["writer_id"], ["people.id"], name=op.f("fk_mentor_harvests_writer_id")),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_mentor_harvests_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_harvests")),
        sa.UniqueConstraint(
            "pair_id", "writer_id", "meeting", name=op.f("uq_mentor_harvests_pair_id_writer_id_meeting")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentor_harvests_next_at", "mentor_harvests", ["workspace_id", "next_at"])
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.add_column(sa.Column("with_id", ROW_ID, nullable=True))
        batch_op.create_foreign_key(op.f("fk_tils_with_id"), "people", ["with_id"], ["id"])
        batch_op.create_index("ix_tils_with", ["workspace_id", "with_id"])
    with op.batch_alter_table("search_clicks", schema=None) as batch_op:
        batch_op.add_column(sa.Column("day", sa.Date(), nullable=True))
    # Nobody knows when those that are there were given: they count from now on.
    op.execute(
        "UPDATE search_clicks SET day = CURRENT_DATE WHERE workspace_id IN (SELECT id FROM workspaces)"
    )
    with op.batch_alter_table("search_clicks", schema=None) as batch_op:
        batch_op.alter_column("day", existing_type=sa.Date(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("search_clicks", schema=None) as batch_op:
        batch_op.drop_column("day")
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.drop_index("ix_tils_with")
        batch_op.drop_constraint(op.f("fk_tils_with_id"), type_="foreignkey")
        batch_op.drop_column("with_id")
    op.drop_table("mentor_harvests")
