"""A tie-out as the command line and the API answer it."""

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from charterbook.model.entries import Basis
    from charterbook.model.ties import Tie


def tie_answer(tied: "Tie", corporation: str, as_of: date, basis: "Basis") -> dict[str, Any]:
    """What was held beside the charter, of which corporation, on what day and basis."""
    from charterbook.exchange.tie_json import tie_json

    return {"corporation": corporation, "as_of": as_of.isoformat(), "basis": basis, **tie_json(tied)}
