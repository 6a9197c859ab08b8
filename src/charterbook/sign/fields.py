"""The places where a paper is signed: the lines that its text has, and the signature fields of its PDF.

Comes in: the papers of a file as read, with page and box of each name, and the file. Goes out: one line a signer in the
order of signing (the officers as the paper has them, then each notary), a field on each, and which field is on which
line. The line is found by its place on the page, so that a field made by another program is known by it too.
"""

from collections.abc import Iterable
from io import BytesIO
from typing import Any, NamedTuple

from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Box, Span, Unreadable
from charterbook.model.instrument import Instrument
from charterbook.sign.pdf_file import taken_apart
from charterbook.sign.person import same_person

WIDTH, HEIGHT = 223, 33
"""The place over a signature line, in points: 3.1 inches, as the layout of the draft leaves it."""

_MARGIN = 83
_ABOVE_THE_NAME = 6  # the line itself lies between a name and its signature
_BELOW_THE_FIELD, _OVER_THE_FIELD = 24, 6


class SignatureLine(NamedTuple):
    """A line to sign on: who is to sign, in what capacity, the page (from 1) and the box of the words by which it is
    known. A notary's line has no name and holds the acknowledgment that is signed."""

    name: str
    capacity: str
    page: int
    box: Box
    acknowledgment: Acknowledgment | None = None

    @property
    def told(self) -> str:
        """The line in words."""
        if self.acknowledgment is None:
            return f"{self.name}, {self.capacity}" if self.capacity else self.name
        who = self.acknowledgment.signer
        return f"{self.capacity}, for the acknowledgment of {who.value}" if who else self.capacity

    def acknowledges(self, who: str) -> bool:
        """Whether it is this person's own signature that a notary acknowledges on the line."""
        signer = self.acknowledgment.signer if self.acknowledgment is not None else None
        return signer is not None and same_person(signer.value, who)


class Field(NamedTuple):
    """A signature field that shows on a page (from 1), and whether it is signed."""

    name: str
    page: int
    box: Box
    signed: bool


def signature_lines(instruments: Iterable[Instrument]) -> tuple[SignatureLine, ...]:
    """The lines of the papers in the order of signing. A line whose place is not known is none to put a field on."""
    signers: list[SignatureLine] = []
    notaries: list[SignatureLine] = []
    for paper in _with_exhibits(instruments):
        for signer in paper.signers:
            title = signer.title.value if signer.title else ""
            signers += _placed(signer.name.spans, signer.name.value, title, None)
        for acknowledgment in paper.acknowledgments:
            if acknowledgment.notary_line is not None:
                notaries += _placed(acknowledgment.notary_line.spans, "", "Notary Public", acknowledgment)
    return (*sorted(signers, key=_down_the_pages), *sorted(notaries, key=_down_the_pages))


def _with_exhibits(instruments: Iterable[Instrument]) -> Iterable[Instrument]:
    for paper in instruments:
        yield paper
        yield from _with_exhibits(paper.exhibits)


def _placed(
    spans: tuple[Span, ...], name: str, capacity: str, acknowledgment: Acknowledgment | None
) -> list[SignatureLine]:
    place = next((span for span in spans if span.page is not None and span.box is not None), None)
    if place is None or place.page is None or place.box is None:
        return []
    return [SignatureLine(name, capacity, place.page, place.box, acknowledgment)]


def _down_the_pages(line: SignatureLine) -> tuple[int, float, float]:
    return line.page, -line.box[3], line.box[0]


def fields_of(reader: Any) -> tuple[Field, ...]:
    """The signature fields of an open PDF that show on a page, in the order in which they were made."""
    from pyhanko.sign.fields import enumerate_sig_fields

    pages = _pages(reader)
    found = []
    for name, value, reference in enumerate_sig_fields(reader):
        left, bottom, right, top = (float(side) for side in reference.get_object().get("/Rect", (0, 0, 0, 0)))
        page = pages.get(reference.idnum)
        if page is not None and right > left and top > bottom:
            found.append(Field(name, page, (left, bottom, right, top), value is not None))
    return tuple(found)


def _pages(reader: Any) -> dict[int, int]:
    """The page, from 1, on which each annotation stands, by the number of its object."""
    found = {}
    for at in range(int(reader.root["/Pages"]["/Count"])):
        page = reader.find_page_for_modification(at)[0].get_object()
        for annotation in page.raw_get("/Annots").get_object() if "/Annots" in page else ():
            number = getattr(annotation, "idnum", None)
            if number is not None:
                found[number] = at + 1
    return found


def with_fields(data: bytes, lines: tuple[SignatureLine, ...]) -> bytes | Unreadable:
    """The PDF with one empty field over each line, named by the order of signing, as one update of the file."""
    return taken_apart(lambda: _with_fields(data, lines))


def _with_fields(data: bytes, lines: tuple[SignatureLine, ...]) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    writer: Any = IncrementalPdfFileWriter(BytesIO(data))
    for number, line in enumerate(lines, 1):
        # A notary's line has words before "Notary Public" too: the field still ends where the text does.
        width = float(writer.find_page_for_modification(line.page - 1)[0].get_object()["/MediaBox"][2])
        left, bottom = round(min(line.box[0], width - _MARGIN - WIDTH)), round(line.box[3]) + _ABOVE_THE_NAME
        box = (left, bottom, left + WIDTH, bottom + HEIGHT)
        spec = SigFieldSpec(f"signature-{number}", on_page=line.page - 1, box=box, readable_field_name=line.told)
        append_signature_field(writer, spec)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def line_of(field: Field, lines: tuple[SignatureLine, ...]) -> SignatureLine | None:
    """The line on which a field stands: its words are in the field (signed) or close under it."""
    left, bottom, right, top = field.box
    for line in lines:
        middle = (line.box[1] + line.box[3]) / 2
        beside = line.box[0] < right and line.box[2] > left
        if line.page == field.page and beside and bottom - _BELOW_THE_FIELD < middle < top + _OVER_THE_FIELD:
            return line
    return None
