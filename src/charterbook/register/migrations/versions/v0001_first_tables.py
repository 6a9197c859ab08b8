"""The first tables: corporations, sources, instruments, entries with their postings, and the log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("corporation", "source", "instrument", "entry", "posting", "note", "log")


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def upgrade() -> None:
    """Create all tables, and the triggers that keep them append-only."""
    op.create_table(
        "corporation",
        sa.Column("id", sa.Integer, nullable=False),
        *_text("name"),
        sa.PrimaryKeyConstraint("id", name="pk_corporation"),
        sa.UniqueConstraint("name", name="uq_corporation_name"),
    )
    op.create_table(
        "source",
        sa.Column("sha256", sa.String(64), nullable=False),
        *_text("media_type"),
        sa.Column("size_bytes", sa.BigInteger, nullable=False),
        *_text("origin"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        *_text("recorded_at"),
        sa.PrimaryKeyConstraint("sha256", name="pk_source"),
    )
    op.create_table(
        "instrument",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("corporation", sa.Integer, nullable=True),
        *_text("kind", "state"),
        *_text("title", nullable=True),
        *_text("body", "recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_instrument"),
        sa.ForeignKeyConstraint(["source"], ["source.sha256"], name="fk_instrument_source"),
        sa.ForeignKeyConstraint(["corporation"], ["corporation.id"], name="fk_instrument_corporation"),
        sa.UniqueConstraint("source", "ordinal", name="uq_instrument_source_ordinal"),
    )
    _ledger()
    op.create_table(
        "note",
        sa.Column("id", sa.Integer, nullable=False),
        *_text("subject", "body", "recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_table(
        "log",
        sa.Column("sequence", sa.Integer, nullable=False),
        *_text("kind", "subject"),
        sa.Column("payload_sha256", sa.String(64), nullable=False),
        *_text("recorded_at"),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_log"),
        sa.UniqueConstraint("hash", name="uq_log_hash"),
    )
    _append_only()


def _ledger() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("corporation", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        *_text("kind", "act_name", "act"),
        *_text("adopted_on", "executed_on", "filed_on", "effective_on", nullable=True),
        *_text("recorded_at"),
        sa.Column("settles", sa.Integer, nullable=True),
        sa.Column("instrument", sa.Integer, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.ForeignKeyConstraint(["corporation"], ["corporation.id"], name="fk_entry_corporation"),
        sa.ForeignKeyConstraint(["instrument"], ["instrument.id"], name="fk_entry_instrument"),
        sa.UniqueConstraint("corporation", "number", name="uq_entry_corporation_number"),
    )
    op.create_table(
        "posting",
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        *_text("share_class", "leaf"),
        *_text("series", "created_on", nullable=True),
        sa.Column("shares_millionths", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("entry", "place", name="pk_posting"),
        sa.ForeignKeyConstraint(["entry"], ["entry.id"], name="fk_posting_entry"),
    )


def _append_only() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: {verb} is refused'); END"
            )
