"""post threads"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("posts", sa.Column("thread", sa.String(255), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("posts", "thread")
