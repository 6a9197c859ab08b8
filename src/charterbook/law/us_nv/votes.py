"""What a paper says of the vote of the holders: a percentage, or words that say a majority or all."""

from charterbook.law.reach import approvals
from charterbook.model.acts import StockholderApproval
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, canonical
from charterbook.text.patterns import compiled

_PERCENT = (
    r"(?i:(?P<more>(?:greater|more|larger) than|over|above|in excess of|exceeding)?(?P<bent>at least|not less than|"
    r"a minimum of|approximately|about|nearly|up to)? ?(?P<number>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent))"
)
_ENOUGH = r"(?i:majority|two[- ]thirds|three[- ]fourths|all of the|all (?:stock|share)?holders|unanim)"
HALF = 50


def percentage(approval: StockholderApproval) -> Shares | None:
    """The one percentage that stands plainly in the words on the voters, exact; None where there is none, more than
    one, or one that a word bends ("greater than 50%", "at least 50%")."""
    found = list(compiled(_PERCENT).finditer(approval.voters.value))
    if len(found) != 1 or found[0]["more"] or found[0]["bent"]:
        return None
    return canonical(found[0]["number"])


def short_of_a_majority(paper: Instrument) -> list[StockholderApproval]:
    """The approvals whose stated percentage is half or less."""
    return [each for each in approvals(paper) if (share := percentage(each)) is not None and share <= HALF]


def says_a_majority(approval: StockholderApproval) -> bool:
    """Whether the words say that more than half approved."""
    found = list(compiled(_PERCENT).finditer(approval.voters.value))
    if len(found) == 1:
        share = canonical(found[0]["number"])
        return share >= HALF if found[0]["more"] else share > HALF and found[0]["bent"] != "up to"
    return compiled(_ENOUGH).search(approval.voters.value) is not None


def by_consent(approval: StockholderApproval) -> bool:
    """Whether the words say that the holders consented in writing."""
    return "consent" in approval.voters.value.casefold()
