"""mentor rounds"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = sa.text("state IN ('sign_up', 'solving', 'preview', 'sending', 'asking')")


def upgrade() -> None:
    op.create_table(
        "mentor_rounds",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("organiser_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("turn", sa.SmallInteger(), nullable=False),
        sa.Column("solved", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("bound", sa.Integer(), nullable=False),
        sa.Column("is_changed", sa.Boolean(), nullable=False),
        sa.Column("dropped", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_rounds_workspace_id")
        ),
        sa.ForeignKeyConstraint(["organiser_id"], ["people.id"], name=op.f("fk_mentor_rounds_organiser_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_mentor_rounds_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_rounds")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_mentor_rounds_open",
        "mentor_rounds",
        ["workspace_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "mentor_round_people",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("round_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("tell_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_round_people_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["mentor_rounds.id"], name=op.f("fk_mentor_round_people_round_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_round_people_person_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", "role", name=op.f("pk_mentor_round_people")),
    )
    op.create_index("ix_mentor_round_people_person", "mentor_round_people", ["workspace_id", "person_id"])
    op.create_index("ix_mentor_round_people_tell_at", "mentor_round_people", ["workspace_id", "tell_at"])
    op.create_table(
        "mentor_round_wants",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("round_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_round_wants_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["mentor_rounds.id"], name=op.f("fk_mentor_round_wants_round_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_round_wants_person_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", "topic", name=op.f("pk_mentor_round_wants")),
    )
    op.create_table(
        "mentor_round_left",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("round_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("why", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_round_left_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["mentor_rounds.id"], name=op.f("fk_mentor_round_left_round_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_round_left_person_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_mentor_round_left")),
    )
    op.create_table(
        "mentor_round_choices",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("round_id", ROW_ID, nullable=False),
        sa.Column("mentee_id", ROW_ID, nullable=False),
        sa.Column("mentor_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("refused", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_round_choices_workspace_id")
        ),
        sa.ForeignKeyConstraint(["mentee_id"], ["people.id"], name=op.f("fk_mentor_round_choices_mentee_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], name=op.f("fk_mentor_round_choices_mentor_id")),
        sa.PrimaryKeyConstraint("round_id", "mentee_id", "mentor_id", name=op.f("pk_mentor_round_choices")),
    )
    op.create_table(
        "mentor_proposals",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("round_id", ROW_ID, nullable=False),
        sa.Column("mentee_id", ROW_ID, nullable=False),
        sa.Column("mentor_id", ROW_ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("is_fixed", sa.Boolean(), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_proposals_workspace_id")
        ),
        sa.ForeignKeyConstraint(["mentee_id"], ["people.id"], name=op.f("fk_mentor_proposals_mentee_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], name=op.f("fk_mentor_proposals_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentor_proposals_mentee", "mentor_proposals", ["workspace_id", "mentee_id"])
    op.create_index("ix_mentor_proposals_mentor", "mentor_proposals", ["workspace_id", "mentor_id"])
    op.create_index("ix_mentor_proposals_round", "mentor_proposals", ["workspace_id", "round_id", "state"])
    op.create_table(
        "mentor_answers",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("proposal_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("said", sa.String(length=8), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_answers_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["mentor_proposals.id"], name=op.f("fk_mentor_answers_proposal_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_answers_person_id")),
        sa.PrimaryKeyConstraint("proposal_id", "person_id", name=op.f("pk_mentor_answers")),
    )
    op.create_index("ix_mentor_answers_next_at", "mentor_answers", ["workspace_id", "next_at"])


def downgrade() -> None:
    op.drop_table("mentor_answers")
    op.drop_table("mentor_proposals")
    op.drop_table("mentor_round_choices")
    op.drop_table("mentor_round_left")
    op.drop_table("mentor_round_wants")
    op.drop_table("mentor_round_people")
    op.drop_table("mentor_rounds")
