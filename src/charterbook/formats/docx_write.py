"""A draft as a Word file with real styles, and a redline as tracked changes, on plain letter paper.

The tags are written directly over a package prepared once: the same draft gives the same bytes, with no clock and no
author's name that was not given.
"""

from datetime import date

from charterbook.formats.docx_body import body, changes, small
from charterbook.formats.docx_package import own_package
from charterbook.formats.docx_styles import OUR_IDS
from charterbook.formats.redline import Redline
from charterbook.model.drafts import REVIEW_NOTICE, Draft

COMPARED = "Comparison with the filed text."


def write(draft: Draft) -> bytes:
    """The draft as bytes of a DOCX file. The exhibit number heads the paper itself and stands above its further pages,
    the notice stands above every page. WriteError for a character that XML cannot hold."""
    exhibit = f"Exhibit {draft.exhibit_number}" if draft.exhibit_number else ""
    head = small(exhibit, "Exhibit Number", OUR_IDS) if exhibit else ""
    return own_package(head + body(draft.blocks, OUR_IDS), draft.title, exhibit, draft.notice)


def write_redline(redline: Redline, author: str, on: date, notice: str = REVIEW_NOTICE) -> bytes:
    """The redline as bytes of a DOCX file with tracked changes by `author` on the day `on`: with all accepted it holds
    the new text, with all rejected the filed one. WriteError as for a draft."""
    told = f"{COMPARED} {notice}".strip()
    return own_package(changes(redline, OUR_IDS, author, on), redline.title, redline.title, told)
