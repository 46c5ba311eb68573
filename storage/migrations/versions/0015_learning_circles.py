"""learning circles"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _to(name: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{name}_{column}"))


def upgrade() -> None:
    op.create_table(
        "circle_calls",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("place_id", ROW_ID, nullable=False),
        sa.Column("organiser_id", ROW_ID, nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        _to("circle_calls", "workspace_id", "workspaces"),
        _to("circle_calls", "place_id", "places"),
        _to("circle_calls", "organiser_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circle_calls")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_circle_calls_next_at", "circle_calls", ["workspace_id", "next_at"])
    op.create_table(
        "circle_signups",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("call_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("circle_signups", "workspace_id", "workspaces"),
        _to("circle_signups", "call_id", "circle_calls"),
        _to("circle_signups", "person_id", "people"),
        sa.PrimaryKeyConstraint("call_id", "person_id", name=op.f("pk_circle_signups")),
    )
    op.create_table(
        "circles",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("call_id", ROW_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("languages", sa.String(length=64), nullable=False),
        sa.Column("slots", sa.SmallInteger(), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        _to("circles", "workspace_id", "workspaces"),
        _to("circles", "call_id", "circle_calls"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circles")),
        sa.UniqueConstraint(
            "workspace_id", "call_id", "number", name=op.f("uq_circles_workspace_id_call_id_number")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_circles_next_at", "circles", ["workspace_id", "next_at"])
    op.create_table(
        "circle_members",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("circle_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("call_id", ROW_ID, nullable=False),
        sa.Column("state", sa.String(length=4), nullable=False),
        _to("circle_members", "workspace_id", "workspaces"),
        _to("circle_members", "circle_id", "circles"),
        _to("circle_members", "person_id", "people"),
        _to("circle_members", "call_id", "circle_calls"),
        sa.PrimaryKeyConstraint("circle_id", "person_id", name=op.f("pk_circle_members")),
        sa.UniqueConstraint(
            "workspace_id", "call_id", "person_id",
            name=op.f("uq_circle_members_workspace_id_call_id_person_id"),
        ),
    )  # fmt: skip
    op.create_index("ix_circle_members_person", "circle_members", ["workspace_id", "person_id"])
    op.create_table(
        "circle_notes",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("circle_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("circle_notes", "workspace_id", "workspaces"),
        _to("circle_notes", "circle_id", "circles"),
        _to("circle_notes", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circle_notes")),
    )
    op.create_index("ix_circle_notes_circle", "circle_notes", ["workspace_id", "circle_id"])
    op.create_table(
        "circle_shares",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("circle_id", ROW_ID, nullable=False),
        sa.Column("writer_id", ROW_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("circle_shares", "workspace_id", "workspaces"),
        _to("circle_shares", "circle_id", "circles"),
        _to("circle_shares", "writer_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circle_shares")),
        sa.UniqueConstraint(
            "workspace_id", "circle_id", name=op.f("uq_circle_shares_workspace_id_circle_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "circle_agreed",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("share_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        _to("circle_agreed", "workspace_id", "workspaces"),
        _to("circle_agreed", "share_id", "circle_shares"),
        _to("circle_agreed", "person_id", "people"),
        sa.PrimaryKeyConstraint("share_id", "person_id", name=op.f("pk_circle_agreed")),
    )


def downgrade() -> None:
    for name in ("agreed", "shares", "notes", "members"):
        op.drop_table(f"circle_{name}")
    op.drop_table("circles")
    op.drop_table("circle_signups")
    op.drop_table("circle_calls")
