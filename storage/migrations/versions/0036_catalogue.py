"""catalogue"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "resources",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("link_key", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("cost", sa.String(length=40), nullable=False),
        sa.Column("recommender_id", ROW_ID, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=False),
        sa.Column("ask_at", MOMENT, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("reported_at", MOMENT, nullable=True),
        sa.Column("removed_at", MOMENT, nullable=True),
        _refers("resources", "recommender_id", "people"),
        _refers("resources", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resources")),
        sa.UniqueConstraint("workspace_id", "link_key", name=op.f("uq_resources_workspace_id_link_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resources_ask_at", "resources", ["workspace_id", "ask_at"])
    op.create_index("ix_resources_recommender", "resources", ["workspace_id", "recommender_id"])
    op.create_table(
        "resource_topics",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("resource_id", ROW_ID, nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        _refers("resource_topics", "resource_id", "resources"),
        _refers("resource_topics", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("resource_id", "topic", name=op.f("pk_resource_topics")),
    )
    op.create_index("ix_resource_topics_topic", "resource_topics", ["workspace_id", "topic"])
    op.create_table(
        "resource_marks",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("resource_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _refers("resource_marks", "person_id", "people"),
        _refers("resource_marks", "resource_id", "resources"),
        _refers("resource_marks", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("resource_id", "person_id", "kind", name=op.f("pk_resource_marks")),
    )
    op.create_table(
        "completions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("resource_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("celebrate_at", MOMENT, nullable=True),
        _refers("completions", "person_id", "people"),
        _refers("completions", "resource_id", "resources"),
        _refers("completions", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_completions")),
        sa.UniqueConstraint(
            "workspace_id",
            "resource_id",
            "person_id",
            name=op.f("uq_completions_workspace_id_resource_id_person_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_completions_person", "completions", ["workspace_id", "person_id"])
    op.create_index("ix_completions_celebrate_at", "completions", ["workspace_id", "celebrate_at"])
    op.create_table(
        "celebrations",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("aloud", sa.Boolean(), nullable=False),
        _refers("celebrations", "person_id", "people"),
        _refers("celebrations", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_celebrations")),
    )


def downgrade() -> None:
    for table in ("celebrations", "completions", "resource_marks", "resource_topics", "resources"):
        op.drop_table(table)


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
