"""The number of the only series of a paper, where no sentence ties a number to the series by words that are known.

Comes in: a paper that speaks of one series. Goes out: the marks of its number, where all numbers of shares that can be
it agree. No table of wordings ends, and a paper that creates one series gives it one number: what is left when the
numbers of other things (a class's total, a vote, a price, shares of common stock, what is outstanding) are set aside.
"""

from charterbook.instruments.paper import Paper, once
from charterbook.instruments.sentences import Token, sentence, sentence_around
from charterbook.instruments.series import is_old_text, is_past, only_series
from charterbook.text.marks import Found

_MOST = 60
_UNIT_AFTER, _UNIT_BEFORE = 6, 9
_SHARES = frozenset("share shares".split())
_COUNTING = frozenset("number numbers numbering size amount authorized total shares".split())
_OTHER = frozenset(
    "convert converts converted conversion convertible exchange exchanged exchangeable exercise vote votes voting "
    "price dividend dividends redeem redeemed redeems redemption purchase purchased sold sale sell increased "
    "decreased increase decrease reduced reduce raised reserved reserve holders holder held owned percent % $ "
    "liquidation retired multiplied divided equals days years cancelled surrendered acquired reacquired "
    "repurchased depositary issuable receive received less fewer least warrant warrants option options quorum "
    "split combined subscribed another remaining street avenue suite floor telephone fax zip document entity file "
    "docket fee"
    .split()
)  # fmt: skip
_NEAR = frozenset("every other directors previously heretofore formerly".split())
_STANDING, _MAY = frozenset("issued outstanding".split()), frozenset("may can".split())
_SAME = frozenset("{such} it thereof therein thereto".split())
_OF_CHARTER = frozenset("incorporation charter articles formation class".split())
_POSSESSING = frozenset("the its those corporation's company's authorized unissued".split())


@once
def sole_number(paper: Paper) -> list[Found]:
    """The marks of the number of the paper's only series; none where two numbers can be it, where the paper speaks of
    several series, or where it has a blank. A registrar's stamp counts nothing."""
    if only_series(paper) is None or any(blank.end <= paper.execution.start for blank in paper.marks("blank")):
        return []
    stamps = [sentence_around(paper, match.start) for match in paper.all("stamp")]
    found = [
        number
        for number in paper.numbers()[:_MOST]
        if number.end <= paper.execution.start
        and not any(start <= number.start < end for start, end in stamps)
        and _is_of_series(sentence(paper, number.start), number)
        and not is_past(paper, number.start, number.end)
        and not is_old_text(paper, number.start)
    ]
    return found if len({number.value for number in found}) == 1 else []


def _is_of_series(tokens: list[Token], number: Found) -> bool:
    at = next((place for place, token in enumerate(tokens) if token.found is number), None)
    if at is None:
        return False
    after = [token.word for token in tokens[at + 1 : at + 1 + _UNIT_AFTER]]
    before = [token.word for token in tokens[max(0, at - _UNIT_BEFORE) : at]]
    if not (_SHARES & set(after) or _COUNTING & set(before)) or after[:1] in (["series"], ["class"], ["classes"]):
        return False
    words = {token.word for token in tokens}
    if words & _OTHER or _NEAR & {*after, *before} or _is_source(tokens, at):
        return False
    if _of_common(tokens[at + 1 : at + 1 + _UNIT_AFTER]):
        return False
    if words & _STANDING and not words & _MAY and before[-2:] != ["more", "than"]:
        return False
    return "S" in words or (not words & _OF_CHARTER and (bool(words & _SAME) or "C" not in words))


def _of_common(after: list[Token]) -> bool:
    """Whether the words behind a number name another class than the series can be of."""
    return any(token.word == "C" and "common" in str(token.found and token.found.value).lower() for token in after)


def _is_source(tokens: list[Token], at: int) -> bool:
    """Whether a number is the whole that the series is taken from ("of the 9,000,000 shares of Preferred Stock")."""
    before = [token.word for token in tokens[max(0, at - _UNIT_BEFORE) : at]]
    while before and before[-1] in _POSSESSING:
        before.pop()
        if before[-1:] in (["of"], ["from"]):
            return True
    return False
