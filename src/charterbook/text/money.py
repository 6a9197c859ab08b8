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

_DECIMAL = r"\d{1,6}\.\d{1,9}|\.\d{1,9}|\d{1,6}"
_UNITS = {"dollar": Fraction(1), "cent": Fraction(1, 100), "\u00a2": Fraction(1, 100), "mil": Fraction(1, 1000)}
_PARTS = {"tenth": 10, "hundredth": 100, "thousandth": 1000, "ten-thousandth": 10_000}
_PARTS |= {f"1/{parts}{ending}": parts for parts in _PARTS.values() for ending in ("", "th")}
_CURRENCY = r"(?:(?:us ?|u\.s\. ?)?\$ ?)"
_AMOUNT = (
    rf"{_CURRENCY}?(?P<amount>{_DECIMAL})(?![\dilo]|[.,]\d|[ -]?\d/\d|/\d| ?(?:cents?|mills?|\u00a2)(?![a-z]))"
    rf"|{_CURRENCY}(?P<large>\d{{1,3}},\d{{3}}(?:\.\d\d)?)(?![\d,]|\.\d)"
)
_SPELLED = (
    r"(?P<whole>(?:one[ -](?:tenth|hundredth|thousandth|ten-thousandth)|1/1(?:0{1,4})(?:th)?) of (?:one|an?)"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-five|thirty|forty"
    r"|fifty|sixty|seventy-five|eighty|one hundred|five hundred|one thousand)|\d{1,3})[ -]?"
    r"(?P<unit>dollar|cent|mil|\u00a2)(?:l?s?)(?![a-z]| ?\(| and [a-z-]{1,20} cents?(?![a-z]))"
)
"""A par value in words without figures behind it: "one cent", "one-tenth of one cent", "50 cents"."""
_COIN_WORDS = r"(?:one[ -](?:tenth|hundredth|thousandth) of )?(?:one|an?|[a-z]{3,12}) (?:dollars?|cents?|mill?s?)"
_EACH = r"(?:(?: (?:per|a|each)(?: ?share)?|/share)(?![a-z]))?"
_OF_EACH = r"(?: ?\((?:per share|if any|each)\)| (?:per|of each) share(?=[:,.-])|,? if any(?=[:,]))?"
_PAR = (
    # Before its amount; punctuation instead of words only where a dollar sign follows.
    rf"(?:with a |having a |a )?(?:par(?: or (?:nominal|stated))?|nominal) value{_OF_EACH}"
    rf"(?: |(?:[:,.]\s| ?--? ?)(?={_CURRENCY}))(?:of )?"
    rf"(?:(?!number|authori|common|preferred|from|changed)[a-z-]{{1,14}} ){{0,8}}\(?(?:{_AMOUNT})\)?{_EACH}"
    rf"|(?:with a |having a |a )?par(?: value)?(?: of| is| being| shall be|:|,)? {_SPELLED}{_EACH}"
    rf"|(?<![a-z])par(?: of|:)? \$ ?(?P<bare>{_DECIMAL})(?!\d|[.,]\d){_EACH}"
    # Behind its amount, which may be said again in words or figures.
    rf"|{_SPELLED.replace('whole', 'whole_').replace('unit', 'unit_')}[ -]par(?: value)?(?: per share)?(?![a-z])"
    rf"|(?:{_COIN_WORDS} \()?\$ ?(?P<first>{_DECIMAL})\)?(?: \([a-z -]{{3,40}}\))?(?: (?:per|a|each)(?: share)?)?"
    r"[ -]par(?: value)?(?: per share)?(?![a-z])"
    # None.
    r"|(?P<none>(?:no|zero|without)(?: any| stated| nominal)?[ -]par[ -]value|(?:without|no) nominal or par value"
    r"|none of which (?:shall )?(?:has|have) (?:a|any) par value|do(?:es)? not have (?:a|any) par value"
    r"|neither (?:[a-z]+ ){0,2}(?:has|have|having|with|of which has) (?:a|any) par value|neither par nor stated value"
    r"|(?<![a-z])npv(?![a-z])|(?<![a-z])non-?par(?: value)?(?![a-z-])"
    r"|shall not have (?:a|any) par value|(?:no|without)[ -]par(?: or (?:nominal|stated) value)?(?![a-z-])"
    r"|par value(?: (?:of each|per) share)?(?: \([^()\n]{1,30}\))?(?:: ?(?:none|no par(?: value)?)| none)(?! ?[a-z]))"
)
_AMOUNTS = ("amount", "large", "bare", "first")
_LEAD, _TAIL = 60, 160
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
        group = next((name for name in _AMOUNTS if match[name]), None)
        if group is not None:
            amount = match[group].replace(",", "")
            if not amount.strip("0."):
                continue  # no share has a par value of zero: the amount is cut off or misread
            place = _with_dollar(lowered, *match.span(group))
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
    part, _, rest = whole.removeprefix("one-").removeprefix("one ").partition(" of ")
    if rest:
        number = Fraction(1, _PARTS[part])
    else:
        number = Fraction(
            1
            if whole in ("a", "an")
            else int(whole)
            if whole.isdigit()
            else value_of_words(whole.replace("-", " ")) or 0
        )
    dollars, rest_ = divmod(int(number * _UNITS[unit] * 10**6), 10**6)
    return ParValue(_canonical(f"{dollars}.{rest_:06}"))


def _canonical(amount: str) -> str:
    """ ".0010" gives "0.001", "5" gives "5"."""
    whole, _, rest = amount.partition(".")
    rest = rest.rstrip("0")
    return f"{whole or '0'}.{rest}" if rest else (whole or "0")
