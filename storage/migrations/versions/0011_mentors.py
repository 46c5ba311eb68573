"""mentors"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "mentors",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("languages", sa.String(length=64), nullable=False),
        sa.Column("capacity", sa.SmallInteger(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_mentors_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentors_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentors")),
        sa.UniqueConstraint("workspace_id", "person_id", name=op.f("uq_mentors_workspace_id_person_id")),
    )
    op.create_table(
        "mentor_topics",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("mentor_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_topics_workspace_id")
        ),
        sa.ForeignKeyConstraint(["mentor_id"], ["mentors.id"], name=op.f("fk_mentor_topics_mentor_id")),
        sa.PrimaryKeyConstraint("mentor_id", "topic", name=op.f("pk_mentor_topics")),
    )
    op.create_index("ix_mentor_topics_topic", "mentor_topics", ["workspace_id", "topic"])
    op.create_table(
        "mentor_not_with",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("other_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_not_with_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_not_with_person_id")),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_mentor_not_with_other_id")),
        sa.PrimaryKeyConstraint("person_id", "other_id", name=op.f("pk_mentor_not_with")),
    )
    op.create_table(
        "mentor_requests",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("mentee_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("hope", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mentor_id", ROW_ID, nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tell_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_requests_workspace_id")
        ),
        sa.ForeignKeyConstraint(["mentee_id"], ["people.id"], name=op.f("fk_mentor_requests_mentee_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], name=op.f("fk_mentor_requests_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_requests")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentor_requests_mentee", "mentor_requests", ["workspace_id", "mentee_id"])
    op.create_index("ix_mentor_requests_mentor", "mentor_requests", ["workspace_id", "mentor_id"])
    op.create_index("ix_mentor_requests_next_at", "mentor_requests", ["workspace_id", "next_at"])
    op.create_index("ix_mentor_requests_tell_at", "mentor_requests", ["workspace_id", "tell_at"])
    op.create_table(
        "mentor_asks",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("request_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("reply", sa.String(length=12), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_asks_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["mentor_requests.id"], name=op.f("fk_mentor_asks_request_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_asks_person_id")),
        sa.PrimaryKeyConstraint("request_id", "person_id", name=op.f("pk_mentor_asks")),
    )
    op.create_table(
        "mentor_pairs",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("mentor_id", ROW_ID, nullable=False),
        sa.Column("mentee_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("weeks", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_pairs_workspace_id")
        ),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], name=op.f("fk_mentor_pairs_mentor_id")),
        sa.ForeignKeyConstraint(["mentee_id"], ["people.id"], name=op.f("fk_mentor_pairs_mentee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_pairs")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mentor_pairs_mentee", "mentor_pairs", ["workspace_id", "mentee_id"])
    op.create_index("ix_mentor_pairs_mentor", "mentor_pairs", ["workspace_id", "mentor_id"])
    op.create_table(
        "mentor_sides",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("pair_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_sides_workspace_id")
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["mentor_pairs.id"], name=op.f("fk_mentor_sides_pair_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_sides_person_id")),
        sa.PrimaryKeyConstraint("pair_id", "person_id", name=op.f("pk_mentor_sides")),
    )
    op.create_index("ix_mentor_sides_next_at", "mentor_sides", ["workspace_id", "next_at"])
    op.create_table(
        "mentor_notes",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("pair_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_mentor_notes_workspace_id")
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["mentor_pairs.id"], name=op.f("fk_mentor_notes_pair_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentor_notes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_notes")),
    )
    op.create_index("ix_mentor_notes_person", "mentor_notes", ["workspace_id", "person_id"])


def downgrade() -> None:
    op.drop_table("mentor_notes")
    op.drop_table("mentor_sides")
    op.drop_table("mentor_pairs")
    op.drop_table("mentor_asks")
    op.drop_table("mentor_requests")
    op.drop_table("mentor_not_with")
    op.drop_table("mentor_topics")
    op.drop_table("mentors")
