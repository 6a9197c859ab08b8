"""All productions of any state, in one table."""

from charterbook.instruments.productions.authority import AUTHORITY
from charterbook.instruments.productions.charter import CHARTER
from charterbook.instruments.productions.filings import FILINGS
from charterbook.instruments.productions.front import FRONT
from charterbook.instruments.productions.series import SERIES
from charterbook.instruments.productions.statements import STATEMENTS

PRODUCTIONS = (*SERIES, *CHARTER, *STATEMENTS, *AUTHORITY, *FRONT, *FILINGS)
"""Every wording the reader knows; the state files add their own."""
