"""solving"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "solving",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("number", ROW_ID, nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_solving_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_solving")),
        sa.UniqueConstraint(
            "workspace_id", "kind", "number", name=op.f("uq_solving_workspace_id_kind_number")
        ),
    )
    op.create_index(op.f("ix_solving_due_at"), "solving", ["due_at"])


def downgrade() -> None:
    op.drop_table("solving")
