"""name words"""

from collections.abc import Iterator
from itertools import islice

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT_ONCE = 5_000


def upgrade() -> None:
    made = op.create_table(
        "name_words",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_name_words_workspace_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_name_words_person_id")),
        sa.PrimaryKeyConstraint("workspace_id", "word", "person_id", name=op.f("pk_name_words")),
        sqlite_with_rowid=False,
    )
    rows = _rows(op.get_bind())
    while some := list(islice(rows, AT_ONCE)):
        op.bulk_insert(made, some)
    op.create_index("ix_name_words_person", "name_words", ["workspace_id", "person_id"])


def _rows(connection: sa.Connection) -> Iterator[dict[str, object]]:
    """As they are read now: what words are is too much to say again here."""
    from storage import names

    said = 'SELECT workspace_id, id, name, "user" FROM people WHERE is_bot IS NOT TRUE'
    for workspace_id, person_id, name, user in connection.execute(sa.text(said)).all():
        for word in sorted(names.of(name, user)):
            yield {"workspace_id": workspace_id, "word": word, "person_id": person_id}


def downgrade() -> None:
    op.drop_table("name_words")
