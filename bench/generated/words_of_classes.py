"""Classes of stock: what a charter or its amendment says of the shares that may be issued."""

from charterbook.model.shares import figures

from .charter import Charter
from .sheet import Block
from .voice import Facts, Voice, number, par, par_fact

ARTICLES = ("FOURTH", "IV", "Four", "FIFTH", "V", "III", "4")


def classes_facts(act: str, charter: Charter) -> list[Facts]:
    """Every class with its number and par, as an act of this name."""
    return [
        {"act": act, "class": name, "after": str(one.authorized), "par_value": par_fact(one.par)}
        for name, one in charter.classes.items()
    ]


def _each(said: Voice, charter: Charter) -> list[str]:
    return [
        f"{number(said, one.authorized)} shares of {name}, {par(said, one.par)}"
        for name, one in charter.classes.items()
    ]


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def clause(said: Voice, charter: Charter) -> tuple[str, bool]:
    """The clause of the charter on all classes, and whether it states a grand total."""
    total = sum(one.authorized for one in charter.classes.values())
    parts = _each(said, charter)
    may = said.pick("shall have authority to issue", "is authorized to issue", "has authority to issue")
    if len(parts) == 1:
        return said.pick(
            f"The total number of shares of stock which the {said.term} {may} is {parts[0]}.",
            f"The aggregate number of shares which the {said.term} {may} is {parts[0]}.",
            f"The {said.term} {may} {parts[0]}.",
            f"The capital stock of the {said.term} consists of {parts[0]}.",
        ), False
    counted = ("two", "three", "four")[len(parts) - 2]
    lettered = "; and ".join(f"({letter}) {part}" for letter, part in zip("abc", parts, strict=False))
    each = " ".join(f"{number(said, one.authorized)} shares shall be {name}, {par(said, one.par)}."
                    for name, one in charter.classes.items())  # fmt: skip
    ways = (
        (f"The total number of shares of all classes of stock which the {said.term} {may} is {number(said, total)} shares, consisting of {_joined(parts)}.", True),
        (f"The total number of shares of capital stock which the {said.term} {may} is {number(said, total)}, of which {_joined([part.replace(' of ', ' shall be ', 1).replace('shares ', 'shares ', 1) for part in parts])}.", True),
        (f"The {said.term} {may} {counted} classes of shares: {lettered}. The total number of shares of all classes is {number(said, total)}.", True),
        (f"The {said.term} {may} {_joined(parts)}.", False),
        (f"The aggregate number of shares that the {said.term} {may} is {number(said, total)} shares, divided into {_joined(parts)}.", True),
        (f"The {said.term} {may} {counted} classes of stock. The total number of shares is {number(said, total)}. {each}", True),
    )  # fmt: skip
    return said.chance.choice(ways)


def table(said: Voice, charter: Charter) -> Block:
    """The classes as a table with a column for the number and one for the par."""
    rows = [("Class", "Number of Shares", "Par Value")]
    for name, one in charter.classes.items():
        value = "no par value" if one.par.usd is None else f"${one.par.usd}"
        rows.append((name, figures(one.authorized), value))
    return Block("table", rows=tuple(rows))


def blank_check(said: Voice, charter: Charter) -> str:
    """The power of the board over the preferred stock, where there is any."""
    if charter.preferred is None:
        return ""
    return said.pick(
        f" The {said.board} may issue the {charter.preferred} in one or more series and fix for each its number, designation, preferences and rights.",
        f" The {charter.preferred} may be issued from time to time in one or more series, and the Board of Directors is authorized to fix by resolution the designation, the number and the rights of the shares of each series.",
        f" The Board of Directors is expressly given power to provide for series of {charter.preferred} and to fix what distinguishes them.",
    )
