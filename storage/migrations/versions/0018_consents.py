"""consents"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "consents",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("block_id", ROW_ID, nullable=True),
        sa.Column("focus_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_consents_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consents_person_id")),
        sa.ForeignKeyConstraint(["block_id"], ["learning_blocks.id"], name=op.f("fk_consents_block_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_consents")),
    )
    op.create_table(
        "consent_asks",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=op.f("fk_consent_asks_workspace_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consent_asks_person_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_consent_asks")),
    )
    op.create_index(op.f("ix_consent_asks_until"), "consent_asks", ["until"])


def downgrade() -> None:
    op.drop_index(op.f("ix_consent_asks_until"), "consent_asks")
    op.drop_table("consent_asks")
    op.drop_table("consents")
