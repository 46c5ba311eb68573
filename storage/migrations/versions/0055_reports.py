"""reports"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INDEXES = {
    "ix_tip_marks_at": ("tip_marks", ["workspace_id", "kind", "at"]),
    "ix_questions_answered": ("questions", ["workspace_id", "answered_at"]),
    "ix_answers_made": ("answers", ["workspace_id", "made_at"]),
    "ix_learning_weeks_week": ("learning_weeks", ["workspace_id", "week"]),
}


def upgrade() -> None:
    op.create_table(
        "report_months",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_report_months_workspace_id")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "month", name=op.f("pk_report_months")),
    )
    op.create_table(
        "report_figures",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("unit", sa.String(length=162), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("measure", sa.String(length=8), nullable=False),
        sa.Column("part", sa.String(length=163), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_report_figures_workspace_id")
        ),
        sa.PrimaryKeyConstraint(
            "workspace_id", "unit", "month", "measure", "part", name=op.f("pk_report_figures")
        ),
    )
    op.create_index("ix_report_figures_month", "report_figures", ["workspace_id", "month"])
    op.create_table(
        "report_members",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("team", sa.String(length=80), nullable=False),
        sa.Column("department", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_report_members_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_report_members_person_id")),
        sa.PrimaryKeyConstraint("person_id", "month", name=op.f("pk_report_members")),
    )
    op.create_index("ix_report_members_month", "report_members", ["workspace_id", "month"])
    op.add_column("questions", sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE questions SET answered_at = made_at"
        " WHERE workspace_id > 0 AND state = 'answered' AND NOT is_anonymous"
    )
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, (table, _) in INDEXES.items():
        op.drop_index(name, table)
    op.drop_column("questions", "answered_at")
    for name in ("report_members", "report_figures", "report_months"):
        op.drop_table(name)
