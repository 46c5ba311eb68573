"""path reviews"""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """A path that has a day already is asked about on that day, at about midnight."""
    with op.batch_alter_table("paths") as table:
        table.add_column(sa.Column("keeper_id", ROW_ID, nullable=True))
        table.add_column(sa.Column("ask_at", sa.DateTime(timezone=True), nullable=True))
        table.create_foreign_key(op.f("fk_paths_keeper_id"), "people", ["keeper_id"], ["id"])
        table.create_index("ix_paths_ask_at", ["workspace_id", "ask_at"])
    is_text = op.get_bind().dialect.name == "sqlite"
    midnight = "review_on || ' 00:00:00.000000'" if is_text else "CAST(review_on AS timestamptz)"
    op.execute(f"UPDATE paths SET ask_at = {midnight} WHERE workspace_id > 0 AND review_on IS NOT NULL")  # noqa: S608 - ours


def downgrade() -> None:
    with op.batch_alter_table("paths") as table:
        table.drop_index("ix_paths_ask_at")
        table.drop_constraint(op.f("fk_paths_keeper_id"), type_="foreignkey")
        table.drop_column("ask_at")
        table.drop_column("keeper_id")
