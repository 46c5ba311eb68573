"""digests"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "digests",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("place_id", ROW_ID, nullable=True),
        sa.Column("person_id", ROW_ID, nullable=True),
        sa.Column("organiser_id", ROW_ID, nullable=True),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("at_time", sa.String(length=5), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("questions", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["organiser_id"], ["people.id"], name=op.f("fk_digests_organiser_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_digests_person_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_digests_place_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_digests_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
    )
    op.create_index("ix_digests_next_at", "digests", ["workspace_id", "next_at"])
    op.create_index("uq_digests_place", "digests", ["workspace_id", "place_id"], unique=True)
    op.create_index("uq_digests_person", "digests", ["workspace_id", "person_id", "kind"], unique=True)
    op.create_index("ix_tils_made_at", "tils", ["workspace_id", "made_at"])
    op.create_index("ix_til_marks_at", "til_marks", ["workspace_id", "at"])
    op.create_index("ix_kudos_happened_at", "kudos", ["workspace_id", "happened_at"])


def downgrade() -> None:
    op.drop_index("ix_kudos_happened_at", "kudos")
    op.drop_index("ix_til_marks_at", "til_marks")
    op.drop_index("ix_tils_made_at", "tils")
    op.drop_table("digests")
