"""The tables of a book, for SQLAlchemy Core. The migrations create them; a test keeps the two equal.

Shares are whole millionths; dates and times are ISO text; nouns are canonical JSON (`codec`).
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy import UniqueConstraint as Unique

APPEND_ONLY = ("corporation", "source", "instrument", "entry", "posting", "note", "log")

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

corporation = Table(
    "corporation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

source = Table(
    "source",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("origin", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

instrument = Table(
    "instrument",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", String(64), ForeignKey("source.sha256"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("corporation", Integer, ForeignKey("corporation.id"), nullable=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=True),
    Column("body", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Unique("source", "ordinal"),
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
    Column("adopted_on", Text, nullable=True),
    Column("executed_on", Text, nullable=True),
    Column("filed_on", Text, nullable=True),
    Column("effective_on", Text, nullable=True),
    Column("recorded_at", Text, nullable=False),
    Column("settles", Integer, nullable=True),
    Column("instrument", Integer, ForeignKey("instrument.id"), nullable=True),
    Unique("corporation", "number"),
)

posting = Table(
    "posting",
    metadata,
    Column("entry", Integer, ForeignKey("entry.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("share_class", Text, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("series", Text, nullable=True),
    Column("created_on", Text, nullable=True),
    Column("shares_millionths", BigInteger, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload_sha256", String(64), nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
)
