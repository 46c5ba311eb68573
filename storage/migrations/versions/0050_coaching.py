"""coaching"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "coaches",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("cards", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_coaches_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coaches_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaches")),
        sa.UniqueConstraint("workspace_id", "person_id", name=op.f("uq_coaches_workspace_id_person_id")),
    )
    op.create_index("ix_coaches_next_at", "coaches", ["workspace_id", "next_at"])
    op.create_table(
        "coach_questions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_coach_questions_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coach_questions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coach_questions")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_coach_questions_person", "coach_questions", ["workspace_id", "person_id"])
    op.create_table(
        "coach_asked",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_coach_asked_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coach_asked_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coach_asked")),
        sa.UniqueConstraint(
            "workspace_id", "person_id", "key", name=op.f("uq_coach_asked_workspace_id_person_id_key")
        ),
    )


def downgrade() -> None:
    for name in ("coach_asked", "coach_questions", "coaches"):
        op.drop_table(name)
