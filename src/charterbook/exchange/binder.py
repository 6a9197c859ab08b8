"""A binder: one zip archive of a corporation's book that the other side can run again, with a manifest over all of it.

    README.txt              what is in it, and how to run it again
    manifest.json           the SHA-256 of every member, and one hash over the manifest
    sources/SHA256          each paper as it came; the manifest has its name
    papers/SHA256.json      what was read in it (`read -f json`)
    entries.json            the ledger, which paper stands where, and what waits
    control-book/BASIS.json the control book on each of the four bases, and .txt as a page (`show --history`)
    findings.json           what the law and the papers say against each other (`check -f json`)
    waivers.toml            findings let stand, where given
    workbook.xlsx           the same for a spreadsheet program (`export --to xlsx`), where XlsxWriter is installed
    tie-out.json            the charter beside the board's papers and other sources (`tie -f json`), with tie/SHA256,
                            the other sources as they came, and the file that settles their names
    law.json                which version of charterbook, of each law and of each rule made the findings
    log/head.json           the size and root of the book's log; log/journal.txt: the log itself, for `restore`

Members come in and bytes go out, and the other way round. Nothing of a clock, a machine or a path is in it but what the
book itself recorded.
"""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any, Literal, NamedTuple, get_args

from charterbook.exchange.archive import oddities, packed, unpacked
from charterbook.model.evidence import Unreadable

FORMAT = 1
README, MANIFEST = "README.txt", "manifest.json"
ENTRIES, FINDINGS, WAIVERS, TIE_OUT, LAW = "entries.json", "findings.json", "waivers.toml", "tie-out.json", "law.json"
HEAD, JOURNAL = "log/head.json", "log/journal.txt"
WORKBOOK = "workbook.xlsx"
TieForm = Literal["xbrl", "ocf", "agent"]
_AS_SENT = "take the binder as it was made (charterbook export --to binder)"


class Paper(NamedTuple):
    """A source of the book: its digest, the last part of the name under which it came, its type."""

    sha256: str
    name: str
    media_type: str


class Tied(NamedTuple):
    """A source of the tie-out: its form, name and digest; of an agent's list its day and which heading holds what."""

    form: TieForm
    name: str
    sha256: str
    on: date | None
    columns: tuple[tuple[str, str], ...]


class Log(NamedTuple):
    """A log as its head tells it: how many rows it has, and their root in hexadecimal."""

    rows: int
    head: str


class Manifest(NamedTuple):
    """What a binder says of itself. `code` is the digest of the code that made it (`own_code`); `settled` that of the
    file of names, None where none was given. `made_with` are the makers of members beside charterbook, and `left_out`
    says of members that could not be made why. `cut_from` is the log of which the enclosed one has one corporation's
    rows, None where it is the whole log. `members` are the digests of all members but the manifest, by name."""

    version: str
    code: str
    corporation: str
    as_of: date
    papers: tuple[Paper, ...]
    tied: tuple[Tied, ...]
    settled: str | None
    made_with: Mapping[str, str]
    left_out: Mapping[str, str]
    cut_from: Log | None
    members: Mapping[str, str]


class Binder(NamedTuple):
    """A binder as it came: its manifest, its members, the hash that the manifest gives itself, whether the bytes of the
    manifest are those that charterbook writes, what the archive holds beside its files, and whether the files are
    deflated as they are here (another zlib may do it otherwise)."""

    manifest: Manifest
    members: Mapping[str, bytes]
    told_sha256: str
    as_written: bool = True
    oddities: tuple[str, ...] = ()
    packed_as_here: bool = True


def source_at(digest: str) -> str:
    """Where a source stands."""
    return f"sources/{digest}"


def paper_at(digest: str) -> str:
    """Where what was read in a source stands."""
    return f"papers/{digest}.json"


def tied_at(digest: str) -> str:
    """Where a source of the tie-out, or its file of names, stands."""
    return f"tie/{digest}"


def json_text(value: object) -> bytes:
    """A member in JSON: the same value is the same bytes."""
    return (_laid_out(value, "\n") + "\n").encode()


