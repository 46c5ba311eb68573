"""badges"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "badges",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("earned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("token", sa.String(length=64)),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_badges_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_badges_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_badges")),
        sa.UniqueConstraint("token", name=op.f("uq_badges_token")),
        sa.UniqueConstraint(
            "workspace_id", "person_id", "kind", name=op.f("uq_badges_workspace_id_person_id_kind")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "team_goals",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("setter_id", ROW_ID),
        sa.Column("what", sa.String(length=8), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_team_goals_place_id")),
        sa.ForeignKeyConstraint(["setter_id"], ["people.id"], name=op.f("fk_team_goals_setter_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_team_goals_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_goals")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_team_goals_next_at", "team_goals", ["workspace_id", "next_at"])
    op.create_index("ix_team_goals_place", "team_goals", ["workspace_id", "place_id"])


def downgrade() -> None:
    op.drop_table("team_goals")
    op.drop_table("badges")
