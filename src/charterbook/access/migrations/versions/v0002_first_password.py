"""Which passwords somebody else has set, and which sessions began with one: a person sets his own before anything else.

Passwords of before count as their owners' own.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns."""
    for table, column in (("account", "set_by_other"), ("session", "to_change")):
        op.add_column(table, sa.Column(column, sa.Boolean, nullable=False, server_default=sa.false()))
