"""A book for measuring a server: 500 fictitious corporations of Nevada with 40 papers each.

The papers of one corporation are read by the reader. Those of each other one are the same but for its name and number,
which are as long; so are their readings, in which every span stays where it was. All are filed by `flow.add`.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

from charterbook import flow, waiting
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Reading
from charterbook.register import codec
from charterbook.register.store import Book
from tests.faults.papers import articles, designation, increase

CORPORATIONS, SERIES = 500, "ABCDEFGHIJKLM"
PAPERS = 1 + 3 * len(SERIES)
_FIRST = 700_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def written(place: str, corporations: int = CORPORATIONS) -> None:
    """Write the book, a corporation a transaction."""
    forms = [(text, codec.written(_read(text))) for text in papers(0)]
    with Book.open(place, create=True) as book:
        for number in range(corporations):
            with waiting.changing(book):
                for reading, data in _of(number, forms):
                    flow.add(book, reading, data, datetime.now(UTC))


def papers(number: int) -> Iterator[str]:
    """The papers of a corporation: articles, and for each series the paper that makes it and two that enlarge it."""
    name = f"Quarry {_token(number)} Holdings, Inc."
    yield articles(name, _FIRST + number)
    for place, letter in enumerate(SERIES, 1):
        shares = 1_000 * place
        yield designation(name, _FIRST + number, letter, shares)
        yield increase(name, _FIRST + number, letter, shares, 2 * shares)
        yield increase(name, _FIRST + number, letter, 2 * shares, 3 * shares)


def _token(number: int) -> str:
    """The word that tells a corporation's name from the others, of four letters for each."""
    rest, last = divmod(number, len(_LETTERS))
    above, middle = divmod(rest, len(_LETTERS))
    return f"Z{_LETTERS[above]}{_LETTERS[middle]}{_LETTERS[last]}"


def _read(text: str) -> Reading:
    found = flow.read(text.encode(), "paper.txt")
    assert not isinstance(found, Unreadable), found
    return found


def _of(number: int, forms: list[tuple[str, str]]) -> Iterator[tuple[Reading, bytes]]:
    first, own = _token(0), _token(number)
    changes = ((first, own), (first.upper(), own.upper()), (str(_FIRST), str(_FIRST + number)))
    for place, (text, kept) in enumerate(forms):
        data = _changed(text, changes).encode()
        digest = sha256(data).hexdigest()
        was = sha256(text.encode()).hexdigest()
        reading: Reading = codec.read(_changed(kept, changes).replace(was, digest))
        yield reading._replace(source=Source(digest, len(data), "text/plain", f"{own}-{place:02}.txt")), data


def _changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for before, after in changes:
        text = text.replace(before, after)
    return text
