"""A redline as an HTML page: words that come in underlined, words that go out struck through, both in colour as well.

Comes in: a `Redline`. Goes out: the bytes of a page like every other that is written, with a legend, so that it can be
read on a black and white print too. Read by `html.read`, the page says the new text: struck words are said no more.
"""

from typing import Final

from charterbook.formats.html_write import escaped, page
from charterbook.formats.redline import Change, How, Redline
from charterbook.model.drafts import REVIEW_NOTICE

_ELEMENTS: Final[dict[How, str]] = {"kept": "", "inserted": "ins", "deleted": "del"}
_STYLE = """\
:root { --in: #0b4f9e; --out: #a3160d }
@media (prefers-color-scheme: dark) { :root { --in: #8fc1ff; --out: #ff9c92 } }
@media print { :root { --in: #0b4f9e; --out: #a3160d } }
ins { color: var(--in); text-decoration: underline double; text-underline-offset: .15em }
del { color: var(--out); text-decoration: line-through }
.legend { border: 1px solid var(--quiet); font-size: .875rem; padding: .5rem .75rem }
.changed { border-left: 3px solid var(--quiet); margin-left: -.75rem; padding-left: calc(.75rem - 3px) }
"""


def write(redline: Redline, notice: str = REVIEW_NOTICE) -> bytes:
    """The redline as bytes of an HTML page in UTF-8; `notice` heads it, none where it is empty.

    WriteError for a character that no page can show.
    """
    title = f"Redline: {redline.title}"
    body = (
        f'<h1 class="heading"><b>{escaped(title)}</b></h1>',
        _legend(redline),
        *(_paragraph(changes) for changes in redline.paragraphs),
    )
    return page(title, notice, body, _STYLE)


def _legend(redline: Redline) -> str:
    """What underlined and struck words mean, and how many stretches of each there are."""
    hows = [change.how for changes in redline.paragraphs for change in changes]
    inserted, deleted = hows.count("inserted"), hows.count("deleted")
    if not inserted and not deleted:
        return '<p class="legend">Both texts say the same.</p>'
    counts = f"{inserted} inserted, {deleted} deleted; a bar at the left marks each paragraph that changes."
    return f'<p class="legend"><ins>Inserted words</ins> and <del>deleted words</del>: {counts}</p>'


def _paragraph(changes: tuple[Change, ...]) -> str:
    words = "".join(map(_change, changes))
    return f"<p>{words}</p>" if all(one.how == "kept" for one in changes) else f'<p class="changed">{words}</p>'


def _change(change: Change) -> str:
    element, words = _ELEMENTS[change.how], escaped(change.words)
    return f"<{element}>{words}</{element}>" if element else words
