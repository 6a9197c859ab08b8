"""The tables of the access database, for SQLAlchemy Core. The migrations create them; a test keeps the two equal.

No password, session or token is kept: a password as its argon2id hash, the others, which are random, as SHA-256. Times
are ISO text in UTC. Corporations go by their number in the book, which is another database.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, false

APPEND_ONLY = ("event", "upload")

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# `key` is the name as compared. A name is never given to another account, since the book's decisions bear it.
# `set_by_other` is of its password.
account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("email", Text, nullable=True, unique=True),
    Column("password", Text, nullable=True),
    Column("sees_all", Boolean, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("disabled_at", Text, nullable=True),
    Column("set_by_other", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)

# Who an account is for an identity provider (OpenID Connect).
identity = Table(
    "identity",
    metadata,
    Column("issuer", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False, index=True),
    Column("linked_at", Text, nullable=False),
)

# `until` is the last day of the grant.
role = Table(
    "role",
    metadata,
    Column("account", Integer, ForeignKey("account.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("until", Text, nullable=True),
    Column("granted_at", Text, nullable=False),
)

matter = Table(
    "matter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("created_at", Text, nullable=False),
    sqlite_autoincrement=True,
)

matter_corporation = Table(
    "matter_corporation",
    metadata,
    Column("matter", Integer, ForeignKey("matter.id"), primary_key=True),
    Column("corporation", Integer, primary_key=True, autoincrement=False),
)

matter_member = Table(
    "matter_member",
    metadata,
    Column("matter", Integer, ForeignKey("matter.id"), primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), primary_key=True),
)
Index("ix_matter_member_account", matter_member.c.account)

# `to_change`: it began with a password that somebody else had set, which has to be changed first.
session = Table(
    "session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False, index=True),
    Column("begun_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("to_change", Boolean, nullable=False, server_default=false()),
)

# A browser in which somebody signed in before: strangers who guess at his name do not slow him down there.
device = Table(
    "device",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False, index=True),
    Column("known_at", Text, nullable=False),
)

# Wrong passwords in a row, for a name (whether or not there is such an account) or for a known device.
failure = Table(
    "failure",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Text, nullable=False, index=True),
)

token = Table(
    "token",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("permissions", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("revoked_at", Text, nullable=True),
    Column("used_at", Text, nullable=True),
    sqlite_autoincrement=True,
)

# A sign-in that was sent to an identity provider and has not come back yet.
errand = Table(
    "errand",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("nonce", Text, nullable=False),
    Column("verifier", Text, nullable=False),
    Column("going_to", Text, nullable=False),
    Column("begun_at", Text, nullable=False),
)

# Who brought which source in. `account` 0 is the one user of a loopback server.
upload = Table(
    "upload",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("account", Integer, primary_key=True, autoincrement=False),
    Column("matter", Integer, ForeignKey("matter.id"), nullable=True),
    Column("uploaded_at", Text, nullable=False),
)

# The answer to a request with an Idempotency-Key; `status` is None while it is being worked on.
answer = Table(
    "answer",
    metadata,
    Column("asker", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=True),
    Column("headers", Text, nullable=True),
    Column("body", LargeBinary, nullable=True),
    Column("asked_at", Text, nullable=False, index=True),
)

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("account", Integer, nullable=True),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=True),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    sqlite_autoincrement=True,
)
