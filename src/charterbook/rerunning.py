"""The composer that runs a binder again: in come the binder and an empty book, out goes what differs.

The log is restored into the book, the binder of that book is held against the one that came, member by member, and
each source is read anew. What this installation cannot make or read is told as not checked, and never as equal.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from charterbook import __version__, flow, texts, tying
from charterbook.binding import Bound, Enclosed, bind
from charterbook.exchange import binder as form
from charterbook.exchange import binder_differences as differing
from charterbook.exchange import binder_workbook
from charterbook.exchange.binder import Binder, Manifest
from charterbook.exchange.binder_differences import Difference, Makers
from charterbook.exchange.binder_readme import readme
from charterbook.exchange.own_code import code_sha256
from charterbook.formats.recognise import read_texts
from charterbook.model.evidence import Cited, Segments, Source, Text, Unreadable
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.register.store import Book


class Rerun(NamedTuple):
    """A binder run again: what it was made of and by, the hash it came with and the one made again (None where there is
    no log to make it of), what differs, what could not be checked here, with the reason, and whether its files are
    deflated as they are here."""

    manifest: Manifest
    told_sha256: str
    made_sha256: str | None
    differences: tuple[Difference, ...]
    unchecked: tuple[Difference, ...]
    packed_as_here: bool

    @property
    def identical(self) -> bool:
        """Whether all was run again and nothing differs."""
        return not self.differences and not self.unchecked

    @property
    def other_makers(self) -> str | None:
        """Which other charterbook made the binder than the one that ran it again; None where it is the same."""
        return Makers(self.manifest.version, self.manifest.code, __version__, code_sha256()).told()


class _Again(NamedTuple):
    """A source read anew: what it says, or why it cannot be read, and what this installation lacks to read it whole."""

    reading: Reading | Unreadable
    lacks: str | None


def rerun(binder: Binder, book: "Book") -> Rerun:
    """Run a binder again, in an empty book."""
    differences = [*differing.against_manifest(binder)]
    again = {
        paper.sha256: _read(data, paper.name)
        for paper in binder.manifest.papers
        if (data := binder.members.get(form.source_at(paper.sha256))) is not None
    }
    lacking = {paper.name: why for paper in binder.manifest.papers
               if paper.sha256 in again and (why := again[paper.sha256].lacks)}  # fmt: skip
    unchecked: list[Difference] = []
    made = _made_again(binder, book)
    if isinstance(made, Difference):
        differences += [made, *_changed_members(binder)]
    else:
        for found, checked in _against(binder, made, lacking):
            (differences if checked else unchecked).append(found)
    told = {difference.member for difference in differences}
    for found, checked in _read_again(binder, again):
        if found.member not in told:
            (differences if checked else unchecked).append(found)
    hash_made = None if isinstance(made, Difference) else made.sha256
    return Rerun(
        binder.manifest, binder.told_sha256, hash_made, tuple(differences), tuple(dict.fromkeys(unchecked)),
        binder.packed_as_here,
    )  # fmt: skip


_Found = tuple[Difference, bool]
"""What is told of a member, and whether it could be checked."""


def _read(data: bytes, name: str) -> _Again:
    from charterbook.formats.ocr import NEEDS_OCR

    reading = flow.read(data, name)
    if isinstance(reading, Unreadable):
        return _Again(reading, f"{reading.why}; {reading.remedy}" if _is_to_be_installed(reading) else None)
    marks = (mark for paper in reading.instruments for mark in paper.marks if mark.kind == "page not read")
    unread = any(isinstance(mark.found, Cited) and mark.found.value == NEEDS_OCR.why for mark in marks)
    return _Again(reading, f"{NEEDS_OCR.why}; {NEEDS_OCR.remedy}" if unread else None)


def _is_to_be_installed(why: Unreadable) -> bool:
    """Whether a source cannot be read for want of what somebody may choose to install: it is asked for with the command
    that installs it."""
    return "pip install" in why.remedy


def _words(source: Source, data: Callable[[], bytes]) -> Text | Unreadable:
    """The text of a source that is no text itself; one without words where it cannot be read here. What quotes it is
    not checked then, and all else is."""
    found = read_texts(data(), source)
    if not isinstance(found, Unreadable):
        return found[0]
    return Text(source, "", Segments(()), rendition=b"") if _is_to_be_installed(found) else found


def _made_again(binder: Binder, book: "Book") -> Bound | Difference:
    """The binder made of the log and the other sources that are enclosed."""
    from charterbook.register.backend import BookError
    from charterbook.register.carrying import restored
    from charterbook.register.journal import Misfit

    members, manifest = binder.members, binder.manifest
    rest = "the ledger, the law and the tie-out were not run again"
    if form.JOURNAL not in members:
        return Difference(form.JOURNAL, f"is not there, so that {rest}")
    texts.read_by(book, _words)
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
        enclosed = Enclosed(tied, names, members.get(form.WAIVERS))
        made = bind(book, manifest.corporation, manifest.as_of, enclosed, manifest.cut_from, manifest.left_out)
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


def _against(binder: Binder, made: Bound, lacking: Mapping[str, str]) -> Iterator[_Found]:
    """The binder as it came against the one made again."""
    manifest = binder.manifest
    for name, member in sorted(made.members.items()):
        if name not in manifest.members:
            yield Difference(name, "the binder has no such member, and one is made again"), True
        elif name in binder.members:
            again = _page(binder, made) if name == form.README else member
            yield from _of_one(binder, name, again, made, lacking)
    here, known = made.manifest, set(made.members)
    why = here.left_out.get(form.WORKBOOK)
    if why and form.WORKBOOK in manifest.members and form.WORKBOOK not in manifest.left_out:
        known.add(form.WORKBOOK)
        here = here._replace(left_out=manifest.left_out)
        if form.WORKBOOK in binder.members:
            yield _not_made(binder, why)
    yield from ((one, True) for one in differing.unknown_to(known, binder))
    makers = {name: getattr(manifest, name) for name in ("version", "code", "made_with", "members")}
    here = here._replace(**makers)
    for field, told, own in zip(Manifest._fields, manifest, here, strict=True):
        if told != own:
            yield Difference(form.MANIFEST, f"its {field} are not those of the log"), True


def _page(binder: Binder, made: Bound) -> bytes:
    """The first page as it was made. Another version words it otherwise; and a workbook that cannot be made here was
    there."""
    if binder.manifest.version != made.manifest.version:
        return binder.members[form.README]
    return readme(binder.manifest, frozenset(binder.manifest.members))


def _not_made(binder: Binder, why: str) -> _Found:
    """A workbook that cannot be made here: that it is the one of the manifest is all that can be said."""
    if differing.changed(binder, form.WORKBOOK):
        return Difference(form.WORKBOOK, "was changed since the binder was made"), True
    return Difference(form.WORKBOOK, why), False


def _of_one(binder: Binder, name: str, member: bytes, made: Bound, lacking: Mapping[str, str]) -> Iterator[_Found]:
    """What differs in a member: of findings each, of the law each, of a workbook the parts, of others the first
    place. What rests on the places of a source that cannot be read here is not checked."""
    enclosed, is_changed = binder.members[name], differing.changed(binder, name)
    each = [*_each(binder, name, member, made, coarsely=bool(lacking))]
    resting = _resting_on(binder, name, lacking)
    if resting and not each and not is_changed:
        if enclosed != member:
            yield Difference(name, resting), False
        return
    if each:
        since = "was changed since the binder was made: " if is_changed else ""
        yield from ((Difference(name, f"{since}{what}"), True) for what in each)
    elif found := differing.of_member(binder, name, member):
        yield found, True
    elif enclosed != member and binder.manifest.code == made.manifest.code:
        yield Difference(name, "made again it says the same in other bytes: it is not as charterbook writes it"), True


def _each(binder: Binder, name: str, member: bytes, made: Bound, coarsely: bool) -> Iterator[str]:
    """The differences of a member that are told one by one. Findings are compared `coarsely` where the places they
    quote cannot be."""
    enclosed, manifest, own = binder.members[name], binder.manifest, made.manifest
    law, here = differing.law_of(binder.members.get(form.LAW, b"")), differing.law_of(made.members[form.LAW])
    assert here is not None
    makers = Makers(manifest.version, manifest.code, own.version, own.code)
    if name == form.LAW and law is not None:
        yield from differing.of_law(law, here)
    if name == form.FINDINGS and (value := differing.loaded(enclosed)) and (again := differing.loaded(member)):
        yield from differing.of_findings(value[0], again[0], law, here, makers, coarsely)
    if name == form.WORKBOOK and not coarsely and (what := binder_workbook.differing(enclosed, member)):
        told, ours = (one.made_with.get(name, "nothing that is named") for one in (manifest, own))
        why = "" if told == ours else f" (made with {told}, and again with {ours})"
        yield f"{what}{why}"


def _resting_on(binder: Binder, name: str, lacking: Mapping[str, str]) -> str | None:
    """Why a member cannot be checked, where it quotes a source that cannot be read here."""
    own = {form.paper_at(paper.sha256): paper.name for paper in binder.manifest.papers}
    found = next(((paper, why) for paper, why in lacking.items() if own.get(name) == paper), None)
    if name in (form.FINDINGS, form.WORKBOOK):
        found = next(iter(lacking.items()), None)
    return f"{found[0]} cannot be read here as it was: {found[1]}" if found else None


def _read_again(binder: Binder, again: Mapping[str, _Again]) -> Iterator[_Found]:
    """What the sources say, read anew, against what the binder has of each."""
    from charterbook.exchange.reading_json import reading_json

    for paper in binder.manifest.papers:
        name = form.paper_at(paper.sha256)
        enclosed, found = binder.members.get(name), again.get(paper.sha256)
        if found is None or enclosed is None:
            continue
        reading, lacks = found
        if isinstance(reading, Unreadable):
            what: str | None = f"the source cannot be read again: {reading.why}; {reading.remedy}"
        else:
            told = reading_json(reading, flow.shown(binder.members[form.source_at(paper.sha256)]))
            told["source"]["sha256"] = paper.sha256  # that a source was changed is told of the source itself
            what = differing.between(name, enclosed, form.json_text(told))
            what = what and f"read again, the source says another thing: {what}"
        if what and lacks:
            yield Difference(name, f"{paper.name} cannot be read here as it was: {lacks}"), False
        elif what:
            yield Difference(name, what), True
