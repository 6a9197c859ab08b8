"""The tables of a book, for SQLAlchemy Core. The migrations create them; a test keeps the two equal.

Shares are whole millionths; days are counted as `date.toordinal` does; times are ISO text; nouns are canonical JSON
(`codec`). Rows are added and never changed, which triggers see to on both back ends.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    func,
)  # fmt: skip
from sqlalchemy import UniqueConstraint as Unique

APPEND_ONLY = (
    "corporation", "identifier", "source", "instrument", "decision", "account", "entry", "movement", "note", "log",
    "node", "head", "approval",
)  # fmt: skip

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# A name is no key: two corporations may have the same.
corporation = Table(
    "corporation",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False, index=True),
    Column("jurisdiction", Text, nullable=True),
    Column("recorded_at", Text, nullable=False),
)

# `kind` is "cik" (of the jurisdiction "US") or "entity_number" (the registrar's, of a state).
identifier = Table(
    "identifier",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("jurisdiction", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=False, index=True),
    Column("recorded_at", Text, nullable=False),
)

# `number` tells the order in which the sources came in.
source = Table(
    "source",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("media_type", Text, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("origin", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

instrument = Table(
    "instrument",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("source", String(64), ForeignKey("source.sha256"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=True, index=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=True),
    Column("body", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Unique("source", "ordinal"),
)

# What a person decided on the act at `place` of a paper; `act` is what it should say, where that was corrected.
decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("instrument", Integer, ForeignKey("instrument.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("choice", Text, nullable=False),
    Column("act", Text, nullable=True),
    Column("decided_by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=False),
    Column("share_class", Text, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("series", Text, nullable=True),
    Column("created_on", Integer, nullable=True),
    Column("holder", Text, nullable=True),
)
# In a plain unique constraint two unknowns would count as different.
Index(
    "uq_account",
    account.c.corporation,
    account.c.share_class,
    account.c.leaf,
    func.coalesce(account.c.series, ""),
    func.coalesce(account.c.created_on, 0),
    func.coalesce(account.c.holder, ""),
    unique=True,
)

entry = Table(
    "entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("act_name", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("adopted_on", Integer, nullable=True),
    Column("executed_on", Integer, nullable=True),
    Column("filed_on", Integer, nullable=True),
    Column("effective_on", Integer, nullable=True),
    Column("recorded_at", Text, nullable=False),
    Column("settles", Integer, nullable=True),
    Column("instrument", Integer, ForeignKey("instrument.id"), nullable=True),
    Unique("corporation", "number"),
)
# What is recorded by hand, thousands of issuances say, comes from no paper and needs no place in this index.
_of_a_paper = entry.c.instrument.is_not(None)
Index("ix_entry_instrument", entry.c.instrument, sqlite_where=_of_a_paper, postgresql_where=_of_a_paper)

# Shares pass from one account to another. `day` is set where the entry is plain: it counts from that one day on every
# basis and only moves shares, so that a ledger can be loaded without its act. Rows lie on disk in the order of loading.
movement = Table(
    "movement",
    metadata,
    Column("corporation", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("source", Integer, ForeignKey("account.id"), nullable=False),
    Column("target", Integer, ForeignKey("account.id"), nullable=False),
    Column("shares_millionths", BigInteger, nullable=False),
    Column("day", Integer, nullable=True),
    ForeignKeyConstraint(["corporation", "number"], ["entry.corporation", "entry.number"]),
    sqlite_with_rowid=False,
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("subject", Text, nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

# What somebody did with the set of drafts whose manifest has this digest (`Approval`). `copies` are, as JSON, the
# names, sizes and digests of the files that were approved; a signed file begins with the bytes of one of them.
approval = Table(
    "approval",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=False),
    Column("set_sha256", String(64), nullable=False, index=True),
    Column("action", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("why", Text, nullable=True),
    Column("papers", Text, nullable=False),
    Column("copies", Text, nullable=True),
    Column("recorded_at", Text, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload_sha256", String(64), nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("leaf_hash", LargeBinary, nullable=False),
)

# The complete subtrees of the log's tree above its leaves (`tree.Node`).
node = Table(
    "node",
    metadata,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# Heads of the log that someone has signed (`heads.Signed`).
head = Table(
    "head",
    metadata,
    Column("size", Integer, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, primary_key=True),
    Column("root", LargeBinary, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
