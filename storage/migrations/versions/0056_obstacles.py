"""obstacles"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "obstacle_people",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("detail", sa.String(length=96), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_obstacle_people_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_obstacle_people_person_id")),
        sa.PrimaryKeyConstraint(
            "workspace_id", "week", "kind", "detail", "person_id", name=op.f("pk_obstacle_people")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "obstacle_counts",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("detail", sa.String(length=96), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_obstacle_counts_workspace_id")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "week", "kind", "detail", name=op.f("pk_obstacle_counts")),
    )


def downgrade() -> None:
    for name in ("obstacle_counts", "obstacle_people"):
        op.drop_table(name)
