"""Short papers of fictitious corporations, made of a title and a few sentences, and what is read of them."""

from charterbook.instruments.read import read
from charterbook.model.acts import Act
from charterbook.model.bare import bare
from charterbook.model.evidence import Cited, Disputed, Unreadable
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue
from tests.text.views import text

HEAD = (
    "of\n\nQUILLWORT INSTRUMENTS, INC.\n\n"
    'Quillwort Instruments, Inc., a {state} corporation (the "Corporation"), certifies:\n\n'
)
FOOT = "\n\nIN WITNESS WHEREOF, this paper is signed on May 4, 2011.\n\n/s/ Ada Brun\nAda Brun, President\n"


def paper(title: str, body: str, state: str = "Delaware", after: str = "") -> Instrument:
    """The first instrument of a paper with this title and these sentences, and what follows its signature."""
    instruments = read(text(f"{title}\n\n{HEAD.format(state=state)}{body}{FOOT}{after}"))
    assert not isinstance(instruments, Unreadable)
    return instruments[0]


def acts(title: str, body: str, kind: str, state: str = "Delaware") -> list[Act]:
    """The acts of one kind that such a paper does."""
    return [act for act in paper(title, body, state).acts if act.act == kind]


def told(act: Act, *fields: str) -> tuple[object, ...]:
    """The bare values of some fields of an act; of a dispute its readings' values; of par its dollars."""
    return tuple(_plain(getattr(act, field)) for field in fields)


def _plain(value: object) -> object:
    if isinstance(value, Disputed):
        return tuple(reading.value for reading in value.readings)
    if isinstance(value, Cited) and isinstance(value.value, ParValue):
        return value.value.usd or "none"
    return bare(value)
