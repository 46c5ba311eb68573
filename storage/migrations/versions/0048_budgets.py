"""budgets"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "budgets",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=True),
        sa.Column("team", sa.String(length=80), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("approver_id", ROW_ID, nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_budgets_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_budgets_person_id")),
        sa.ForeignKeyConstraint(["approver_id"], ["people.id"], name=op.f("fk_budgets_approver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budgets")),
        sa.UniqueConstraint(
            "workspace_id", "person_id", "team", "year", "currency",
            name=op.f("uq_budgets_workspace_id_person_id_team_year_currency"),
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_budgets_approver", "budgets", ["workspace_id", "approver_id"])
    op.create_table(
        "budget_requests",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("budget_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("decider_id", ROW_ID, nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_budget_requests_workspace_id")
        ),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"], name=op.f("fk_budget_requests_budget_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_budget_requests_person_id")),
        sa.ForeignKeyConstraint(["decider_id"], ["people.id"], name=op.f("fk_budget_requests_decider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_requests")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_budget_requests_budget", "budget_requests", ["workspace_id", "budget_id"])
    op.create_index("ix_budget_requests_person", "budget_requests", ["workspace_id", "person_id"])
    op.create_table(
        "budget_entries",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("budget_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_id", ROW_ID, nullable=True),
        sa.Column("request_id", ROW_ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_budget_entries_workspace_id")
        ),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"], name=op.f("fk_budget_entries_budget_id")),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_budget_entries_by_id")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["budget_requests.id"], name=op.f("fk_budget_entries_request_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_entries")),
        sa.UniqueConstraint(
            "workspace_id", "request_id", name=op.f("uq_budget_entries_workspace_id_request_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_budget_entries_budget", "budget_entries", ["workspace_id", "budget_id"])
    op.create_table(
        "budget_words",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("request_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_budget_words_workspace_id")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["budget_requests.id"], name=op.f("fk_budget_words_request_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_budget_words_person_id")),
        sa.PrimaryKeyConstraint("request_id", "kind", name=op.f("pk_budget_words")),
    )
    op.create_index("ix_budget_words_person", "budget_words", ["workspace_id", "person_id"])


def downgrade() -> None:
    for name in ("budget_words", "budget_entries", "budget_requests", "budgets"):
        op.drop_table(name)
