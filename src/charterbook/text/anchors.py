"""Anchors: the fixed words at which the finders look, found together in one pass over a text.

Comes in: a lowered view. Goes out: for each anchor the places where it stands. A finder tries its expression only
there, so that a text costs one scan however many things are looked for in it.
"""

from array import array

from charterbook.text.automaton import Automaton

MONTHS = (
    "january", "february", "march", "april", "may ", "may,", "may.", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar ", "mar.", "apr", "jun ", "jun.", "jul ", "jul.", "aug", "sep", "oct",
    "nov", "dec",
)  # fmt: skip
NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
).split()
STOCK = ("preferred s", "preference s", "common s")
BARE_STOCK = tuple(f"{kind} {after}" for kind in ("preferred", "preference", "common") for after in "123456789|$")
"""A class without the word stock, as a table has it beside its number."""
SERIES = ("series ",)
DOLLAR = ("$",)
PAR = (
    "par value", "nominal value", "without nominal", "no par ", "no par,", "no par.", "no par;", "no par)", "no par\n",
    "without par", " par per", " par,", " par. ", " par.\n", " par)", " par;", " par common", " par preferred",
    " par stock", " par shares", " par and ", " par each", "npv", "par $", "par: $", "par of ", "par or ", "par nor ",
    "no-par", "nonpar", "non-par", "par one ", "par ten ", "par five ",
)  # fmt: skip
BLANK = ("___", "[ ", "[_", "[\u25cf]", "[*")
SUFFIX = (
    " corp", " inc", " company", " co.", " limited", " ltd", " trust", " bancorp", " bancshares", " bankshares", " plc",
    " n.v.", " s.a.", " p.c.", " n.a.",
)  # fmt: skip
CALLED = ("designated", "known", "entitled", "named", "called", "titled")
VENUE = ("state of ", "commonwealth of ")
TITLE = ("certificate", "articles", "statement", "charter", "amendment")

_GROUPS = {
    "month": MONTHS, "number": tuple(NUMBER_WORDS), "stock": STOCK, "bare stock": BARE_STOCK,
    "series": SERIES, "dollar": DOLLAR, "par": PAR,
    "blank": BLANK, "suffix": SUFFIX, "called": CALLED, "venue": VENUE, "title": TITLE,
}  # fmt: skip
_LITERALS = [(literal, group) for group, literals in _GROUPS.items() for literal in literals]
_GROUP_OF = [group for _, group in _LITERALS]
_AUTOMATON = Automaton([literal for literal, _ in _LITERALS])

Hits = dict[str, "array[int]"]


def hits(lowered: str) -> Hits:
    """The places of each group of anchors, in order."""
    found: Hits = {group: array("I") for group in _GROUPS}
    for index, start in _AUTOMATON.places(lowered):
        found[_GROUP_OF[index]].append(start)
    return found
