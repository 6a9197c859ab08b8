"""The composer of the tie-out: the book, what other sources tell, and the matrix of both.

In come a book, the bytes of the sources and the settled names; out goes a `Tie`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NamedTuple

from charterbook import flow
from charterbook.model.evidence import Source, Unreadable

if TYPE_CHECKING:
    from charterbook.model.entries import Basis, Position
    from charterbook.model.ties import Teller, Tie
    from charterbook.register.store import Book
    from charterbook.tie.names import Names


_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Given(NamedTuple):
    """A source as a user gives it: its form, name and bytes; of an agent's list its day (None: the day asked about),
    which heading holds what, and of a workbook under "sheet" which sheet."""

    form: Literal["xbrl", "ocf", "agent"]
    name: str
    data: bytes
    on: date | None = None
    columns: tuple[tuple[str, str], ...] = ()


def teller(given: Given, as_of: date) -> "Teller | str":
    """What a source tells, or one line that names it and says what is wrong."""
    found: Teller | Unreadable | str
    match given.form:
        case "xbrl":
            found = sec_data(given.data, given.name)
        case "ocf":
            found = cap_table(given.data, as_of)
        case "agent":
            found = agent_list(given.data, given.on or as_of, dict(given.columns))
    if isinstance(found, Unreadable):
        return f"{given.name}: {found.why}; {found.remedy}"
    return f"{given.name} {found}" if isinstance(found, str) else found


def sec_data(data: bytes, origin: str) -> "Teller | Unreadable":
    """What SEC data tell of share capital: an instance, a page with inline XBRL, or a companyfacts file."""
    if data.lstrip()[:1] == b"{":
        from charterbook.exchange import company_facts

        return company_facts.read(data)
    from charterbook.exchange import xbrl

    return xbrl.read(data, Source(sha256(data).hexdigest(), len(data), "application/xml", origin))


def agent_list(data: bytes, on: date, columns: "Mapping[str, str]") -> "Teller | str":
    """What a transfer agent's list tells of shares outstanding, or what is wrong with it: a workbook, or CSV."""
    if data.startswith(_ZIP):
        from charterbook.exchange import agent_workbook

        return agent_workbook.read(data, on, columns)
    if data.startswith(_OLD_OFFICE):
        return "is an old or a password-protected Excel file; save it as an XLSX workbook without a password, or as CSV"
    from charterbook.exchange import agent_list as lists
    from charterbook.formats.encoding import decode

    decoded = decode(data)
    return f"cannot be read: {decoded.why}" if isinstance(decoded, Unreadable) else lists.read(decoded[0], on, columns)


def cap_table(data: bytes, on: date) -> "Teller | Unreadable":
    """What an Open Cap Format package tells of its classes at the end of a day, at most its own."""
    from charterbook.exchange import ocf, ocf_position, ocf_transactions

    with ocf.undisturbed():
        package = ocf.read(data, ocf_transactions.content)
        return package if isinstance(package, Unreadable) else ocf_position.tell(package, on)


def tie(
    book: "Book", corporation: str, tellers: "Sequence[Teller]", as_of: date, basis: "Basis", names: "Names"
) -> "Tie":
    """Every number that the sources tell, and those of the book's own resolutions, beside the charter as the book has
    it on the number's own day."""
    from charterbook.tie import resolutions
    from charterbook.tie.matrix import tie as tie_of

    @cache
    def on(day: date) -> "Position":
        return flow.position(book, corporation, day, None, basis)

    decided = resolutions.tell(flow.papers_held(book, corporation), basis)
    own = (decided,) if decided.told or decided.complaints else ()
    tied = tie_of(on, (*own, *tellers), as_of, names)
    return tied._replace(unmatched=(*tied.unmatched, *_of_others(book, corporation, tellers)))


def _of_others(book: "Book", corporation: str, tellers: "Sequence[Teller]") -> "Iterator[tuple[str, str, str]]":
    """The sources that name another corporation as their own, where the book knows the SEC's key of this one."""
    kept = book.corporation(corporation)
    known = {one.value.lstrip("0") for one in kept.identifiers if one.kind == "cik"} if kept else set()
    for teller in tellers:
        if known and teller.cik is not None and teller.cik not in known:
            yield teller.name, f"CIK {teller.cik}", f"{corporation} has the CIK {', '.join(sorted(known))}"
