"""postings in their key"""

from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

KEY = "workspace_id, stem_id, impact, document_id"


def upgrade() -> None:
    _rebuild(f"PRIMARY KEY ({KEY}) INCLUDE (place_id)")


def downgrade() -> None:
    _rebuild(f"PRIMARY KEY ({KEY})")


def _rebuild(key: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "ALTER TABLE search_postings DROP CONSTRAINT pk_search_postings, "
            f"ADD CONSTRAINT pk_search_postings {key}"
        )
