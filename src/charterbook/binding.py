"""The composer of the binder: a corporation's book with its sources, law and tie-out in one archive, and the same again
from the archive alone.

In come an open book, a day and what a user adds; out goes the binder. To run one again, in come the binder and an empty
book; out goes what differs. The binder made of the restored book is held against the one that came, member by member.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, get_args

from charterbook import __version__, flow, shown, tying
from charterbook.exchange import binder as form
from charterbook.exchange import binder_differences as differing
from charterbook.exchange.binder import Binder, Manifest, Paper, Tied
from charterbook.exchange.binder_differences import Difference
from charterbook.model.entries import Basis
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.exchange.report import Report
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


class Rerun(NamedTuple):
    """A binder run again: what it was made of and by, the hash it came with and the one made again (None where there is
    no log to make it of), and what differs."""

    manifest: Manifest
    told_sha256: str
    made_sha256: str | None
    differences: tuple[Difference, ...]

    @property
    def identical(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def bind(book: "Book", corporation: str, as_of: date, enclosed: Enclosed) -> Bound | str:
    """The binder of a corporation as of the end of a day; or one line on why there is none."""
    from charterbook.exchange.binder_readme import readme
    from charterbook.exchange.check_json import check_json

    with book.reading():
        if len(book.corporations()) > 1:
            return (
                f"the book holds {len(book.corporations()):,} corporations, and a binder hands over its whole log; "
                f"file the papers of {corporation} in a book of its own"
            )
        names, kept = _names(book.sources()), book.instruments()
        report = _report(book, as_of, enclosed.waivers, names)
        if isinstance(report, str):
            return report
        tied = tuple(one._replace(name=_last_part(one.name)) for one in enclosed.tied)
        members = {form.source_at(digest): book.source(digest) for digest in names}
        members |= {form.paper_at(digest): member for digest, member in _papers(kept, report)}
        members |= _ledger(book, corporation, as_of, kept, names)
        members |= {form.FINDINGS: form.json_text(check_json(report)), form.LAW: _law(book, corporation, report)}
        if enclosed.waivers is not None:
            members[form.WAIVERS] = enclosed.waivers
        tie = _tie(book, corporation, as_of, tied, enclosed.names)
        if isinstance(tie, str):
            return tie
        members |= tie
        media = {source.sha256: source.media_type for source in book.sources()}
    manifest = Manifest(
        __version__, corporation, as_of, tuple(Paper(digest, name, media[digest]) for digest, name in names.items()),
        tuple(Tied(one.form, one.name, _digest(one.data), one.on, one.columns) for one in tied),
        None if enclosed.names is None else _digest(enclosed.names), {},
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


def _ledger(
    book: "Book", corporation: str, as_of: date, kept: "tuple[Kept, ...]", names: Mapping[str, str]
) -> dict[str, bytes]:
    """The entries, the control book on each basis, and the log."""
    from charterbook.exchange.book_json import entry_json, refusal_json
    from charterbook.exchange.book_text import act_phrase
    from charterbook.exchange.control_book import history_text, page_text, papers_text
    from charterbook.exchange.control_book_json import page_json
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
    members = {
        form.ENTRIES: form.json_text(entries),
        form.HEAD: form.json_text({"rows": head.size, "head": head.root().hex()}),
        form.JOURNAL: "".join(f"{line}\n" for line in exported(book, act_phrase)).encode(),
    }
    for basis in BASES:
        page = shown.page(book, corporation, as_of, None, basis, history=True)
        page = page._replace(files={number: names[held.paper.span.source] for number, held in page.papers.items()})
        lines = [*page_text(page), *history_text(page), *papers_text(page.papers, page.files)]
        members[f"control-book/{basis}.json"] = form.json_text(page_json(page, history=True, holders=True))
        members[f"control-book/{basis}.txt"] = "".join(f"{line}\n" for line in lines).encode()
    return members


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
) -> dict[str, bytes] | str:
    """The tie-out, of the book's own papers at least, with its sources; or one line on what is wrong with one."""
    from charterbook.exchange.tie_json import tie_json
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
    tied = tying.tie(book, corporation, tellers, as_of, "effective", settled)
    told = {"corporation": corporation, "as_of": as_of.isoformat(), "basis": "effective", **tie_json(tied)}
    files = [one.data for one in given] + ([names] if names is not None else [])
    return {form.TIE_OUT: form.json_text(told), **{form.tied_at(_digest(data)): data for data in files}}


