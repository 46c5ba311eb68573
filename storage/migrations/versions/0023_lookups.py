"""lookups"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "lookups",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("question_id", ROW_ID, nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_lookups_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_lookups_person_id")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_lookups_question_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lookups")),
    )
    op.create_index("ix_lookups_person", "lookups", ["workspace_id", "person_id"])
    op.create_index("ix_lookups_question", "lookups", ["workspace_id", "question_id"])
    # Until now a lookup was kept in its own words, and by whom was not: nobody can tell any more whether
    # more than one person asked it. So it goes, and so does what a lunch and learn was offered from it.
    op.execute(
        "DELETE FROM questions WHERE workspace_id IN (SELECT id FROM workspaces)"
        " AND state = 'open' AND asker_id IS NULL"
    )
    op.execute(
        "DELETE FROM lunch_votes WHERE workspace_id IN (SELECT id FROM workspaces) AND topic_id IN"
        " (SELECT id FROM lunch_topics WHERE state = 'open' AND proposer_id IS NULL)"
    )
    op.execute(
        "DELETE FROM lunch_topics WHERE workspace_id IN (SELECT id FROM workspaces)"
        " AND state = 'open' AND proposer_id IS NULL"
    )


def downgrade() -> None:
    op.drop_table("lookups")
    # What stood for several lookups has nothing to stand for any more.
    op.execute(
        "DELETE FROM questions WHERE workspace_id IN (SELECT id FROM workspaces)"
        " AND state = 'open' AND asker_id IS NULL"
    )
