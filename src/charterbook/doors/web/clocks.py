"""The clocks of a page: what a form of plain HTML sends, whose empty fields mean what is left out.

Comes in: the query of an address. Goes out: `Clocks`, and the query that asks the same again.
"""

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query

from charterbook.doors.server.asked import Clocks, known_time, now
from charterbook.doors.server.problems import Problem
from charterbook.model.entries import Basis

Text = Annotated[str, Query(max_length=40)]


def page_clocks(as_of: Text = "", known_at: Text = "", basis: Basis = "effective") -> Clocks:
    """The clocks that a page is asked with."""
    return Clocks(day_of("as of", as_of) or now().date(), known_time(known_at or None), basis)


def day_of(what: str, text: str) -> date | None:
    """A day of a form, None where the field is empty. Problem where it is no day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Problem("not-understood", f"{what}: {text!r} is not a day of the form 2003-04-24") from None


PageClocks = Annotated[Clocks, Depends(page_clocks)]


def query(clocks: Clocks, **more: str) -> str:
    """The query of an address that asks with the same clocks, the question mark before it."""
    asked = {**more, "as_of": clocks.as_of.isoformat()}
    if clocks.known_at is not None:
        asked["known_at"] = clocks.known_at.isoformat()
    if clocks.basis != "effective":
        asked["basis"] = clocks.basis
    return f"?{urlencode(asked)}"
