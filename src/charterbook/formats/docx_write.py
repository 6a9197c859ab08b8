"""A draft as a Word file with real styles, and a redline as tracked changes: on plain letter paper or in a firm's own
template.

The tags are written directly over a package prepared once: the same draft gives the same bytes, with no clock and no
author's name that was not given.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from charterbook.formats import docx_template
from charterbook.formats.docx_body import body, changes, small
from charterbook.formats.docx_package import own_package
from charterbook.formats.docx_styles import OUR_IDS, StyleIds
from charterbook.formats.redline import Redline
from charterbook.formats.spelling import BLANK, day
from charterbook.model.drafts import REVIEW_NOTICE, Draft

COMPARED = "Comparison with the filed text."


class Particulars(NamedTuple):
    """What the fields corporation and date of a template say; a line to fill in for what is not given."""

    corporation: str | None = None
    on: date | None = None


NOT_GIVEN = Particulars()


def write(draft: Draft, template: bytes | None = None, particulars: Particulars = NOT_GIVEN) -> bytes:
    """The draft as bytes of a DOCX file. The exhibit number heads the paper itself and stands above its further pages,
    the notice stands above every page.

    In a `template` the paper takes the place of the paragraph `{{ charterbook }}`, or of a body without words. The
    fields corporation, date, title, exhibit and notice may stand in headers, footers and body; a notice that no field
    asks for heads the paper. WriteError for a template that cannot be used or a character that XML cannot hold.
    """
    exhibit = f"Exhibit {draft.exhibit_number}" if draft.exhibit_number else ""
    paper = _Paper(draft.title, exhibit, draft.notice, lambda styles: body(draft.blocks, styles))
    return _in_own(paper) if template is None else _in_template(paper, template, particulars)


def write_redline(
    redline: Redline,
    author: str,
    on: date,
    notice: str = REVIEW_NOTICE,
    template: bytes | None = None,
    particulars: Particulars = NOT_GIVEN,
) -> bytes:
    """The redline as bytes of a DOCX file with tracked changes by `author` on the day `on`: with all accepted it holds
    the new text, with all rejected the filed one. A template is used, and WriteError raised, as for a draft."""
    told = f"{COMPARED} {notice}".strip()
    paper = _Paper(redline.title, "", told, lambda styles: changes(redline, styles, author, on))
    return _in_own(paper) if template is None else _in_template(paper, template, particulars)


class _Paper(NamedTuple):
    """What is written: the body is made once the ids of the styles are known."""

    title: str
    exhibit: str
    notice: str
    body: Callable[[StyleIds], str]


def _in_own(paper: _Paper) -> bytes:
    head = small(paper.exhibit, "Exhibit Number", OUR_IDS) if paper.exhibit else ""
    return own_package(head + paper.body(OUR_IDS), paper.title, paper.exhibit, paper.notice)


def _in_template(paper: _Paper, template: bytes, particulars: Particulars) -> bytes:
    firm = docx_template.opened(template)
    head = ""
    if paper.exhibit and "exhibit" not in firm.fields_of_body:
        head += small(paper.exhibit, "Exhibit Number", firm.styles)
    if paper.notice and "notice" not in firm.fields_beside | firm.fields_of_body:
        head += small(paper.notice, "Draft Notice", firm.styles)
    fields = {
        "corporation": particulars.corporation or BLANK,
        "date": day(particulars.on) if particulars.on else BLANK,
        "title": paper.title,
        "exhibit": paper.exhibit,
        "notice": paper.notice,
    }
    return docx_template.filled(firm, head + paper.body(firm.styles), paper.title, fields)
