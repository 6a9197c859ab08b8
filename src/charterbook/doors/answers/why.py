"""What stands behind a balance: its entries, each with its sentences and the drafts it was made of (`why -f json`)."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, get_args

from charterbook import approving, shown
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of
from charterbook.exchange.approvals import approvals_json
from charterbook.exchange.grounds import grounds_json
from charterbook.ledger.chart import name_key
from charterbook.ledger.lines import LineName, Subject
from charterbook.model.entries import SOLE, Basis

if TYPE_CHECKING:
    from charterbook.exchange.grounds import Grounds
    from charterbook.register.kept import Approval
    from charterbook.register.store import Book

_NAMES: tuple[LineName, ...] = get_args(LineName)


def why_answer(
    book: "Book", corporation: str, account: str, moment: tuple[date, datetime | None], basis: Basis
) -> dict[str, Any]:
    """The number of an account as of a day and a state of knowledge, and the grounds of it. `Refused` where no account
    has the name."""
    subject, name = line_of(shown.lines(book, corporation, moment, basis), account)
    grounds = shown.behind(book, corporation, subject.line(name), moment, basis)
    told = grounds_json(grounds, subject.told(name), sources_of(book))
    about = {"account": account, "basis": basis, "as_of": moment[0].isoformat()}
    return {**about, **told, "drafts": approvals_json(*drafts_behind(book, corporation, grounds))}


def drafts_behind(
    book: "Book", corporation: str, grounds: "Grounds"
) -> tuple[tuple["Approval", ...], dict[str, tuple[int, ...]]]:
    """Who prepared and who approved the drafts of which the papers behind these entries were made."""
    papers = {int(ground.entry.instrument) for ground, _ in grounds if ground.entry.instrument}
    made = {
        digest: numbers for digest, numbers in approving.papers_made(book, corporation).items() if papers & {*numbers}
    }
    return tuple(one for one in book.approvals(corporation) if one.set_sha256 in made), made


def line_of(subjects: tuple[Subject, ...], account: str) -> tuple[Subject, LineName]:
    """The line that a user names as CLASS OR SERIES:LINE, "authorized" where no line is named. A class
    without series is meant with the one that stands for it."""
    name, _, line = account.partition(":")
    wanted_line = "_".join(line.lower().split()) or "authorized"
    if wanted_line not in _NAMES:
        names = ", ".join(each.replace("_", " ") for each in _NAMES)
        raise Refused(f"there is no line {line.strip()}; these are: {names}")
    wanted = name_key(name)
    found = [subject for subject in subjects if wanted in _called(subject)]
    if not found:
        known = ", ".join(dict.fromkeys(subject.name for subject in subjects)) or "none"
        raise Refused(f'no account is named "{account}" on that day and basis; there are: {known}')
    of_class = wanted_line in ("authorized", "undesignated")
    meant = [subject for subject in found if (subject.series is None) is of_class] or found
    if wanted_line == "undesignated" and meant[-1].series is not None:
        raise Refused(f"undesignated is a line of a class; {meant[-1].name} is a series")
    if meant[-1].series is None and not of_class:
        raise Refused(f"{meant[-1].name} is divided into series: ask for the {line.strip()} of one of them")
    return meant[-1], wanted_line


def _called(subject: Subject) -> tuple[str, ...]:
    """The names under which a user may mean a class or series, folded as the ledger folds them."""
    share_class = subject.one.share_class
    if subject.series is None or subject.series.series == SOLE:
        return (name_key(share_class),)
    return name_key(subject.series.series), name_key(f"{share_class} {subject.series.series}")
