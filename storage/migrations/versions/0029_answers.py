"""answers"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "answers",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("message", sa.String(length=255), nullable=False),
        sa.Column("thread", sa.String(length=255), nullable=False),
        sa.Column("author_id", ROW_ID, nullable=False),
        sa.Column("asker_id", ROW_ID, nullable=True),
        sa.Column("saved_by_id", ROW_ID, nullable=True),
        sa.Column("question_id", ROW_ID, nullable=True),
        sa.Column("tip_id", ROW_ID, nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_answers_workspace_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_answers_place_id")),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_answers_author_id")),
        sa.ForeignKeyConstraint(["asker_id"], ["people.id"], name=op.f("fk_answers_asker_id")),
        sa.ForeignKeyConstraint(["saved_by_id"], ["people.id"], name=op.f("fk_answers_saved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
        sa.UniqueConstraint(
            "workspace_id", "place_id", "message", name=op.f("uq_answers_workspace_id_place_id_message")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_answers_tip", "answers", ["workspace_id", "tip_id"])


def downgrade() -> None:
    op.drop_table("answers")
