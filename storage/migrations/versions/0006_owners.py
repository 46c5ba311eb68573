"""owners"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("tips", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ask_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("content_hash", sa.String(length=64), server_default="", nullable=False)
        )
        batch_op.create_index("ix_tips_ask_at", ["workspace_id", "ask_at"], unique=False)

    op.create_table(
        "dropped_tips",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", sa.String(length=512), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_dropped_tips_workspace_id")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "source", name=op.f("pk_dropped_tips")),
    )
    op.create_table(
        "tip_asks",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tip_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_tip_asks_person_id")),
        sa.ForeignKeyConstraint(["tip_id"], ["tips.id"], name=op.f("fk_tip_asks_tip_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_tip_asks_workspace_id")),
        sa.PrimaryKeyConstraint("tip_id", "person_id", name=op.f("pk_tip_asks")),
    )
    with op.batch_alter_table("tip_asks", schema=None) as batch_op:
        batch_op.create_index("ix_tip_asks_person", ["workspace_id", "person_id", "asked_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("tip_asks", schema=None) as batch_op:
        batch_op.drop_index("ix_tip_asks_person")

    op.drop_table("tip_asks")
    op.drop_table("dropped_tips")
    with op.batch_alter_table("tips", schema=None) as batch_op:
        batch_op.drop_index("ix_tips_ask_at")
        batch_op.drop_column("content_hash")
        batch_op.drop_column("ask_at")
