"""refits"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "refits",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_refits_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refits")),
        sa.UniqueConstraint("workspace_id", name=op.f("uq_refits_workspace_id")),
    )
    op.add_column("search_clicks", sa.Column("version", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    op.drop_column("search_clicks", "version")
    op.drop_table("refits")
