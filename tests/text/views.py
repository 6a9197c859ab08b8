"""Views of words written in a test, as the reader makes them of a file."""

from hashlib import sha256

from charterbook.formats import edgar
from charterbook.instruments.read import marks
from charterbook.model.evidence import Disputed, Source, Text, Unreadable
from charterbook.text.marks import Found
from charterbook.text.states.table import states_named
from charterbook.text.view import View


def text(words: str) -> Text:
    """The one text of a file that holds these words in UTF-8."""
    data = words.encode()
    texts = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "a test"))
    assert not isinstance(texts, Unreadable)
    (found,) = texts
    return found


def view(words: str) -> View:
    """The match view of these words."""
    return View(text(words))


def marks_of(seen: View) -> list[Found]:
    """The marks of a view, by the tables of the states that it names."""
    return marks(seen, states_named(seen.lowered))


def found(words: str, slot: str) -> list[Found]:
    """The marks of a slot that are left when every mark inside another is dropped, as the reader sees them."""
    return [mark for mark in marks_of(view(words)) if mark.slot == slot]


def told(words: str, slot: str) -> list[tuple[str, object]]:
    """Kind and value of each mark of a slot; of a dispute the values of its readings, in order."""
    return [
        (
            mark.kind,
            tuple(reading.value for reading in mark.cited.readings)
            if isinstance(mark.cited, Disputed)
            else mark.cited.value,
        )
        for mark in found(words, slot)
    ]
