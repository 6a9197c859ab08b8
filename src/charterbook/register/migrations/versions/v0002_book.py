"""The tables of a book: corporations and their papers, decisions, the ledger, notes, and the log with its tree.

The first that will be kept. Books of 0001 were never released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "corporation", "identifier", "source", "instrument", "decision", "account", "entry", "movement", "note", "log",
    "node", "head",
)  # fmt: skip


def upgrade() -> None:
    """Create all tables, and the triggers that keep them append-only."""
    _corporations()
    _papers()
    _ledger()
    _log()
    if op.get_bind().dialect.name == "postgresql":
        _append_only_on_postgresql()
    else:
        _append_only_on_sqlite()


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _whole(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=nullable, autoincrement=False) for name in names]


def _digest(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _reference(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [other], name=f"fk_{table}_{column}")


def _corporations() -> None:
    op.create_table(
        "corporation",
        *_whole("id"),
        *_text("name"),
        *_text("jurisdiction", nullable=True),
        *_text("recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_corporation"),
    )
    op.create_index("ix_corporation_name", "corporation", ["name"])
    op.create_table(
        "identifier",
        *_text("kind", "jurisdiction", "value"),
        *_whole("corporation"),
        *_text("recorded_at"),
        sa.PrimaryKeyConstraint("kind", "jurisdiction", "value", name="pk_identifier"),
        _reference("identifier", "corporation", "corporation.id"),
    )
    op.create_index("ix_identifier_corporation", "identifier", ["corporation"])


def _papers() -> None:
    op.create_table(
        "source",
        _digest("sha256"),
        *_whole("number"),
        *_text("media_type"),
        sa.Column("size_bytes", sa.BigInteger, nullable=False),
        *_text("origin"),
        _bytes("content"),
        *_text("recorded_at"),
        sa.PrimaryKeyConstraint("sha256", name="pk_source"),
        sa.UniqueConstraint("number", name="uq_source_number"),
    )
    op.create_table(
        "instrument",
        *_whole("id"),
        _digest("source"),
        *_whole("ordinal"),
        *_whole("corporation", nullable=True),
        *_text("kind", "state"),
        *_text("title", nullable=True),
        *_text("body", "recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_instrument"),
        _reference("instrument", "source", "source.sha256"),
        _reference("instrument", "corporation", "corporation.id"),
        sa.UniqueConstraint("source", "ordinal", name="uq_instrument_source_ordinal"),
    )
    op.create_index("ix_instrument_corporation", "instrument", ["corporation"])
    op.create_table(
        "decision",
        *_whole("id", "instrument", "place"),
        *_text("choice"),
        *_text("act", nullable=True),
        *_text("decided_by", "why", "recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        _reference("decision", "instrument", "instrument.id"),
    )
    op.create_index("ix_decision_instrument", "decision", ["instrument"])


def _ledger() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer, nullable=False),
        *_whole("corporation"),
        *_text("share_class", "leaf"),
        *_text("series", nullable=True),
        *_whole("created_on", nullable=True),
        *_text("holder", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        _reference("account", "corporation", "corporation.id"),
    )
    parts = [sa.text(f"coalesce({part})") for part in ("series, ''", "created_on, 0", "holder, ''")]
    op.create_index("uq_account", "account", ["corporation", "share_class", "leaf", *parts], unique=True)
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, nullable=False),
        *_whole("corporation", "number"),
        *_text("kind", "act_name", "act"),
        *_whole("adopted_on", "executed_on", "filed_on", "effective_on", nullable=True),
        *_text("recorded_at"),
        *_whole("settles", "instrument", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        _reference("entry", "corporation", "corporation.id"),
        _reference("entry", "instrument", "instrument.id"),
        sa.UniqueConstraint("corporation", "number", name="uq_entry_corporation_number"),
    )
    of_a_paper = sa.text("instrument IS NOT NULL")
    op.create_index(
        "ix_entry_instrument", "entry", ["instrument"], sqlite_where=of_a_paper, postgresql_where=of_a_paper
    )
    op.create_table(
        "movement",
        *_whole("corporation", "number", "place", "source", "target"),
        sa.Column("shares_millionths", sa.BigInteger, nullable=False),
        *_whole("day", nullable=True),
        sa.PrimaryKeyConstraint("corporation", "number", "place", name="pk_movement"),
        sa.ForeignKeyConstraint(
            ["corporation", "number"], ["entry.corporation", "entry.number"], name="fk_movement_corporation"
        ),
        _reference("movement", "source", "account.id"),
        _reference("movement", "target", "account.id"),
        sqlite_with_rowid=False,
    )


def _log() -> None:
    op.create_table(
        "note",
        *_whole("id"),
        *_text("subject", "body", "recorded_at"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_subject", "note", ["subject"])
    op.create_table(
        "log",
        *_whole("sequence"),
        *_text("kind", "subject"),
        _digest("payload_sha256"),
        *_text("recorded_at"),
        _bytes("leaf_hash"),
        sa.PrimaryKeyConstraint("sequence", name="pk_log"),
    )
    op.create_table(
        "node",
        *_whole("level", "place"),
        _bytes("hash"),
        sa.PrimaryKeyConstraint("level", "place", name="pk_node"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        *_whole("size"),
        _bytes("key"),
        _bytes("root"),
        *_text("made_at"),
        _bytes("signature"),
        sa.PrimaryKeyConstraint("size", "key", name="pk_head"),
    )


def _append_only_on_sqlite() -> None:
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: {verb} is refused'); END"
            )


def _append_only_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation'; "
        "END $$"
    )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE", "TRUNCATE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
