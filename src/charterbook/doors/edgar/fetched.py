"""The folder of what was fetched: a record a filing, its papers beside it, and a manifest of all.

    FOLDER/manifest.json
    FOLDER/CIK0001078207/0000950134-03-006543.json        the filing, written last: what has one is whole
    FOLDER/CIK0001078207/0000950134-03-006543/02-EX-3.4.txt

Every file is put in its place whole, so that a run that is killed leaves nothing half. All names are our own: none that
a server gives becomes part of a path.
"""

import json
import os
import re
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from charterbook import __version__
from charterbook.doors.edgar.header import Document
from charterbook.doors.edgar.places import is_accession
from charterbook.doors.output import put_file
from charterbook.doors.refusals import Refused

MANIFEST = "manifest.json"
_VERSION = 1


class Paper(NamedTuple):
    """A document that was fetched: its place in the filing, type and description; its file under the folder with digest
    and size; its address, and the digest of the bytes that the address gave, which stand in the file behind the
    filing's header."""

    sequence: int
    type: str
    description: str
    file: str
    sha256: str
    size_bytes: int
    address: str
    served_sha256: str


class Left(NamedTuple):
    """A document that was asked for and could not be had or kept, and why."""

    sequence: int
    type: str
    why: str


class Record(NamedTuple):
    """A filing as it was fetched. Days and times are ISO 8601, `accepted_at` in UTC; `to_the_second` as in `Header`."""

    cik: str
    company: str
    accession: str
    form: str
    items: tuple[str, ...]
    filed_on: str
    accepted_at: str
    to_the_second: bool
    documents: tuple[Document, ...]
    papers: tuple[Paper, ...]
    left: tuple[Left, ...] = ()


def paper_file(cik: str, accession: str, document: Document) -> str:
    """Where a document goes under the folder."""
    kind = re.sub(r"[^A-Z0-9.-]+", "_", document.type)[:40].strip(".")
    end = "pdf" if document.name.lower().endswith(".pdf") else "txt"
    return f"CIK{cik}/{accession}/{document.sequence:02}-{kind}.{end}"


class Folder:
    """The folder at a path; it is made when something is put in."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)

    def put(self, file: str, data: bytes) -> str:
        """Put a file in its place and give its digest."""
        self._put(self.path / file, data)
        return sha256(data).hexdigest()

    def put_record(self, record: Record) -> None:
        """Note that a filing is whole."""
        self._put(self._record(record.cik, record.accession), _json(_told(record)))

    def record(self, cik: str, accession: str) -> Record | None:
        """What an earlier run fetched of a filing; None where it was not done, or a file of it is no longer there."""
        try:
            found = _record(json.loads(self._record(cik, accession).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        here = all((self.path / paper.file).is_file() for paper in found.papers)
        return found if here and (found.cik, found.accession) == (cik, accession) else None

    def put_manifest(self) -> tuple[Record, ...]:
        """Write the manifest of all papers in the folder, of this run and of earlier ones, by filing in the order in
        which they are posted; what it holds comes back."""
        names = [path.relative_to(self.path).parts for path in self.path.glob("CIK*/*.json")]
        found = [self.record(folder.removeprefix("CIK"), file.removesuffix(".json")) for folder, file in names]
        # The many filings that brought nothing, and what else a filing holds, stay in the records alone.
        held = (one._replace(documents=()) for one in found if one is not None and (one.papers or one.left))
        records = sorted(held, key=in_order)
        told = {"charterbook": __version__, "version": _VERSION, "filings": [_told(one) for one in records]}
        self._put(self.path / MANIFEST, _json(told))
        return tuple(records)

    def manifest(self) -> tuple[Record, ...]:
        """The filings of the manifest, in the order in which they are posted. `Refused` where there is none, or one
        that another version or somebody else wrote."""
        try:
            told = json.loads((self.path / MANIFEST).read_bytes())
            if told["version"] != _VERSION:
                raise Refused(f"{self.path} was fetched by charterbook {told['charterbook']}; fetch it anew")
            return tuple(sorted(map(_record, told["filings"]), key=in_order))
        except FileNotFoundError:
            raise Refused(f"{self.path} has no {MANIFEST}; fetch into it first (charterbook fetch -o FOLDER)") from None
        except OSError as error:
            raise Refused(f"{self.path / MANIFEST} cannot be read: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(f"{self.path / MANIFEST} is damaged; run charterbook fetch again into this folder") from None

    def read(self, paper: Paper) -> bytes:
        """The bytes of a paper. `Refused` where the file is not as it was fetched."""
        remedy = "delete it and run charterbook fetch again"
        place = (self.path / paper.file).resolve()
        if not place.is_relative_to(self.path.resolve()):
            raise Refused(f"the manifest names {paper.file}, which is not in {self.path}; {remedy}")
        try:
            data = place.read_bytes()
        except OSError as error:
            raise Refused(f"{place} cannot be read: {error.strerror}; {remedy}") from None
        if sha256(data).hexdigest() != paper.sha256:
            raise Refused(f"{self.path / paper.file} is not as it was fetched; {remedy}")
        return data

    def _record(self, cik: str, accession: str) -> Path:
        assert is_accession(accession), accession
        return self.path / f"CIK{cik}" / f"{accession}.json"

    def _put(self, path: Path, data: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(f"{path.parent} cannot be made: {error.strerror}; name another folder with -o") from None
        put_file(os.fspath(path), [data])


def in_order(record: Record) -> tuple[str, str, str]:
    """The place of a filing in its company's chain: by acceptance, then by number."""
    return record.cik, record.accepted_at, record.accession


def _told(record: Record) -> dict[str, Any]:
    return {
        **record._asdict(),
        "documents": [one._asdict() for one in record.documents],
        "papers": [one._asdict() for one in record.papers],
        "left": [one._asdict() for one in record.left],
    }


def _record(told: Any) -> Record:
    """A record from its JSON. TypeError, KeyError or ValueError where it is none."""
    record = Record(**told)
    if not is_accession(record.accession) or not re.fullmatch(r"\d{10}", record.cik):
        raise ValueError("no filing")
    return record._replace(
        items=tuple(record.items),
        documents=tuple(Document(**one) for one in record.documents),  # type: ignore[arg-type]
        papers=tuple(Paper(**one) for one in record.papers),  # type: ignore[arg-type]
        left=tuple(Left(**one) for one in record.left),  # type: ignore[arg-type]
    )


def _json(told: object) -> bytes:
    return json.dumps(told, indent=1, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
