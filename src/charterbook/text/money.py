"""Par values and other amounts of money.

Comes in: a view. Goes out: marks of kind "par" (slot P, a `ParValue`) and "money" (slot M, the amount as the paper
writes it). "no par value" is a par value of its own kind, never zero.
"""

from collections.abc import Iterator
from fractions import Fraction

from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue
from charterbook.text.marks import Found
from charterbook.text.numbers import value_of_words
from charterbook.text.patterns import compiled
from charterbook.text.view import View

_AMOUNT = r"\$? ?(\d{1,6}\.\d{1,9}|\.\d{1,9}|\d{1,6})(?![\dilo]|[.,]\d| ?(?:cents?|mills?|\u00a2)(?![a-z]))"
_DECIMAL = r"\d{1,6}\.\d{1,9}|\.\d{1,9}|\d{1,6}"
_UNITS = {"dollar": Fraction(1), "cent": Fraction(1, 100), "\u00a2": Fraction(1, 100), "mil": Fraction(1, 1000)}
_PARTS = {"tenth": 10, "hundredth": 100, "thousandth": 1000}
_SPELLED = (
    r"(?P<whole>one[ -](?:tenth|hundredth|thousandth) of (?:one|an?)"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-five|thirty|forty"
    r"|fifty|sixty|seventy-five|eighty|one hundred)|\d{1,3}) ?(?P<unit>dollar|cent|mil|\u00a2)(?:l?s?)(?![a-z]| ?\()"
)
"""A par value in words without figures behind it: "one cent", "one-tenth of one cent", "50 cents"."""
_PAR = (
    rf"(?:with a |having a |a )?par value(?: |:\s(?=\$))(?:of )?"
    rf"(?:(?!number|authori|common|preferred|from|changed)[a-z-]{{1,12}} ){{0,8}}\(?{_AMOUNT}\)?"
    r"(?: (?:per|a|each)(?: ?share)?(?![a-z]))?"
    rf"|(?:with a |having a |a )?par(?: value(?:(?: of)?|:))? {_SPELLED}(?: (?:per|a|each)(?: ?share)?(?![a-z]))?"
    rf"|{_SPELLED.replace('whole', 'whole_').replace('unit', 'unit_')}[ -]par(?: value)?(?: per share)?(?![a-z])"
    rf"|(?<![a-z])par \$ ?(?P<bare>{_DECIMAL})(?!\d|[.,]\d)(?: (?:per|a|each)(?: ?share)?(?![a-z]))?"
    r"|\$ ?(?P<first>\d{1,6}\.\d{1,9}|\.\d{1,9}|\d{1,6})[ -]par(?: value)?(?: per share)?(?![a-z])"
    r"|(no par value|without par value|without nominal or par value|no nominal or par value"
    r"|none of which (?:shall )?(?:has|have) (?:a|any) par value|without any par value"
    r"|neither (?:[a-z]+ ){0,2}(?:has|have|having|with|of which has) (?:a|any) par value"
    r"|(?<![a-z])npv(?![a-z])"
    r"|shall not have (?:a|any) par value|(?:no|without) par(?: or nominal value)?(?![a-z-])"
    r"|par value(?: (?:of each|per) share)?(?: \([^()\n]{1,30}\))?: ?none(?! ?[a-z]))"
)
_LEAD, _TAIL = 40, 160
_MONEY = r"\$ ?(\d{1,3}(?:,\d{3}){0,6}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})(?![\d])"


def par_values(view: View) -> Iterator[Found]:
    """All par values of a view."""
    lowered, pattern = view.lowered, compiled(_PAR)
    done = 0
    for at in view.hits["par"]:
        match = pattern.search(lowered, max(done, at - _LEAD), at + _TAIL) if at >= done else None
        if match is None or not match.start() <= at < match.end():
            continue
        start, done = match.span()
        amount = match[1] or match["first"] or match["bare"]
        if amount and not amount.strip("0."):
            continue  # no share has a par value of zero: the amount is cut off or misread
        if amount:
            place = _with_dollar(lowered, *match.span(1 if match[1] else "first" if match["first"] else "bare"))
            yield Found("P", "par", start, done, Cited(ParValue(_canonical(amount)), (view.span(*place),)))
        elif match["unit"] or match["unit_"]:
            whole, unit = ("whole", "unit") if match["unit"] else ("whole_", "unit_")
            place = match.start(whole), match.end(unit)
            yield Found("P", "par", start, done, Cited(_spelled(match[whole], match[unit]), (view.span(*place),)))
        else:
            yield Found.seen(view, "P", "par", (start, done), ParValue(None))


def amounts(view: View) -> Iterator[Found]:
    """All amounts of dollars of a view, par values among them (the caller keeps the longer mark)."""
    pattern = compiled(_MONEY)
    for at in view.hits["dollar"]:
        if (match := pattern.match(view.lowered, at)) is not None:
            yield Found.seen(view, "M", "money", match.span(), match[1].replace(",", ""))


def _with_dollar(lowered: str, start: int, end: int) -> tuple[int, int]:
    return (start - 1, end) if start and lowered[start - 1] == "$" else (start, end)


def _spelled(whole: str, unit: str) -> ParValue:
    """The par value of words ("ten", "cent")."""
    part, _, rest = whole.replace("-", " ").removeprefix("one ").partition(" of ")
    if rest:
        number = Fraction(1, _PARTS[part])
    else:
        number = Fraction(1 if whole in ("a", "an") else int(whole) if whole.isdigit() else value_of_words(whole) or 0)
    dollars, rest_ = divmod(int(number * _UNITS[unit] * 10**6), 10**6)
    return ParValue(_canonical(f"{dollars}.{rest_:06}"))


def _canonical(amount: str) -> str:
    """ ".0010" gives "0.001", "5" gives "5"."""
    whole, _, rest = amount.partition(".")
    rest = rest.rstrip("0")
    return f"{whole or '0'}.{rest}" if rest else (whole or "0")
