"""How one paper speaks: its own choices of number style, par style, date style and terms, kept through the paper."""

from datetime import date
from random import Random
from typing import NamedTuple

from charterbook.model.shares import ParValue, figures, words

from .states import State

Facts = dict[str, object]
ORDINAL = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
SMALL = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


class Voice(NamedTuple):
    """`term` is what the paper calls the corporation once it is named; `numbers` and `pars` are styles; `zero` says
    whether cents have a 0 before the point; `board` is what it calls the directors."""

    chance: Random
    state: State
    corporation: str
    term: str
    board: str
    numbers: str
    pars: int
    zero: bool
    charter: str

    def pick(self, *ways: str) -> str:
        """One of several ways to say it."""
        return self.chance.choice(ways)


NUMBERS = ("figures",) * 13 + ("pair",) * 4 + ("upper pair",) + ("lower pair",) * 2
CHARTERS = ("", "", "", "Restated ", "Amended and Restated ", "Second Amended and Restated ")


def voice(chance: Random, state: State, corporation: str, restated: bool) -> Voice:
    """The choices of one paper."""
    charter = state.charter
    if restated:
        charter = chance.choice(CHARTERS[3:]) + charter
    return Voice(
        chance, state, corporation, chance.choice(("Corporation", "Corporation", "Company")),
        chance.choice(("Board of Directors", "Board of Directors", "Board of Directors", "board of directors")),
        chance.choice(NUMBERS), chance.randrange(5), chance.random() < 0.6, charter,
    )  # fmt: skip


def number(said: Voice, count: int) -> str:
    """A number of shares in the paper's style."""
    if said.numbers == "figures":
        return figures(count)
    spelled = words(count)
    if said.numbers == "upper pair":
        spelled = spelled.upper()
    elif said.numbers == "lower pair":
        spelled = spelled.lower()
    return f"{spelled} ({figures(count)})"


def small(said: Voice, count: int) -> str:
    """A number of a ratio: words and figures, or one of them."""
    return said.pick(f"{words(count).lower()} ({count})", f"{words(count).lower()} ({count})", words(count).lower(),
                     str(count) if count > 1 else "one (1)")  # fmt: skip


def a(title: str) -> str:
    """ "a Certificate of Designation", "Articles of Amendment", "an Amended and Restated Charter"."""
    if title.startswith("Articles"):
        return title
    if "Articles" in title:
        return f"the {title}"
    return f"an {title}" if title[0] in "AEIO" else f"a {title}"


def was(title: str) -> str:
    """ "was", or of articles and shares "were"."""
    return "were" if "Articles" in title or title.endswith("Shares") else "was"


def stopped(name: str) -> str:
    """A name at the end of a sentence: the point of "Inc." is the sentence's too."""
    return name if name.endswith(".") else f"{name}."


def money(said: Voice, usd: str) -> str:
    """An amount of par as papers print it: $0.001, $.001 or $1.00."""
    if "." not in usd:
        return f"${usd}.00"
    text = usd + "0" if len(usd.rsplit(".", 1)[1]) == 1 else usd
    return f"${text}" if said.zero else f"${text.removeprefix('0')}"


def par(said: Voice, value: ParValue) -> str:
    """The par value behind a class."""
    if value.usd is None:
        return ("no par value", "without par value", "no par value per share", "without par value", "no par value")[
            said.pars
        ]
    amount = money(said, value.usd)
    return (f"par value {amount} per share", f"{amount} par value per share", f"par value of {amount} per share",
            f"{amount} par value", f"par value {amount}")[said.pars]  # fmt: skip


def counted(counts: dict[str, int], stated: str) -> Facts:
    """The counts of an act as facts: those stated, by the names in `stated`, and apart what follows of them."""
    said = stated.split()
    derived = {name: str(count) for name, count in counts.items() if name not in said}
    return {**{name: str(count) for name, count in counts.items() if name in said}, "derived": derived}


def par_fact(value: ParValue) -> str:
    """The par value as the facts have it."""
    return "no par value" if value.usd is None else value.usd


def day(said: Voice, on: date) -> str:
    """A day in the midst of a sentence."""
    return f"{on:%B} {on.day}, {on.year}"


def ordinal(on: date) -> str:
    """ "24th day of April, 2003"."""
    return f"{on.day}{ORDINAL.get(on.day, 'th')} day of {on:%B}, {on.year}"


def slashed(on: date) -> str:
    """ "04/24/2003"."""
    return f"{on:%m/%d/%Y}"
