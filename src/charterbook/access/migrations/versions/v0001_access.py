"""The tables of the access database: accounts and their rights, what signs them in, uploads, answers and events."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("event", "upload")


def upgrade() -> None:
    """Create all tables, and the triggers that keep events and uploads append-only."""
    _accounts()
    _matters()
    _ways_in()
    _work()
    if op.get_bind().dialect.name == "postgresql":
        _append_only_on_postgresql()
    else:
        _append_only_on_sqlite()


def _text(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _whole(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=nullable, autoincrement=False) for name in names]


def _digest(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(64), nullable=False) for name in names]


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _one(table: str, column: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(column, name=f"uq_{table}_{column}")


def _of(table: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([other], [f"{other}.id"], name=f"fk_{table}_{other}")


def _accounts() -> None:
    op.create_table(
        "account",
        _id(),
        *_text("name", "key"),
        *_text("email", "password", nullable=True),
        sa.Column("sees_all", sa.Boolean, nullable=False),
        *_text("created_at"),
        *_text("disabled_at", nullable=True),
        _key("account", "id"),
        _one("account", "key"),
        _one("account", "email"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "identity",
        *_text("issuer", "subject"),
        *_whole("account"),
        *_text("linked_at"),
        _key("identity", "issuer", "subject"),
        _of("identity", "account"),
    )
    op.create_index("ix_identity_account", "identity", ["account"])
    op.create_table(
        "role",
        *_whole("account"),
        *_text("role"),
        *_text("until", nullable=True),
        *_text("granted_at"),
        _key("role", "account", "role"),
        _of("role", "account"),
    )


def _matters() -> None:
    op.create_table(
        "matter",
        _id(),
        *_text("name", "key", "created_at"),
        _key("matter", "id"),
        _one("matter", "key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "matter_corporation",
        *_whole("matter", "corporation"),
        _key("matter_corporation", "matter", "corporation"),
        _of("matter_corporation", "matter"),
    )
    op.create_table(
        "matter_member",
        *_whole("matter", "account"),
        _key("matter_member", "matter", "account"),
        _of("matter_member", "matter"),
        _of("matter_member", "account"),
    )
    op.create_index("ix_matter_member_account", "matter_member", ["account"])


def _ways_in() -> None:
    for table, times in (("session", ("begun_at", "seen_at")), ("device", ("known_at",))):
        op.create_table(
            table, *_digest("digest"), *_whole("account"), *_text(*times), _key(table, "digest"), _of(table, "account")
        )
        op.create_index(f"ix_{table}_account", table, ["account"])
    op.create_table("failure", *_digest("key"), *_whole("failures"), *_text("last_at"), _key("failure", "key"))
    op.create_index("ix_failure_last_at", "failure", ["last_at"])
    op.create_table(
        "token",
        _id(),
        *_whole("account"),
        *_text("label"),
        *_digest("digest"),
        *_text("permissions", "created_at", "expires_at"),
        *_text("revoked_at", "used_at", nullable=True),
        _key("token", "id"),
        _one("token", "digest"),
        _of("token", "account"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_token_account", "token", ["account"])
    op.create_table(
        "errand", *_digest("digest"), *_text("nonce", "verifier", "going_to", "begun_at"), _key("errand", "digest")
    )


def _work() -> None:
    op.create_table(
        "upload",
        *_digest("source"),
        *_whole("account"),
        *_whole("matter", nullable=True),
        *_text("uploaded_at"),
        _key("upload", "source", "account"),
        _of("upload", "matter"),
    )
    op.create_table(
        "answer",
        *_text("asker", "key"),
        *_digest("request"),
        *_whole("status", nullable=True),
        *_text("headers", nullable=True),
        sa.Column("body", sa.LargeBinary, nullable=True),
        *_text("asked_at"),
        _key("answer", "asker", "key"),
    )
    op.create_index("ix_answer_asked_at", "answer", ["asked_at"])
    op.create_table(
        "event",
        _id(),
        *_text("at", "kind"),
        *_whole("account", nullable=True),
        *_text("name"),
        *_text("address", nullable=True),
        *_text("subject", "detail"),
        _key("event", "id"),
        sqlite_autoincrement=True,
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