def rerun(binder: Binder, book: "Book") -> Rerun:
    """Run a binder again, in an empty book: its members against the manifest, its sources read anew, its log restored
    and a binder made of it."""
    differences = [*differing.against_manifest(binder)]
    made = _made_again(binder, book)
    if isinstance(made, Difference):
        differences += [made, *_changed_members(binder)]
        members: Mapping[str, bytes] = {}
    else:
        differences += _against(binder, made)
        members = made.members
    told = {difference.member for difference in differences}
    differences += [one for one in _read_again(binder, members) if one.member not in told]
    hash_made = None if isinstance(made, Difference) else made.sha256
    return Rerun(binder.manifest, binder.told_sha256, hash_made, tuple(differences))


def _made_again(binder: Binder, book: "Book") -> Bound | Difference:
    """The binder made of the log and the other sources that are enclosed."""
    from charterbook.register.backend import BookError
    from charterbook.register.carrying import restored
    from charterbook.register.journal import Misfit

    members, manifest = binder.members, binder.manifest
    rest = "the ledger, the law and the tie-out were not run again"
    if form.JOURNAL not in members:
        return Difference(form.JOURNAL, f"is not there, so that {rest}")
    try:
        restored(BytesIO(members[form.JOURNAL]), book)
        if manifest.corporation not in book.corporations():
            return Difference(form.JOURNAL, f"holds no {manifest.corporation}, so that {rest}")
        tied = tuple(
            tying.Given(one.form, one.name, members[at], one.on, one.columns)
            for one in manifest.tied
            if (at := form.tied_at(one.sha256)) in members
        )
        names = None if manifest.settled is None else members.get(form.tied_at(manifest.settled))
        made = bind(book, manifest.corporation, manifest.as_of, Enclosed(tied, names, members.get(form.WAIVERS)))
    except Misfit as error:
        return Difference(form.JOURNAL, f"{error}; {rest}")
    except (BookError, ValueError) as error:
        return Difference(form.JOURNAL, f"no binder can be made of it ({error}), so that {rest}")
    return made if isinstance(made, Bound) else Difference(form.JOURNAL, f"{made}; {rest}")


def _changed_members(binder: Binder) -> Iterator[Difference]:
    """The members that are not those of the manifest, where nothing is made again to compare them with."""
    for name in sorted(binder.members.keys() & binder.manifest.members.keys()):
        if found := differing.told_of(binder, name, None):
            yield found


def _against(binder: Binder, made: Bound) -> Iterator[Difference]:
    """The binder as it came against the one made again."""
    same_version = binder.manifest.version == made.manifest.version
    for name, member in sorted(made.members.items()):
        if name not in binder.manifest.members:
            yield Difference(name, "the binder has no such member, and one is made again")
        elif name in binder.members:
            what = member if same_version or name != form.README else binder.members[name]
            yield from _of_one(binder, name, what, made)
    yield from differing.unknown_to(made.members, binder)
    here = made.manifest._replace(version=binder.manifest.version, members=binder.manifest.members)
    for field, told, own in zip(Manifest._fields, binder.manifest, here, strict=True):
        if told != own:
            yield Difference(form.MANIFEST, f"its {field} are not those of the log")


def _of_one(binder: Binder, name: str, member: bytes, made: Bound) -> Iterator[Difference]:
    """What differs in a member: of findings each, of the law each, of others the first place."""
    enclosed = binder.members[name]
    law, here = differing.law_of(binder.members.get(form.LAW, b"")), differing.law_of(made.members[form.LAW])
    assert here is not None
    each: list[str] = []
    if name == form.LAW and law is not None:
        each = [*differing.of_law(law, here)]
    if name == form.FINDINGS and (value := differing.loaded(enclosed)) and (own := differing.loaded(member)):
        each = [*differing.of_findings(value[0], own[0], law, here)]
    since = "was changed since the binder was made: " if differing.changed(binder, name) else ""
    if each:
        yield from (Difference(name, f"{since}{what}") for what in each)
    elif found := differing.of_member(binder, name, member):
        yield found
    elif enclosed != member and binder.manifest.version == made.manifest.version:
        yield Difference(name, "made again it says the same in other bytes: it is not as charterbook writes it")


def _read_again(binder: Binder, made: Mapping[str, bytes]) -> Iterator[Difference]:
    """What the sources say, read anew, against what the binder has of each."""
    from charterbook.exchange.reading_json import reading_json

    for paper in binder.manifest.papers:
        name, data = form.paper_at(paper.sha256), binder.members.get(form.source_at(paper.sha256))
        enclosed = binder.members.get(name)
        if data is None or enclosed is None:
            continue
        reading = flow.read(data, paper.name)
        if isinstance(reading, Unreadable):
            yield Difference(name, f"the source cannot be read again: {reading.why}; {reading.remedy}")
            continue
        again = reading_json(reading, data)
        again["source"]["sha256"] = paper.sha256  # that a source was changed is told of the source itself
        what = differing.between(name, enclosed, form.json_text(again))
        if what:
            yield Difference(name, f"read again, the source says another thing: {what}")
