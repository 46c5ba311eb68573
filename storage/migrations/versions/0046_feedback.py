"""feedback"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def keys(table: str, *columns: str, primary: tuple[str, ...] = ("id",)) -> list[sa.Constraint]:
    """A foreign key for each column, and the primary key."""
    where = {
        "workspace_id": "workspaces",
        "place_id": "places",
        "feedback_id": "feedbacks",
        "pulse_id": "pulses",
    }
    foreign = [
        sa.ForeignKeyConstraint([one], [f"{where.get(one, 'people')}.id"], name=op.f(f"fk_{table}_{one}"))
        for one in columns
    ]
    return [*foreign, sa.PrimaryKeyConstraint(*primary, name=op.f(f"pk_{table}"))]


def upgrade() -> None:
    op.create_table(
        "feedbacks",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("asker_id", ROW_ID, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("is_nameless", sa.Boolean(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        *keys("feedbacks", "asker_id", "workspace_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_feedbacks_next_at", "feedbacks", ["workspace_id", "next_at"])
    op.create_index("ix_feedbacks_asker", "feedbacks", ["workspace_id", "asker_id"])
    op.create_table(
        "feedback_asked",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("feedback_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("reply", sa.String(length=12), nullable=False),
        *keys(
            "feedback_asked", "feedback_id", "person_id", "workspace_id", primary=("feedback_id", "person_id")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_feedback_asked_person", "feedback_asked", ["workspace_id", "person_id"])
    op.create_table(
        "feedback_answers",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("feedback_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID),
        sa.Column("text", sa.Text(), nullable=False),
        *keys("feedback_answers", "feedback_id", "person_id", "workspace_id"),
    )
    op.create_index("ix_feedback_answers_feedback", "feedback_answers", ["workspace_id", "feedback_id"])
    op.create_table(
        "pulses",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("owner_id", ROW_ID),
        sa.Column("items", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        *keys("pulses", "owner_id", "place_id", "workspace_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pulses_next_at", "pulses", ["workspace_id", "next_at"])
    op.create_index("ix_pulses_owner", "pulses", ["workspace_id", "owner_id"])
    op.create_table(
        "pulse_asked",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("pulse_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("has_answered", sa.Integer(), nullable=False),
        *keys("pulse_asked", "person_id", "pulse_id", "workspace_id", primary=("pulse_id", "person_id")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_pulse_asked_person", "pulse_asked", ["workspace_id", "person_id"])
    op.create_table(
        "pulse_counts",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("pulse_id", ROW_ID, nullable=False, autoincrement=False),
        sa.Column("item", sa.String(length=16), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        *keys("pulse_counts", "workspace_id", primary=("pulse_id", "item", "value")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    for table in ("pulse_counts", "pulse_asked", "pulses", "feedback_answers", "feedback_asked", "feedbacks"):
        op.drop_table(table)
