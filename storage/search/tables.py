"""The tables of the index: documents, the stems that lead to them, the vocabulary and its pieces.

Whatever is counted or can be suggested comes from documents that are open to everybody: a document
in a private place changes nothing at all for who may not see it. Foreign keys stand on documents only:
the other tables have one writer, `index.py`, and a check per posting would double its work.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema import RowId, metadata, workspace_id

Words = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared letter by letter, the same on both databases."""

documents = Table(
    "search_documents",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("about", String(64), nullable=False),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("boost", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("questions", Text, nullable=False),
    # What the analysis made of it; with `postings`, all it takes to undo it.
    Column("version", Integer, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("title_words", Text, nullable=False),
    Column("title_stems", Text, nullable=False),
    Column("text_words", Text, nullable=False),
    Column("text_stems", Text, nullable=False),
    Column("lengths", Text, nullable=False),
    Column("postings", Text, nullable=False),
    UniqueConstraint("workspace_id", "about"),
)
Index("ix_search_documents_version", documents.c.workspace_id, documents.c.version)

stems = Table(
    "search_stems",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, nullable=False),
    Column("stem", Words, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("closed_documents", Integer, nullable=False),
    UniqueConstraint("workspace_id", "stem"),
)

postings = Table(
    "search_postings",
    metadata,
    Column("workspace_id", RowId, nullable=False),
    Column("stem_id", RowId, nullable=False),
    Column("impact", Integer, nullable=False),
    Column("document_id", RowId, nullable=False),
    Column("place_id", RowId, nullable=False),
    PrimaryKeyConstraint(
        "workspace_id",
        "stem_id",
        "impact",
        "document_id",
        # PostgreSQL keeps rows apart from their key, each on a page of its own; SQLite keeps them in it
        postgresql_include=["place_id"],
    ),
    sqlite_with_rowid=False,
)
"""`place_id` 0 is open to everybody. The key reads a stem's documents best first, and has all of them."""

vocabulary = Table(
    "search_words",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, nullable=False),
    Column("word", Words, nullable=False),
    Column("stem_id", RowId, nullable=False),
    Column("documents", Integer, nullable=False),
    UniqueConstraint("workspace_id", "word"),
)

word_pieces = Table(
    "search_word_pieces",
    metadata,
    Column("workspace_id", RowId, primary_key=True, autoincrement=False),
    Column("piece", Words, primary_key=True),
    Column("word_id", RowId, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

Index("ix_search_word_pieces_word", word_pieces.c.workspace_id, word_pieces.c.word_id)

pieces = Table(
    "search_pieces",
    metadata,
    Column("workspace_id", RowId, primary_key=True, autoincrement=False),
    Column("piece", Words, primary_key=True),
    Column("words", Integer, nullable=False),
    sqlite_with_rowid=False,
)

totals = Table(
    "search_totals",
    metadata,
    workspace_id(primary_key=True, autoincrement=False),
    Column("documents", Integer, nullable=False),
    Column("words", Integer, nullable=False),
    Column("title_words", RowId, nullable=False),
    Column("title_pieces", RowId, nullable=False),
    Column("text_words", RowId, nullable=False),
    Column("text_pieces", RowId, nullable=False),
    Column("coefficients", Text, nullable=False),
)
"""One row per workspace; `words` is the size of the vocabulary, the four others are summed lengths.
`coefficients` are those of `confidence.py` refitted on its clicks, "" when they never were."""
