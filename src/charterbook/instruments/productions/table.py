"""All productions of any state, in one table."""

from charterbook.instruments.productions.approvals import APPROVALS
from charterbook.instruments.productions.authority import AUTHORITY
from charterbook.instruments.productions.charter import CHARTER
from charterbook.instruments.productions.filings import FILINGS
from charterbook.instruments.productions.front import FRONT
from charterbook.instruments.productions.series import SERIES
from charterbook.instruments.productions.series_changes import SERIES_CHANGES
from charterbook.instruments.productions.statements import STATEMENTS
from charterbook.instruments.productions.terms import TERMS

PRODUCTIONS = (
    *SERIES, *SERIES_CHANGES, *TERMS, *CHARTER, *STATEMENTS, *AUTHORITY, *APPROVALS, *FRONT, *FILINGS,
)  # fmt: skip
"""Every wording the reader knows; the state files add their own."""
