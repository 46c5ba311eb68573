"""nudges"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("nudges", sa.SmallInteger(), server_default="0", nullable=False)
    op.add_column("onboardings", column)


def downgrade() -> None:
    op.drop_column("onboardings", "nudges")
