"""The labels that Word counts and does not write: "1.", "(a)", "FIRST" before the paragraphs of a list.

Comes in: the XML of a Word file's lists and styles. Goes out: a count that gives each paragraph its label in turn.
"""

from typing import NamedTuple

from charterbook.formats.docx_parts import parse

_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth "
    "Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
).split()
_CARDINALS = (
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty"
).split()


class Level(NamedTuple):
    """How one level of a list counts: from `start`, in a form such as "lowerLetter", shown as `shown` ("(%1)")."""

    start: int = 1
    form: str = "decimal"
    shown: str = ""
    style: str = ""
    capitals: bool = False


class Lists(NamedTuple):
    """The levels of each abstract list, which list each number uses, starts that a number changes, and for a style its
    list number, level and the style that it is based on."""

    levels: dict[str, dict[int, Level]]
    uses: dict[str, str]
    starts: dict[tuple[str, int], int]
    styles: dict[str, tuple[str, int, str]]


def lists(numbering: bytes, styles: bytes) -> Lists:
    """The lists of a Word file."""
    found = Lists({}, {}, {}, {})
    if numbering:
        _read_lists(numbering, found)
    if styles:
        _read_styles(styles, found)
    return found


def _read_lists(xml: bytes, found: Lists) -> None:
    abstract = number = ""
    at = -1
    level = Level()

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal abstract, number, at, level
        value = attributes.get("val", "")
        match name:
            case "abstractNum":
                abstract = attributes.get("abstractNumId", "")
                found.levels[abstract] = {}
            case "num":
                abstract, number = "", attributes.get("numId", "")
            case "abstractNumId":
                found.uses[number] = value
            case "lvl" | "lvlOverride":
                at = _whole(attributes.get("ilvl", ""), -1)
                level = Level()
            case "start":
                level = level._replace(start=_whole(value, 1))
            case "startOverride":
                found.starts[number, at] = _whole(value, 1)
            case "numFmt":
                level = level._replace(form=value)
            case "lvlText":
                level = level._replace(shown=value[:40])
            case "pStyle":
                level = level._replace(style=value)
            case "caps":
                level = level._replace(capitals=value not in ("0", "false"))

    def end(name: str) -> None:
        if name == "lvl" and abstract and 0 <= at < _LEVELS:
            found.levels[abstract][at] = level

    parse(xml, start, end)


def _read_styles(xml: bytes, found: Lists) -> None:
    style = number = based = ""
    at = -1

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal style, number, based, at
        value = attributes.get("val", "")
        match name:
            case "style":
                style, number, based, at = attributes.get("styleId", ""), "", "", -1
            case "basedOn":
                based = value
            case "numId":
                number = value
            case "ilvl":
                at = _whole(value, -1)

    def end(name: str) -> None:
        if name == "style" and (number or based):
            found.styles[style] = number, at, based

    parse(xml, start, end)


class Count:
    """The labels of a document in their order."""

    __slots__ = ("_at", "_lists")

    def __init__(self, of: Lists) -> None:
        self._lists = of
        self._at: dict[str, list[int | None]] = {}

    def label(self, number: str, level: int, style: str) -> str:
        """The label of the next paragraph with this list number and level (-1: not said) or, without a number of its
        own, with this style; empty where it has none."""
        if not number:
            number, level = self._of_style(style, level)
        abstract = self._lists.uses.get(number, "")
        levels = self._lists.levels.get(abstract)
        if number == "0" or not levels:
            return ""
        if level < 0:
            level = next((at for at, one in levels.items() if one.style and one.style == style), 0)
        if level not in levels:
            return ""
        counts = self._at.setdefault(number, [None] * _LEVELS)
        before = counts[level]
        counts[level] = self._start(number, level, levels) if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None
        return self._shown(number, level, levels, counts)

    def _of_style(self, style: str, level: int) -> tuple[str, int]:
        for _ in range(_LEVELS):
            number, at, based = self._lists.styles.get(style, ("", -1, ""))
            if number:
                return number, at if level < 0 else level
            style = based
        return "", -1

    def _start(self, number: str, level: int, levels: dict[int, Level]) -> int:
        return self._lists.starts.get((number, level), levels.get(level, Level()).start)

    def _shown(self, number: str, level: int, levels: dict[int, Level], counts: list[int | None]) -> str:
        shown = levels[level].shown
        for at in range(level + 1):
            if f"%{at + 1}" in shown:
                count = counts[at]
                if count is None:
                    counts[at] = count = self._start(number, at, levels)
                spelled = written(count, levels.get(at, Level()).form)
                shown = shown.replace(f"%{at + 1}", spelled)
        if levels[level].form in ("bullet", "none"):
            return "" if "%" not in levels[level].shown else shown
        return shown.upper() if levels[level].capitals else shown


def written(count: int, form: str) -> str:
    """A count in one of Word's forms; empty for a form that is not known, rather than a wrong label."""
    match form:
        case "decimal":
            return str(count)
        case "decimalZero":
            return f"{count:02}"
        case "lowerLetter" | "upperLetter" if count > 0:
            letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letters if form == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if 0 < count < 4000:
            roman = ""
            for value, sign in _ROMAN:
                roman += sign * (count // value)
                count %= value
            return roman if form == "lowerRoman" else roman.upper()
        case "ordinal":
            ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
            return f"{count}{ending}"
        case "ordinalText" if 0 < count <= len(_ORDINALS):
            return _ORDINALS[count - 1]
        case "cardinalText" if 0 < count <= len(_CARDINALS):
            return _CARDINALS[count - 1]
        case _:
            return ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
