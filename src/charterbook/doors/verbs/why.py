"""`charterbook why ACCOUNT`: the entries and the sentences behind a balance."""

from typing import TYPE_CHECKING, get_args

from charterbook import approving, shown
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    add_output_format,
    corporation_of,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of
from charterbook.exchange.approvals import approvals_json, approvals_text
from charterbook.ledger.chart import name_key
from charterbook.ledger.lines import LineName, Subject
from charterbook.model.entries import SOLE

if TYPE_CHECKING:
    from charterbook.exchange.grounds import Grounds
    from charterbook.register.kept import Approval
    from charterbook.register.store import Book

_NAMES: tuple[LineName, ...] = get_args(LineName)


def run(arguments: list[str]) -> int:
    """Print what stands behind a balance."""
    options = parser("why", "The entries behind a balance, each with the sentence of the paper that says it.")
    options.add_argument(
        "account",
        metavar="ACCOUNT",
        help='a class or series, with a line of the control book where wanted: "Preferred Stock:undesignated", '
        '"Series A Convertible Preferred Stock", "...:available"',
    )
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    moment = (asked.as_of or now().date(), asked.known_at)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        subject, name = _line(shown.lines(book, corporation, moment, asked.basis), asked.account)
        grounds = shown.behind(book, corporation, subject.line(name), moment, asked.basis)
        sources = sources_of(book)
        done, made = _drafts(book, corporation, grounds)
        if asked.output_format == "json":
            from charterbook.exchange.grounds import grounds_json

            told = grounds_json(grounds, subject.told(name), sources)
            about = {"account": asked.account, "basis": asked.basis, "as_of": moment[0].isoformat()}
            print_json({**about, **told, "drafts": approvals_json(done, made)})
            return 0
        from charterbook.exchange.grounds import grounds_text

        lines = grounds_text(grounds, subject.told(name), sources)
    print(f"{subject.name}, {name.replace('_', ' ')}, at the end of {moment[0]}, basis {asked.basis}:")
    print("\n".join([*lines, *approvals_text(done, made)]))
    return 0


def _drafts(
    book: "Book", corporation: str, grounds: "Grounds"
) -> tuple[tuple["Approval", ...], dict[str, tuple[int, ...]]]:
    """Who prepared and who approved the drafts of which the papers behind these entries were made."""
    papers = {int(ground.entry.instrument) for ground, _ in grounds if ground.entry.instrument}
    made = {
        digest: numbers for digest, numbers in approving.papers_made(book, corporation).items() if papers & {*numbers}
    }
    return tuple(one for one in book.approvals(corporation) if one.set_sha256 in made), made


def _line(subjects: tuple[Subject, ...], account: str) -> tuple[Subject, LineName]:
    """The line that a user names. A class without series is meant with the one that stands for it."""
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
