"""What an export is asked for, and what it gives: the same for the command line, the API and the process beside it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from charterbook.model.entries import Basis
    from charterbook.tying import Given

FORMS = {
    "journal": "UTF-8 text, row by row of the log: what each says in words, its record, and the papers themselves; it "
    "makes the same book again (charterbook restore)",
    "composite": "the charter of one corporation as amended through --as-of, each paragraph with the paper it is from: "
    "-o FILE.docx, .html, .pdf or .txt",
    "ocf": "one corporation as an Open Cap Format package, with a file beside it for what the format cannot say: -o "
    "cap.zip",
    "binder": "one corporation's papers, acts, entries, control book, findings, law versions and log, and its tie-out "
    "where other sources are given, in one archive that the other side runs again (charterbook verify): -o closing.zip",
    "xlsx": "one corporation's control book, authorized history, tie-out, findings and sources as a workbook with live "
    "formulas: -o book.xlsx",
    "csv": "the same as tables, a file each: -o FOLDER or -o tables.zip",
    "parquet": "the same tables for programs that read columns: -o FOLDER or -o tables.zip",
    "json": "the same as one JSON object, the position on all four bases (charterbook schema export)",
}
"""Each form, which is a module of `doors.exports`, and what it is."""


class Named(NamedTuple):
    """A file by the name that the user has for it."""

    name: str
    data: bytes


class Wanted(NamedTuple):
    """An export as it is asked for. `corporation` is its name in the book, None for the whole book; `as_of` is None
    where no day was named. `written_as` is the form of a composite charter; `profile`, `formed_on` and `formed_in` are
    of an Open Cap Format package; `tied`, `names` and `waivers` go into the forms that hold a tie-out and findings."""

    corporation: str | None
    today: date
    as_of: date | None = None
    known_at: datetime | None = None
    basis: "Basis" = "effective"
    written_as: str = "txt"
    profile: Literal["published", "pyocf"] = "published"
    formed_on: date | None = None
    formed_in: str | None = None
    tied: "tuple[Given, ...]" = ()
    names: Named | None = None
    waivers: Named | None = None

    @property
    def day(self) -> date:
        """The day at whose end it is."""
        return self.as_of or self.today

    @property
    def own(self) -> str:
        """The corporation, where the form is of one."""
        assert self.corporation is not None
        return self.corporation


class Made(NamedTuple):
    """An export: what its file is called, the parts of the file (or several files by their names), and lines that tell
    of it once it is written, with {} for where."""

    name: str
    content: Iterable[bytes] | Mapping[str, bytes]
    told: tuple[str, ...] = ()


def parts_of(made: Made) -> Iterable[bytes]:
    """An export as one file, part after part: several files become an archive."""
    if not isinstance(made.content, Mapping):
        return made.content
    from charterbook.exchange.archive import packed

    return [packed(made.content)]
