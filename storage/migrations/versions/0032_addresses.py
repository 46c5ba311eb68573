"""addresses"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("posts", sa.Column("address", sa.Text(), nullable=True))
    where = sa.text("address IS NULL")
    op.create_index("ix_posts_unaddressed", "posts", ["id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_posts_unaddressed", table_name="posts")
    op.drop_column("posts", "address")
