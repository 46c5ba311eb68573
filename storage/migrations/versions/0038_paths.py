"""paths"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "paths",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        _refers("paths", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paths")),
        sa.UniqueConstraint("workspace_id", "slug", name=op.f("uq_paths_workspace_id_slug")),
    )
    op.create_table(
        "path_steps",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("path_id", ROW_ID, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("links", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("removed_at", MOMENT, nullable=True),
        _refers("path_steps", "path_id", "paths"),
        _refers("path_steps", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path_steps")),
        sa.UniqueConstraint(
            "workspace_id", "path_id", "slug", name=op.f("uq_path_steps_workspace_id_path_id_slug")
        ),
    )
    op.create_table(
        "path_choices",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("path_id", ROW_ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _refers("path_choices", "path_id", "paths"),
        _refers("path_choices", "person_id", "people"),
        _refers("path_choices", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_path_choices")),
    )
    op.create_table(
        "path_marks",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("step_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("answer", sa.String(length=8), nullable=True),
        _refers("path_marks", "person_id", "people"),
        _refers("path_marks", "step_id", "path_steps"),
        _refers("path_marks", "workspace_id", "workspaces"),
        sa.PrimaryKeyConstraint("step_id", "person_id", name=op.f("pk_path_marks")),
    )


def downgrade() -> None:
    for table in ("path_marks", "path_choices", "path_steps", "paths"):
        op.drop_table(table)


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
