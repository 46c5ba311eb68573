"""worked holidays"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at_first = '["NL:goede-vrijdag", "US:columbus-day", "US:veterans-day"]'
    op.add_column(
        "workspaces", sa.Column("worked_holidays", sa.Text(), nullable=False, server_default=at_first)
    )


def downgrade() -> None:
    op.drop_column("workspaces", "worked_holidays")
