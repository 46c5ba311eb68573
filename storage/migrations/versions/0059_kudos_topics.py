"""kudos topics"""

from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_kudos_topics_topic", "kudos_topics", ["workspace_id", "topic"])


def downgrade() -> None:
    op.drop_index("ix_kudos_topics_topic", "kudos_topics")
