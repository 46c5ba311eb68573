"""clicks"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "search_clicks",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("norm", sa.Float(), nullable=False),
        sa.Column("g", sa.Float(), nullable=False),
        sa.Column("m12", sa.Float(), nullable=False),
        sa.Column("m13", sa.Float(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_search_clicks_workspace_id"),
        sa.PrimaryKeyConstraint("id", name="pk_search_clicks"),
    )
    op.create_index("ix_search_clicks_workspace_id", "search_clicks", ["workspace_id"])


def downgrade() -> None:
    op.drop_table("search_clicks")
