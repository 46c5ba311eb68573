"""priorities"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "priorities",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("topic_key", sa.String(length=60), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("setter_id", ROW_ID, nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_priorities_workspace_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_priorities_place_id")),
        sa.ForeignKeyConstraint(["setter_id"], ["people.id"], name=op.f("fk_priorities_setter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priorities")),
        sa.UniqueConstraint(
            "workspace_id",
            "place_id",
            "topic_key",
            name=op.f("uq_priorities_workspace_id_place_id_topic_key"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "priority_reviews",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("leader_id", ROW_ID, nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_priority_reviews_workspace_id")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_priority_reviews_place_id")),
        sa.ForeignKeyConstraint(["leader_id"], ["people.id"], name=op.f("fk_priority_reviews_leader_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority_reviews")),
        sa.UniqueConstraint(
            "workspace_id", "place_id", name=op.f("uq_priority_reviews_workspace_id_place_id")
        ),
    )
    op.create_index("ix_priority_reviews_next_at", "priority_reviews", ["workspace_id", "next_at"])


def downgrade() -> None:
    op.drop_table("priority_reviews")
    op.drop_table("priorities")
