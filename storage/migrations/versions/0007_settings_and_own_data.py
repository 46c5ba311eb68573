"""settings and own data"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "free_days",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_free_days_workspace_id")),
        sa.PrimaryKeyConstraint("workspace_id", "day", name=op.f("pk_free_days")),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("act", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["people.id"], name=op.f("fk_audit_actor_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_audit_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_at", "audit", ["workspace_id", "at"])

    op.create_table(
        "downloads",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("media", sa.String(length=80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times_left", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_downloads_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_downloads_workspace_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_downloads")),
    )
    op.create_index("ix_downloads_until", "downloads", ["until"])

    op.create_table(
        "kudos_turns",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("receiver_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["receiver_id"], ["people.id"], name=op.f("fk_kudos_turns_receiver_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_kudos_turns_workspace_id")
        ),
        sa.PrimaryKeyConstraint("receiver_id", name=op.f("pk_kudos_turns")),
    )
    op.create_index("ix_kudos_turns_due", "kudos_turns", ["workspace_id", "due_at"])

    op.create_table(
        "preferences",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("work_days", sa.String(length=7), server_default="", nullable=False),
        sa.Column("work_from", sa.String(length=5), server_default="", nullable=False),
        sa.Column("work_until", sa.String(length=5), server_default="", nullable=False),
        sa.Column("quiet_from", sa.String(length=5), server_default="", nullable=False),
        sa.Column("quiet_until", sa.String(length=5), server_default="", nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("muted", sa.Text(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_preferences_person_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_preferences_workspace_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preferences")),
    )
    op.create_table(
        "staff",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.String(length=80), server_default="", nullable=False),
        sa.Column("team", sa.String(length=80), server_default="", nullable=False),
        sa.Column("department", sa.String(length=80), server_default="", nullable=False),
        sa.Column("manager_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["manager_id"], ["people.id"], name=op.f("fk_staff_manager_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_staff_person_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_staff_workspace_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_staff")),
    )
    op.create_index("ix_staff_manager", "staff", ["workspace_id", "manager_id"])

    op.create_table(
        "kudos_untold",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kudos_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("receiver_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["kudos_id"], ["kudos.id"], name=op.f("fk_kudos_untold_kudos_id")),
        sa.ForeignKeyConstraint(["receiver_id"], ["people.id"], name=op.f("fk_kudos_untold_receiver_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_kudos_untold_workspace_id")
        ),
        sa.PrimaryKeyConstraint("kudos_id", name=op.f("pk_kudos_untold")),
    )
    op.create_index("ix_kudos_untold_receiver", "kudos_untold", ["workspace_id", "receiver_id"])

    op.add_column("kudos", sa.Column("by_manager", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("kudos", sa.Column("amount", sa.SmallInteger(), server_default="1", nullable=False))

    op.add_column("people", sa.Column("is_admin", sa.Boolean(), nullable=True))
    op.add_column(
        "people", sa.Column("keeps_language", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("people", sa.Column("keeps_zone", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("people", sa.Column("listed", sa.Boolean(), server_default=sa.true(), nullable=False))

    op.add_column(
        "places", sa.Column("kudos_mode", sa.String(length=8), server_default="silent", nullable=False)
    )
    op.add_column("places", sa.Column("top_days", sa.Integer(), server_default="0", nullable=False))

    op.add_column(
        "workspaces", sa.Column("experiment_emoji", sa.Text(), server_default='["test_tube"]', nullable=False)
    )
    op.add_column(
        "workspaces", sa.Column("teaching_emoji", sa.Text(), server_default='["teacher"]', nullable=False)
    )
    op.add_column(
        "workspaces",
        sa.Column("modules", sa.Text(), server_default='["kudos", "til", "tip"]', nullable=False),
    )
    op.add_column(
        "workspaces", sa.Column("guests", sa.String(length=8), server_default="full", nullable=False)
    )
    op.add_column(
        "workspaces", sa.Column("strangers", sa.String(length=8), server_default="off", nullable=False)
    )
    op.add_column(
        "workspaces", sa.Column("country", sa.String(length=8), server_default="NL", nullable=False)
    )
    op.add_column("workspaces", sa.Column("admins", sa.Text(), server_default="[]", nullable=False))
    op.add_column(
        "workspaces", sa.Column("work_days", sa.String(length=7), server_default="12345", nullable=False)
    )
    op.add_column(
        "workspaces", sa.Column("work_from", sa.String(length=5), server_default="09:00", nullable=False)
    )
    op.add_column(
        "workspaces", sa.Column("work_until", sa.String(length=5), server_default="17:00", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("workspaces", "work_until")
    op.drop_column("workspaces", "work_from")
    op.drop_column("workspaces", "work_days")
    op.drop_column("workspaces", "admins")
    op.drop_column("workspaces", "country")
    op.drop_column("workspaces", "strangers")
    op.drop_column("workspaces", "guests")
    op.drop_column("workspaces", "modules")
    op.drop_column("workspaces", "teaching_emoji")
    op.drop_column("workspaces", "experiment_emoji")

    op.drop_column("places", "top_days")
    op.drop_column("places", "kudos_mode")

    op.drop_column("people", "listed")
    op.drop_column("people", "keeps_zone")
    op.drop_column("people", "keeps_language")
    op.drop_column("people", "is_admin")

    op.drop_column("kudos", "amount")
    op.drop_column("kudos", "by_manager")

    op.drop_index("ix_kudos_untold_receiver", "kudos_untold")

    op.drop_table("kudos_untold")
    op.drop_index("ix_staff_manager", "staff")

    op.drop_table("staff")
    op.drop_table("preferences")
    op.drop_index("ix_kudos_turns_due", "kudos_turns")

    op.drop_table("kudos_turns")
    op.drop_index("ix_downloads_until", "downloads")

    op.drop_table("downloads")
    op.drop_index("ix_audit_at", "audit")

    op.drop_table("audit")
    op.drop_table("free_days")
