"""lunch and learn"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lunch_series",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("organiser_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("venue", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("invite_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["organiser_id"], ["people.id"], name=op.f("fk_lunch_series_organiser_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_lunch_series_place_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_series_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lunch_series")),
    )
    op.create_index("ix_lunch_series_invite", "lunch_series", ["workspace_id", "invite_at"])
    op.create_index("ix_lunch_series_next", "lunch_series", ["workspace_id", "next_at"])
    op.create_index("uq_lunch_series_place", "lunch_series", ["workspace_id", "place_id"], unique=True)
    op.create_table(
        "lunch_sessions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("venue", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("topic_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("speaker_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("is_announced", sa.Boolean(), nullable=False),
        sa.Column("is_stuck", sa.Boolean(), nullable=False),
        sa.Column("asked_organiser", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_lunch_sessions_place_id")),
        sa.ForeignKeyConstraint(["series_id"], ["lunch_series.id"], name=op.f("fk_lunch_sessions_series_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["people.id"], name=op.f("fk_lunch_sessions_speaker_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_sessions_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lunch_sessions")),
    )
    op.create_index("ix_lunch_sessions_next", "lunch_sessions", ["workspace_id", "next_at"])
    op.create_index("ix_lunch_sessions_speaker", "lunch_sessions", ["workspace_id", "speaker_id"])
    op.create_index(
        "uq_lunch_sessions_day", "lunch_sessions", ["workspace_id", "series_id", "day"], unique=True
    )
    op.create_table(
        "lunch_topics",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("proposer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_key", sa.String(length=32), nullable=False),
        sa.Column("will_speak", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["proposer_id"], ["people.id"], name=op.f("fk_lunch_topics_proposer_id")),
        sa.ForeignKeyConstraint(["series_id"], ["lunch_series.id"], name=op.f("fk_lunch_topics_series_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_topics_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lunch_topics")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_lunch_topics_text", "lunch_topics", ["workspace_id", "series_id", "text_key"], unique=True
    )
    op.create_table(
        "lunch_asks",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("from_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("reply", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["people.id"], name=op.f("fk_lunch_asks_from_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lunch_asks_person_id")),
        sa.ForeignKeyConstraint(["session_id"], ["lunch_sessions.id"], name=op.f("fk_lunch_asks_session_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_asks_workspace_id")),
        sa.PrimaryKeyConstraint("session_id", "person_id", name=op.f("pk_lunch_asks")),
    )
    op.create_table(
        "lunch_feedback",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("useful", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lunch_feedback_person_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["lunch_sessions.id"], name=op.f("fk_lunch_feedback_session_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_feedback_workspace_id")
        ),
        sa.PrimaryKeyConstraint("session_id", "person_id", name=op.f("pk_lunch_feedback")),
    )
    op.create_table(
        "lunch_invitations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("til_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reply", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lunch_invitations_person_id")),
        sa.ForeignKeyConstraint(
            ["series_id"], ["lunch_series.id"], name=op.f("fk_lunch_invitations_series_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["lunch_sessions.id"], name=op.f("fk_lunch_invitations_session_id")
        ),
        sa.ForeignKeyConstraint(["til_id"], ["tils.id"], name=op.f("fk_lunch_invitations_til_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_invitations_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lunch_invitations")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lunch_invitations_person", "lunch_invitations", ["workspace_id", "person_id", "at"])
    op.create_index("uq_lunch_invitations_til", "lunch_invitations", ["workspace_id", "til_id"], unique=True)
    op.create_table(
        "lunch_seats",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lunch_seats_person_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["lunch_sessions.id"], name=op.f("fk_lunch_seats_session_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_seats_workspace_id")
        ),
        sa.PrimaryKeyConstraint("session_id", "person_id", name=op.f("pk_lunch_seats")),
    )
    op.create_index("ix_lunch_seats_next", "lunch_seats", ["workspace_id", "next_at"])
    op.create_table(
        "lunch_votes",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("topic_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lunch_votes_person_id")),
        sa.ForeignKeyConstraint(["topic_id"], ["lunch_topics.id"], name=op.f("fk_lunch_votes_topic_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_lunch_votes_workspace_id")
        ),
        sa.PrimaryKeyConstraint("topic_id", "person_id", name=op.f("pk_lunch_votes")),
    )


def downgrade() -> None:
    op.drop_table("lunch_votes")
    op.drop_table("lunch_seats")
    op.drop_table("lunch_invitations")
    op.drop_table("lunch_feedback")
    op.drop_table("lunch_asks")
    op.drop_table("lunch_topics")
    op.drop_table("lunch_sessions")
    op.drop_table("lunch_series")
