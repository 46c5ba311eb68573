"""onboarding"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "onboardings",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("starter_id", ROW_ID, nullable=True),
        sa.Column("place_id", ROW_ID, nullable=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("passed", sa.SmallInteger(), nullable=False),
        sa.Column("news", sa.String(length=8), nullable=False),
        sa.Column("last_nudge_at", MOMENT, nullable=True),
        sa.Column("next_at", MOMENT, nullable=True),
        _refers("onboardings", "workspace_id", "workspaces"),
        _refers("onboardings", "person_id", "people"),
        _refers("onboardings", "starter_id", "people"),
        _refers("onboardings", "place_id", "places"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onboardings")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_onboardings_person", "onboardings", ["workspace_id", "person_id"])
    op.create_index("ix_onboardings_next_at", "onboardings", ["workspace_id", "next_at"])
    op.create_index("ix_onboardings_starter", "onboardings", ["workspace_id", "starter_id"])
    op.create_table(
        "onboarding_buddies",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("onboarding_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("proposer_id", ROW_ID, nullable=True),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("reply", sa.String(length=8), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=True),
        _refers("onboarding_buddies", "workspace_id", "workspaces"),
        _refers("onboarding_buddies", "onboarding_id", "onboardings"),
        _refers("onboarding_buddies", "person_id", "people"),
        _refers("onboarding_buddies", "proposer_id", "people"),
        sa.PrimaryKeyConstraint("onboarding_id", "person_id", name=op.f("pk_onboarding_buddies")),
    )
    op.create_index("ix_onboarding_buddies_person", "onboarding_buddies", ["workspace_id", "person_id"])
    op.create_table(
        "onboarding_answers",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("day", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _refers("onboarding_answers", "workspace_id", "workspaces"),
        _refers("onboarding_answers", "person_id", "people"),
        sa.PrimaryKeyConstraint("person_id", "day", name=op.f("pk_onboarding_answers")),
    )
    op.create_table(
        "agreements",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("changer_id", ROW_ID, nullable=True),
        sa.Column("changed_at", MOMENT, nullable=False),
        _refers("agreements", "workspace_id", "workspaces"),
        _refers("agreements", "place_id", "places"),
        _refers("agreements", "changer_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sa.UniqueConstraint("workspace_id", "place_id", name=op.f("uq_agreements_workspace_id_place_id")),
    )


def downgrade() -> None:
    for table in ("agreements", "onboarding_answers", "onboarding_buddies", "onboardings"):
        op.drop_table(table)


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
