"""A paper about to be written: blocks in order, whose names, dates and numbers are still the cited values.

A run is fixed words or a `Cited` value; the format spells the value at the very end, so that words and figures of a
number come from one place. An empty `Blank` run is a line to fill in by hand.
"""

from datetime import date
from typing import NamedTuple, Union

from charterbook.model.evidence import Cited, Span
from charterbook.model.instrument import Kind
from charterbook.model.shares import ParValue, Shares

REVIEW_NOTICE = "Draft for review by counsel."


class Blank(NamedTuple):
    """A place left to be filled in by hand; `what` says with what."""

    what: str


Run = Union[str, "Cited[str]", "Cited[date]", "Cited[ParValue]", "Cited[Shares]", Blank]


class Heading(NamedTuple):
    """Centred lines in capitals, the first the paper's or the attachment's name."""

    lines: tuple[str, ...]


class Origin(NamedTuple):
    """Where a paragraph of a composite text comes from: the paper in words ("paper 2, Certificate of Amendment, filed
    June 1, 2004") and the place in its source."""

    paper: str
    span: Span


class Paragraph(NamedTuple):
    """One paragraph. `quoted` sets it in from both margins, as a resolution inside a certificate. `origin` is told
    below it, in small letters."""

    runs: tuple[Run, ...]
    quoted: bool = False
    origin: Origin | None = None


class Lines(NamedTuple):
    """Short lines at the left margin, one under the other: an address, a date, "Very truly yours"."""

    lines: tuple[tuple[Run, ...], ...]


class SignatureBlock(NamedTuple):
    """A line to sign on, with name and title under it; `signed` prints the conformed signature."""

    name: str
    title: str
    signed: bool = False


class NotaryBlock(NamedTuple):
    """A notarial acknowledgment for a venue: the venue lines, the statement, the notary's line and the expiry line.

    An empty state or county is printed as a blank. `under` stands below the notary's line; `notary` is the conformed
    signature on it ("/s/ Name"), None where the line is to be signed; `expires` is the day the commission ends.
    """

    state: str
    county: str
    runs: tuple[Run, ...]
    under: tuple[Run, ...] = ("Notary Public",)
    notary: Run | None = None
    expires: Run = Blank("day on which the notary's commission ends")


class Attachment(NamedTuple):
    """From here on, on a new page, stands the attachment with this label ("Exhibit A")."""

    label: str
    lines: tuple[str, ...]


class PageBreak(NamedTuple):
    """A new page begins."""


Block = Union[Heading, Paragraph, Lines, SignatureBlock, NotaryBlock, Attachment, PageBreak]


class Draft(NamedTuple):
    """A paper ready to be rendered; `exhibit_number` heads the EDGAR form. `notice` heads every page: the words for
    review by counsel until the draft is approved, then none."""

    kind: Kind
    title: str
    blocks: tuple[Block, ...]
    exhibit_number: str | None = None
    notice: str = REVIEW_NOTICE
