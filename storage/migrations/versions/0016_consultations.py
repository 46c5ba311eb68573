"""consultations"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "consultations",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("starter_id", ROW_ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column("step", sa.SmallInteger(), nullable=False),
        sa.Column("extra", sa.SmallInteger(), nullable=False),
        sa.Column("facilitator_id", ROW_ID, nullable=True),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_consultations_workspace_id")
        ),
        sa.ForeignKeyConstraint(["starter_id"], ["people.id"], name=op.f("fk_consultations_starter_id")),
        sa.ForeignKeyConstraint(
            ["facilitator_id"], ["people.id"], name=op.f("fk_consultations_facilitator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultations")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_consultations_next_at", "consultations", ["workspace_id", "next_at"])
    op.create_index("ix_consultations_starter", "consultations", ["workspace_id", "starter_id"])
    op.create_table(
        "consultation_seats",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("consultation_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("reply", sa.String(length=12), nullable=False),
        sa.Column("hears", sa.String(length=12), nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        *_under("consultation_seats"),
        sa.PrimaryKeyConstraint("consultation_id", "person_id", name=op.f("pk_consultation_seats")),
    )
    op.create_index("ix_consultation_seats_next_at", "consultation_seats", ["workspace_id", "next_at"])
    op.create_index("ix_consultation_seats_person", "consultation_seats", ["workspace_id", "person_id"])
    op.create_table(
        "consultation_words",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("consultation_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        *_under("consultation_words"),
        sa.PrimaryKeyConstraint("consultation_id", "person_id", "kind", name=op.f("pk_consultation_words")),
    )
    op.create_index("ix_consultation_words_person", "consultation_words", ["workspace_id", "person_id"])


def _under(table: str) -> tuple[sa.ForeignKeyConstraint, ...]:
    to = {"workspace_id": "workspaces", "consultation_id": "consultations", "person_id": "people"}
    return tuple(
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, other in to.items()
    )


def downgrade() -> None:
    for table in ("consultation_words", "consultation_seats", "consultations"):
        op.drop_table(table)
