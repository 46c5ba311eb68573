"""celebrated"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
POSTED = """
UPDATE completions SET place_id = (
    SELECT max(posts.place_id) FROM posts
    WHERE posts.workspace_id = completions.workspace_id
        AND posts.about = 'completion:' || completions.id
        AND posts.deleted_at IS NULL
)
"""


def upgrade() -> None:
    """What was posted before is known by its post."""
    with op.batch_alter_table("completions") as table:
        table.add_column(sa.Column("place_id", ROW_ID, nullable=True))
        table.create_foreign_key(op.f("fk_completions_place_id"), "places", ["place_id"], ["id"])
    op.execute(POSTED)


def downgrade() -> None:
    with op.batch_alter_table("completions") as table:
        table.drop_constraint(op.f("fk_completions_place_id"), type_="foreignkey")
        table.drop_column("place_id")
