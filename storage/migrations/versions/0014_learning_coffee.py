"""learning coffee"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "coffees",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("organiser_id", ROW_ID, nullable=False),
        sa.Column("weeks", sa.SmallInteger(), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("told_few", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_coffees_workspace_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_coffees_place_id")),
        sa.ForeignKeyConstraint(["organiser_id"], ["people.id"], name=op.f("fk_coffees_organiser_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coffees")),
    )
    op.create_index("uq_coffees_place", "coffees", ["workspace_id", "place_id"], unique=True)
    op.create_index("ix_coffees_next", "coffees", ["workspace_id", "next_at"])
    op.create_table(
        "coffee_members",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("coffee_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_coffee_members_workspace_id")
        ),
        sa.ForeignKeyConstraint(["coffee_id"], ["coffees.id"], name=op.f("fk_coffee_members_coffee_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coffee_members_person_id")),
        sa.PrimaryKeyConstraint("coffee_id", "person_id", name=op.f("pk_coffee_members")),
    )
    op.create_index("ix_coffee_members_person", "coffee_members", ["workspace_id", "person_id"])
    op.create_table(
        "coffee_turns",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("coffee_id", ROW_ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_coffee_turns_workspace_id")
        ),
        sa.ForeignKeyConstraint(["coffee_id"], ["coffees.id"], name=op.f("fk_coffee_turns_coffee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coffee_turns")),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_coffee_turns_day", "coffee_turns", ["workspace_id", "coffee_id", "day"], unique=True)
    op.create_table(
        "coffee_seats",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("turn_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("together", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_coffee_seats_workspace_id")
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["coffee_turns.id"], name=op.f("fk_coffee_seats_turn_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coffee_seats_person_id")),
        sa.PrimaryKeyConstraint("turn_id", "person_id", name=op.f("pk_coffee_seats")),
    )
    op.create_index("ix_coffee_seats_person", "coffee_seats", ["workspace_id", "person_id"])


def downgrade() -> None:
    op.drop_table("coffee_seats")
    op.drop_table("coffee_turns")
    op.drop_table("coffee_members")
    op.drop_table("coffees")
