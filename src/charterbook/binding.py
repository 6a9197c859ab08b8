"""The composer of the binder: a corporation's book with its sources, law and tie-out in one archive.

In come an open book, a day and what a user adds; out goes the binder. `rerunning` makes the same again from it alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, get_args

from charterbook import __version__, exporting, flow, shown, tying
from charterbook.exchange import binder as form
from charterbook.exchange.binder import Log, Manifest, Paper, Tied
from charterbook.exchange.own_code import code_sha256
from charterbook.model.entries import Basis
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.exchange.control_book import Page
    from charterbook.exchange.report import Report
    from charterbook.model.ties import Tie
    from charterbook.register.kept import Kept
    from charterbook.register.store import Book

BASES: tuple[Basis, ...] = get_args(Basis)


class Enclosed(NamedTuple):
    """What a user adds to the book: the sources of a tie-out, the files of settled names and of waivers, as bytes."""

    tied: tuple[tying.Given, ...] = ()
    names: bytes | None = None
    waivers: bytes | None = None


class Bound(NamedTuple):
    """A binder: its manifest and its members."""

    manifest: Manifest
    members: Mapping[str, bytes]

    @property
    def sha256(self) -> str:
        """The hash of its manifest."""
        return form.manifest_sha256(self.manifest)

    @property
    def data(self) -> bytes:
        """It as a file."""
        return form.archive_of(self.manifest, self.members)


def bind(
    book: "Book",
    corporation: str,
    as_of: date,
    enclosed: Enclosed,
    cut_from: Log | None = None,
    left_out: Mapping[str, str] = MappingProxyType({}),
) -> Bound | str:
    """The binder of a corporation as of the end of a day; or one line on why there is none. A book with the papers of
    others has to be cut first (`cutting`); `cut_from` is then the log before. `left_out` says of a member that is not
    to be made why."""
    from charterbook.exchange.binder_readme import readme
    from charterbook.exchange.check_json import check_json

    with book.reading():
        if len(book.corporations()) > 1 and cut_from is None:
            return f"the book holds {len(book.corporations()):,} corporations; cut it to the papers of {corporation}"
        names, kept = _names(book.sources()), book.instruments()
        report = _report(book, as_of, enclosed.waivers, names)
        if isinstance(report, str):
            return report
        tied = tuple(one._replace(name=_last_part(one.name)) for one in enclosed.tied)
        tie = _tie(book, corporation, as_of, tied, enclosed.names)
        if isinstance(tie, str):
            return tie
        pages = _pages(book, corporation, as_of, names)
        members = {form.source_at(digest): book.source(digest) for digest in names}
        members |= {form.paper_at(digest): member for digest, member in _papers(kept, report)}
        members |= _ledger(book, corporation, kept, names) | dict(_control_books(pages))
        members |= {form.FINDINGS: form.json_text(check_json(report)), form.LAW: _law(book, corporation, report)}
        members |= {form.TIE_OUT: _told(corporation, as_of, tie)} | _given(enclosed)
        written = left_out.get(form.WORKBOOK) or _workbook(book, corporation, pages, report, tie, names)
        media = {source.sha256: source.media_type for source in book.sources()}
    if not isinstance(written, str):
        members[form.WORKBOOK] = written[0]
    manifest = Manifest(
        __version__, code_sha256(), corporation, as_of,
        tuple(Paper(digest, name, media[digest]) for digest, name in names.items()),
        tuple(Tied(one.form, one.name, _digest(one.data), one.on, one.columns) for one in tied),
        None if enclosed.names is None else _digest(enclosed.names),
        {} if isinstance(written, str) else {form.WORKBOOK: written[1]},
        {form.WORKBOOK: written} if isinstance(written, str) else {}, cut_from, {},
    )  # fmt: skip
    members[form.README] = readme(manifest, frozenset(members))
    digests = {name: _digest(member) for name, member in sorted(members.items())}
    return Bound(manifest._replace(members=digests), members)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _last_part(origin: str) -> str:
    """What a source is called, without the folders of the machine it came from."""
    return re.split(r"[/\\]", origin.rstrip("/\\"))[-1] or origin


def _names(sources: tuple[Source, ...]) -> dict[str, str]:
    """What each source is called, by digest; two of one name are told apart by the beginning of it."""
    names = {source.sha256: _last_part(source.origin) for source in sources}
    times = Counter(names.values())
    return {digest: name if times[name] == 1 else f"{name} ({digest[:8]})" for digest, name in names.items()}


def _report(book: "Book", as_of: date, waivers: bytes | None, names: Mapping[str, str]) -> "Report | str":
    """What is found in the book, under the names of the binder, with the waivers that hold on its day."""
    from charterbook.exchange.waivers import waivers as waivers_of

    given = () if waivers is None else waivers_of(waivers.decode("utf-8", errors="replace"), form.WAIVERS)
    if isinstance(given, str):
        return f"{form.WAIVERS} {given}"
    found = shown.findings(book, None, given, as_of)
    renamed = (file._replace(source=file.source._replace(origin=names[file.source.sha256])) for file in found.files)
    return found._replace(files=tuple(renamed))


def _papers(kept: "tuple[Kept, ...]", report: "Report") -> Iterator[tuple[str, bytes]]:
    """What was read in each source, as the book keeps it."""
    from charterbook.exchange.reading_json import reading_json

    for file in report.files:
        own = sorted((one for one in kept if one.source == file.source.sha256), key=lambda one: one.ordinal)
        reading = Reading(file.source, tuple(one.instrument for one in own))
        yield file.source.sha256, form.json_text(reading_json(reading, file.places.data))


def _ledger(book: "Book", corporation: str, kept: "tuple[Kept, ...]", names: Mapping[str, str]) -> dict[str, bytes]:
    """The entries, and the log."""
    from charterbook.exchange.book_json import entry_json, refusal_json
    from charterbook.exchange.book_text import act_phrase
    from charterbook.register.carrying import exported

    entries = {
        "corporation": corporation,
        "papers": [
            {"paper": one.id, "source": one.source, "ordinal": one.ordinal, "file": names[one.source]} for one in kept
        ],
        "entries": [entry_json(entry) for entry in book.entries(corporation)],
        "waiting": [{"paper": paper, **refusal_json(why)} for paper, why in flow.proposed(book, corporation)],
    }
    head = book.frontier()
    return {
        form.ENTRIES: form.json_text(entries),
        form.HEAD: form.json_text({"rows": head.size, "head": head.root().hex()}),
        form.JOURNAL: "".join(f"{line}\n" for line in exported(book, act_phrase)).encode(),
    }


def _pages(book: "Book", corporation: str, as_of: date, names: Mapping[str, str]) -> "tuple[Page, ...]":
    """The control book on each basis, its papers under the names of the binder."""
    pages = [shown.page(book, corporation, as_of, None, basis, history=True) for basis in BASES]
    return tuple(
        page._replace(files={number: names[held.paper.span.source] for number, held in page.papers.items()})
        for page in pages
    )


def _control_books(pages: "Iterable[Page]") -> Iterator[tuple[str, bytes]]:
    from charterbook.exchange.control_book import history_text, page_text, papers_text
    from charterbook.exchange.control_book_json import page_json

    for page in pages:
        lines = [*page_text(page), *history_text(page), *papers_text(page.papers, page.files)]
        basis = page.position.basis
        yield f"control-book/{basis}.json", form.json_text(page_json(page, history=True, holders=True))
        yield f"control-book/{basis}.txt", "".join(f"{line}\n" for line in lines).encode()


def _workbook(
    book: "Book",
    corporation: str,
    pages: "tuple[Page, ...]",
    report: "Report",
    tie: "Tie",
    names: Mapping[str, str],
) -> tuple[bytes, str] | str:
    """The workbook and its maker, or one line on why there is none."""
    from charterbook.exchange import binder_workbook

    extract = exporting.assembled(book, corporation, None, "effective", pages, report, tie, names)
    made = binder_workbook.workbook(extract)
    return f"{made.why}; {made.remedy}" if isinstance(made, Unreadable) else made


def _law(book: "Book", corporation: str, report: "Report") -> bytes:
    """The version of charterbook, of the law of each state that the papers name, and of each rule that was asked."""
    from charterbook.law.version import pack_digest
    from charterbook.whose import states_of

    codes = sorted({*states_of(book, corporation), "US"})
    rules = sorted({verdict.rule for file in report.files for verdict in file.verdicts})
    return form.json_text({
        "charterbook": __version__,
        "packs": {code: pack_digest(code) for code in codes},
        "rules": {rule: _digest(flow.rule_page(rule).encode()) for rule in rules},
    })  # fmt: skip


def _tie(
    book: "Book", corporation: str, as_of: date, given: tuple[tying.Given, ...], names: bytes | None
) -> "Tie | str":
    """The tie-out, of the book's own papers at least; or one line on what is wrong with a source."""
    from charterbook.tie.names_file import names as names_of

    settled = names_of(names.decode("utf-8", errors="replace")) if names is not None else {}
    if isinstance(settled, str):
        return f"the file of names {settled}"
    tellers = []
    for one in given:
        teller = tying.teller(one, as_of)
        if isinstance(teller, str):
            return teller
        tellers.append(teller)
    return tying.tie(book, corporation, tellers, as_of, "effective", settled)


def _told(corporation: str, as_of: date, tied: "Tie") -> bytes:
    from charterbook.exchange.tie_json import tie_json

    head = {"corporation": corporation, "as_of": as_of.isoformat(), "basis": "effective"}
    return form.json_text({**head, **tie_json(tied)})


def _given(enclosed: Enclosed) -> dict[str, bytes]:
    """What a user added, as it came."""
    files = [one.data for one in enclosed.tied] + ([enclosed.names] if enclosed.names is not None else [])
    waivers = {} if enclosed.waivers is None else {form.WAIVERS: enclosed.waivers}
    return waivers | {form.tied_at(_digest(data)): data for data in files}
