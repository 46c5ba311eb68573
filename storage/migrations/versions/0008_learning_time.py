"""learning time"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "learning_blocks",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("workspace_id", _row_id(), nullable=False),
        sa.Column("person_id", _row_id(), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("start", sa.String(length=5), nullable=False),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("uid", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("is_paused", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("moved_weekday", sa.SmallInteger(), nullable=True),
        sa.Column("moved_start", sa.String(length=5), nullable=True),
        sa.Column("zone", sa.String(length=64), server_default="", nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_learning_blocks_person_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_learning_blocks_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning_blocks")),
    )
    op.create_index(
        "uq_learning_blocks_there",
        "learning_blocks",
        ["workspace_id", "person_id", "weekday", "start"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_index("ix_learning_blocks_next", "learning_blocks", ["workspace_id", "next_at"])

    op.create_table(
        "learning_weeks",
        sa.Column("workspace_id", _row_id(), nullable=False),
        sa.Column("block_id", _row_id(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("person_id", _row_id(), nullable=False),
        sa.Column("answer", sa.String(length=8), nullable=False),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_id"], ["learning_blocks.id"], name=op.f("fk_learning_weeks_block_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_learning_weeks_person_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_learning_weeks_workspace_id")
        ),
        sa.PrimaryKeyConstraint("block_id", "week", name=op.f("pk_learning_weeks")),
    )
    op.create_index("ix_learning_weeks_person", "learning_weeks", ["workspace_id", "person_id", "week"])

    op.create_table(
        "learning_targets",
        sa.Column("workspace_id", _row_id(), nullable=False),
        sa.Column("person_id", _row_id(), nullable=False),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_learning_targets_person_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_learning_targets_workspace_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_learning_targets")),
    )


def downgrade() -> None:
    op.drop_table("learning_targets")
    op.drop_index("ix_learning_weeks_person", "learning_weeks")
    op.drop_table("learning_weeks")
    op.drop_index("ix_learning_blocks_next", "learning_blocks")
    op.drop_index("uq_learning_blocks_there", "learning_blocks")
    op.drop_table("learning_blocks")