def _laid_out(value: object, line: str) -> str:
    """As `json.dumps` lays it out with sorted keys and an indent of one, in a third of its time: with an indent the
    standard library goes value by value. `line` is the line feed with the indent so far."""
    deeper = line + " "
    if type(value) is str:
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        each = [f"{encode_basestring(name)}: {_laid_out(one, deeper)}" for name, one in sorted(value.items())]
        return f"{{{deeper}{f',{deeper}'.join(each)}{line}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{deeper}{f',{deeper}'.join([_laid_out(one, deeper) for one in value])}{line}]"
    return int.__repr__(value) if type(value) is int else json.dumps(value, ensure_ascii=False)


def manifest_sha256(manifest: Manifest) -> str:
    """The one hash that tells this binder from every other."""
    return sha256(json_text(_told(manifest))).hexdigest()


def archive_of(manifest: Manifest, members: Mapping[str, bytes]) -> bytes:
    """The binder as a file."""
    return packed({**members, MANIFEST: _written(manifest, manifest_sha256(manifest))})


def _written(manifest: Manifest, own_sha256: str) -> bytes:
    return json_text({**_told(manifest), "sha256": own_sha256})


def opened(data: bytes) -> Binder | Unreadable:
    """The binder in a file, whatever its members are; or why it is none."""
    members = unpacked(data)
    if isinstance(members, Unreadable):
        return members
    if MANIFEST not in members:
        return Unreadable(f"it is no binder: it has no {MANIFEST}", _AS_SENT)
    try:
        text = members.pop(MANIFEST)
        told = json.loads(text)
        found = told["binder"]
        if type(found) is int and found > FORMAT:
            why = f"it is a binder of format {found}, and this version of charterbook knows format {FORMAT}"
            return Unreadable(why, "install a newer charterbook")
        manifest, own_sha256 = _manifest(told), _text(told["sha256"])
        as_written = text == _written(manifest, own_sha256)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Unreadable(f"its {MANIFEST} is none that charterbook wrote", _AS_SENT)
    as_here = packed({**members, MANIFEST: text}) == data
    return Binder(manifest, members, own_sha256, as_written, () if as_here else tuple(oddities(data)), as_here)


def _told(manifest: Manifest) -> dict[str, Any]:
    return {
        "binder": FORMAT,
        "charterbook": manifest.version,
        "code": manifest.code,
        "corporation": manifest.corporation,
        "as_of": manifest.as_of.isoformat(),
        "sources": [paper._asdict() for paper in manifest.papers],
        "tied": [{**one._asdict(), "on": one.on.isoformat() if one.on else None} for one in manifest.tied],
        "names": manifest.settled,
        "made_with": dict(manifest.made_with),
        "left_out": dict(manifest.left_out),
        "log_cut_from": manifest.cut_from._asdict() if manifest.cut_from else None,
        "members": dict(manifest.members),
    }


def _manifest(told: Mapping[str, Any]) -> Manifest:
    """The manifest that a JSON object tells; ValueError, KeyError or TypeError where it is of another form."""
    if told["binder"] != FORMAT:
        raise ValueError(told["binder"])
    papers = tuple(Paper(*(_text(one[name]) for name in Paper._fields)) for one in told["sources"])
    tied = tuple(
        Tied(
            _form(one["form"]), _text(one["name"]), _text(one["sha256"]),
            date.fromisoformat(one["on"]) if one["on"] is not None else None,
            tuple((_text(what), _text(heading)) for what, heading in one["columns"]),
        )
        for one in told["tied"]
    )  # fmt: skip
    cut = told["log_cut_from"]
    return Manifest(
        _text(told["charterbook"]), _text(told["code"]), _text(told["corporation"]),
        date.fromisoformat(told["as_of"]), papers, tied, None if told["names"] is None else _text(told["names"]),
        _texts(told["made_with"]), _texts(told["left_out"]),
        None if cut is None else Log(_count(cut["rows"]), _text(cut["head"])), _texts(told["members"]),
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(value: Mapping[Any, Any]) -> dict[str, str]:
    return {_text(name): _text(text) for name, text in value.items()}


def _count(value: object) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value


def _form(value: object) -> TieForm:
    for form in get_args(TieForm):
        if form == value:
            return form  # type: ignore[no-any-return]
    raise ValueError(value)
