"""the first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "workspaces",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("til_channel", sa.String(length=255), nullable=False),
        sa.Column("kudos_per_day", sa.Integer(), nullable=False),
        sa.Column("kudos_emoji", sa.Text(), nullable=False),
        sa.Column("til_emoji", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspaces")),
        sa.UniqueConstraint("platform", "key", name=op.f("uq_workspaces_platform_key")),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=1000), nullable=False),
        sa.Column("user", sa.String(length=255), nullable=False),
        sa.Column("service_url", sa.String(length=1000), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_conversations_workspace_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_conversations_workspace_id_key")),
    )
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_conversations_workspace_id_seen_at"), ["workspace_id", "seen_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_conversations_workspace_id_user"), ["workspace_id", "user"], unique=False
        )

    op.create_table(
        "identities",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("aad_id", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_identities_workspace_id")),
        sa.PrimaryKeyConstraint("workspace_id", "aad_id", name=op.f("pk_identities")),
    )
    op.create_table(
        "inbox",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_inbox_workspace_id")),
        sa.PrimaryKeyConstraint("workspace_id", "key", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_at"), ["at"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=512), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(length=255), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_outbox_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_outbox_workspace_id_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_done_at", ["done_at"], unique=False)
        batch_op.create_index(
            "ix_outbox_open",
            ["workspace_id", "target", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )

    op.create_table(
        "outbox_lanes",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_outbox_lanes_workspace_id")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "target", name=op.f("pk_outbox_lanes")),
    )
    with op.batch_alter_table("outbox_lanes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_lanes_due_at"), ["due_at"], unique=False)

    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("is_bot", sa.Boolean(), nullable=True),
        sa.Column("is_guest", sa.Boolean(), nullable=True),
        sa.Column("is_stranger", sa.Boolean(), nullable=True),
        sa.Column("has_left", sa.Boolean(), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_people_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("workspace_id", "user", name=op.f("uq_people_workspace_id_user")),
    )
    op.create_table(
        "places",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=True),
        sa.Column("name", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_places_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_places_workspace_id_key")),
    )
    op.create_table(
        "tryout_items",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_tryout_items_workspace_id")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "kind", "name", name=op.f("pk_tryout_items")),
    )
    op.create_table(
        "kudos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", sa.String(length=255), nullable=False),
        sa.Column("giver_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("receiver_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("via", sa.String(length=64), nullable=False),
        sa.Column("change", sa.SmallInteger(), nullable=False),
        sa.Column("cause", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["giver_id"], ["people.id"], name=op.f("fk_kudos_giver_id")),
        sa.ForeignKeyConstraint(["receiver_id"], ["people.id"], name=op.f("fk_kudos_receiver_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_kudos_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kudos")),
        sa.UniqueConstraint(
            "workspace_id",
            "source",
            "giver_id",
            "receiver_id",
            "kind",
            "via",
            "happened_at",
            "change",
            name="uq_kudos_natural_key",
        ),
    )
    with op.batch_alter_table("kudos", schema=None) as batch_op:
        batch_op.create_index("ix_kudos_given", ["workspace_id", "giver_id", "given_on"], unique=False)
        batch_op.create_index("ix_kudos_received", ["workspace_id", "receiver_id"], unique=False)

    op.create_table(
        "place_members",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_place_members_person_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_place_members_place_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_place_members_workspace_id")
        ),
        sa.PrimaryKeyConstraint("place_id", "person_id", name=op.f("pk_place_members")),
    )
    op.create_table(
        "posts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("message", sa.String(length=255), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_posts_place_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_posts_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint(
            "workspace_id", "place_id", "message", name=op.f("uq_posts_workspace_id_place_id_message")
        ),
    )
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posts_about"), ["about"], unique=False)

    op.create_table(
        "tils",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("saved_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("place_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("source_message", sa.String(length=255), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_tils_author_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_tils_place_id")),
        sa.ForeignKeyConstraint(["saved_by_id"], ["people.id"], name=op.f("fk_tils_saved_by_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_tils_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tils")),
    )
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.create_index("ix_tils_author", ["workspace_id", "author_id", "made_at"], unique=False)
        batch_op.create_index(
            "uq_tils_source",
            ["workspace_id", "place_id", "source_message"],
            unique=True,
            sqlite_where=sa.text("source_message != ''"),
            postgresql_where=sa.text("source_message != ''"),
        )

    op.create_table(
        "kudos_topics",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kudos_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["kudos_id"], ["kudos.id"], name=op.f("fk_kudos_topics_kudos_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_kudos_topics_workspace_id")
        ),
        sa.PrimaryKeyConstraint("kudos_id", "topic", name=op.f("pk_kudos_topics")),
    )
    op.create_table(
        "til_marks",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("til_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_til_marks_person_id")),
        sa.ForeignKeyConstraint(["til_id"], ["tils.id"], name=op.f("fk_til_marks_til_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_til_marks_workspace_id")),
        sa.PrimaryKeyConstraint("til_id", "person_id", "kind", name=op.f("pk_til_marks")),
    )
    with op.batch_alter_table("til_marks", schema=None) as batch_op:
        batch_op.create_index(
            "ix_til_marks_person", ["workspace_id", "person_id", "kind", "at"], unique=False
        )

    op.create_table(
        "til_topics",
        sa.Column("workspace_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("til_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["til_id"], ["tils.id"], name=op.f("fk_til_topics_til_id")),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_til_topics_workspace_id")),
        sa.PrimaryKeyConstraint("til_id", "topic", name=op.f("pk_til_topics")),
    )
    with op.batch_alter_table("til_topics", schema=None) as batch_op:
        batch_op.create_index("ix_til_topics_topic", ["workspace_id", "topic"], unique=False)


def downgrade() -> None:

    with op.batch_alter_table("til_topics", schema=None) as batch_op:
        batch_op.drop_index("ix_til_topics_topic")

    op.drop_table("til_topics")
    with op.batch_alter_table("til_marks", schema=None) as batch_op:
        batch_op.drop_index("ix_til_marks_person")

    op.drop_table("til_marks")
    op.drop_table("kudos_topics")
    with op.batch_alter_table("tils", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_tils_source",
            sqlite_where=sa.text("source_message != ''"),
            postgresql_where=sa.text("source_message != ''"),
        )
        batch_op.drop_index("ix_tils_author")

    op.drop_table("tils")
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posts_about"))

    op.drop_table("posts")
    op.drop_table("place_members")
    with op.batch_alter_table("kudos", schema=None) as batch_op:
        batch_op.drop_index("ix_kudos_received")
        batch_op.drop_index("ix_kudos_given")

    op.drop_table("kudos")
    op.drop_table("tryout_items")
    op.drop_table("places")
    op.drop_table("people")
    with op.batch_alter_table("outbox_lanes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_lanes_due_at"))

    op.drop_table("outbox_lanes")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_open",
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )
        batch_op.drop_index("ix_outbox_done_at")

    op.drop_table("outbox")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_at"))

    op.drop_table("inbox")
    op.drop_table("identities")
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversations_workspace_id_user"))
        batch_op.drop_index(batch_op.f("ix_conversations_workspace_id_seen_at"))

    op.drop_table("conversations")
    op.drop_table("workspaces")
