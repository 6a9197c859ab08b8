"""The table of approvals: who prepared a set of drafts, who approved it, and which files that were."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table and the triggers that keep it append-only."""
    texts = [sa.Column(name, sa.Text, nullable=False) for name in ("action", "decided_by")]
    op.create_table(
        "approval",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("corporation", sa.Integer, nullable=False),
        sa.Column("set_sha256", sa.String(64), nullable=False),
        *texts,
        sa.Column("why", sa.Text, nullable=True),
        sa.Column("papers", sa.Text, nullable=False),
        sa.Column("copies", sa.Text, nullable=True),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_approval"),
        sa.ForeignKeyConstraint(["corporation"], ["corporation.id"], name="fk_approval_corporation"),
    )
    op.create_index("ix_approval_set_sha256", "approval", ["set_sha256"])
    if op.get_bind().dialect.name == "postgresql":
        for verb in ("UPDATE", "DELETE", "TRUNCATE"):
            op.execute(
                f"CREATE TRIGGER approval_refuses_{verb.lower()} BEFORE {verb} ON approval "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER approval_refuses_{verb.lower()} BEFORE {verb} ON approval "
            f"BEGIN SELECT RAISE(ABORT, 'approval is append-only: {verb} is refused'); END"
        )
