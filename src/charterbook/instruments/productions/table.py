"""All productions of any state, in one table."""

from charterbook.instruments.productions.approvals import APPROVALS
from charterbook.instruments.productions.authority import AUTHORITY
from charterbook.instruments.productions.charter import CHARTER, CLAUSES
from charterbook.instruments.productions.corrections import CORRECTIONS
from charterbook.instruments.productions.filings import FILINGS
from charterbook.instruments.productions.front import FRONT
from charterbook.instruments.productions.outstanding import OUTSTANDING
from charterbook.instruments.productions.series import SERIES
from charterbook.instruments.productions.series_changes import SERIES_CHANGES
from charterbook.instruments.productions.splits import SPLITS
from charterbook.instruments.productions.statements import STATEMENTS
from charterbook.instruments.productions.terms import TERMS

PRODUCTIONS = (
    *SERIES, *SERIES_CHANGES, *TERMS, *CLAUSES, *STATEMENTS, *AUTHORITY, *APPROVALS, *FRONT, *FILINGS,
    *CORRECTIONS,
)  # fmt: skip
"""The wordings looked for in every paper; the state files add their own."""

CHARTER_PRODUCTIONS = (*CHARTER, *SPLITS, *OUTSTANDING)
"""The wordings of charters, looked for where one of `CLAUSES` stands."""
