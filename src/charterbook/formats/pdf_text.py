"""PDF to text by pdfium: the words of each page with their places; a page that is a picture goes to the scan's readers.

Comes in: the bytes. Goes out: a `Text` with a page and a box for every character, or `Unreadable`. Bounded by work: at
most PAGES pages are read, PICTURES of them by optical recognition, and what is beyond is told.
"""

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from charterbook.formats import pages
from charterbook.formats.pages import Page
from charterbook.model.evidence import Source, Text, Unreadable

if TYPE_CHECKING:
    from charterbook.formats.ocr import Readers
    from charterbook.formats.pdf_words import Seen

LARGEST_BYTES = 256 * 1024 * 1024
PAGES = 1000
PICTURES = 100
"""A page read by optical recognition takes as long as hundreds of others."""

_DOTS, _LONGEST_SIDE = 300, 5000
_ONE_BY_ONE = "give each paper as a file of its own"
_WHOLE_FILE = "get the complete file, or print it to a new PDF"


def read(data: bytes, source: Source) -> Text | Unreadable:
    """The text of a PDF, or why there is none."""
    import pypdfium2 as pdfium

    if len(data) > LARGEST_BYTES:
        return Unreadable(f"the PDF has {len(data) / 1e6:.0f} MB, more than the 256 MiB that are read", _ONE_BY_ONE)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return _refusal(error.err_code)
    try:
        document.init_forms()
        with ExitStack() as stack:
            found = _pages(document, stack)
    finally:
        document.close()
    if not any(page.words for page in found):
        return _nothing(next((page.unread for page in found if page.unread), ""))
    return pages.text(source, found)


def _refusal(code: int | None) -> Unreadable:
    from pypdfium2 import raw

    if code == raw.FPDF_ERR_PASSWORD:
        return Unreadable("the PDF is locked with a password", "save a copy without the password and give that")
    if code == raw.FPDF_ERR_SECURITY:
        return Unreadable("the PDF is locked in a way that is not known", "print it to a new PDF and give that")
    return Unreadable("the PDF is damaged: no pages can be found in it", _WHOLE_FILE)


def _nothing(told: str) -> Unreadable:
    """Why no word was found, and what to do."""
    from charterbook.formats.ocr import NEEDS_OCR

    if told == NEEDS_OCR.why:
        return Unreadable(f"the PDF holds only pictures of pages, and {told}", NEEDS_OCR.remedy)
    return Unreadable(f"the PDF shows no words{f': {told}' if told else ''}", _WHOLE_FILE)


def _pages(document: Any, stack: ExitStack) -> list[Page]:
    """The pages that are read, in order; one more says so where some are not."""
    count = len(document)
    found: list[Page] = []
    readers: Readers | str | None = None
    pictures = 0
    for number in range(1, min(count, PAGES) + 1):
        loaded = _loaded(document, number)
        if loaded is None:
            found.append(Page(number, 0, 0, unread="the file is damaged at this page"))
            continue
        page, seen = loaded
        if seen.is_picture:
            pictures += 1
            readers = readers or _readers(stack)
            found.append(_scanned(page, seen, number, readers if pictures <= PICTURES else _TOO_MANY_PICTURES))
        else:
            left_out = (" ".join(seen.hidden),) if seen.hidden else ()
            found.append(Page(number, seen.width, seen.height, seen.words, seen.unread, left_out))
        page.close()
    if count > PAGES:
        rest = f"pages {PAGES + 1:,} to {count:,} are not read: at most {PAGES:,} are"
        found.append(Page(PAGES + 1, 0, 0, unread=rest))
    return found


_TOO_MANY_PICTURES = f"it is a picture, and of those at most {PICTURES} are read"


def _loaded(document: Any, number: int) -> "tuple[Any, Seen] | None":
    """A page and what stands on it; None where the file is damaged there."""
    import pypdfium2 as pdfium

    from charterbook.formats import pdf_words

    form = document.formenv.raw if document.formenv else None
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return None
    boxes = pdf_words.check_boxes(page, form) if form is not None else []
    if pdf_words.flattened(page):
        page.close()
        page = document[number - 1]
    return page, pdf_words.seen(page, boxes)


def _readers(stack: ExitStack) -> "Readers | str":
    """The readers of pictures, or why there are none."""
    from charterbook.formats import ocr

    return stack.enter_context(ocr.readers()) if ocr.installed() else ocr.NEEDS_OCR.why


def _scanned(page: Any, seen: "Seen", number: int, by: "Readers | str") -> Page:
    """A page that is a picture, read by optical recognition."""
    if isinstance(by, str):
        return Page(number, seen.width, seen.height, seen.words, by)
    from charterbook.formats import scan

    scale = min(_DOTS / 72, _LONGEST_SIDE / max(seen.width, seen.height, 1))
    bitmap = page.render(scale=scale, grayscale=True)
    picture = bitmap.to_pil()
    bitmap.close()
    return scan.page(picture, 1 / scale, number, by)
