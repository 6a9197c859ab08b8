"""How far a paper has come, as the ledger knows today: a thing derived, never stored."""

from datetime import date

from charterbook.model.entries import Entry
from charterbook.model.instrument import State


def present_state(read_as: State, entries: tuple[Entry, ...], instrument_id: str, as_of: date | None = None) -> State:
    """The state of a paper at the end of `as_of` (None: with all that is entered). `read_as` is what its own text
    shows; an entry of a filed paper, or a post entry for one of its entries, makes it filed, and effective once that
    day has come."""
    voided = {entry.settles for entry in entries if entry.kind == "void"}
    own = {entry.number for entry in entries if entry.instrument == instrument_id}
    state = read_as
    for entry in entries:
        # A recital or a statement in the paper has dates of its own; only an entry that moves shares tells its state.
        in_effect = entry.kind == "final" and read_as == "filed" and entry.number in own and entry.postings
        posts = entry.kind == "post" and entry.settles in own
        if not (in_effect or posts) or entry.number in voided:
            continue
        filed_on, effective_on = entry.clocks.filed_on, entry.clocks.effective_on
        if as_of is None or (effective_on is not None and effective_on <= as_of):
            state = "effective"
        elif filed_on is not None and filed_on <= as_of and state != "effective":
            state = "filed"
    return state
