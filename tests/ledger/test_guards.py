"""What the timeline must keep, on every basis, when a plain act comes in."""

from datetime import date

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import record
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, Issuance, Transfer
from charterbook.model.entries import Clocks
from tests.ledger.papers import COMMON, NOW, all_clocks, authorization, cited

ADOPTED, BETWEEN, FILED = date(2003, 5, 1), date(2003, 6, 1), date(2003, 7, 1)


def _ledger() -> Ledger:
    """A class of 1,000 shares, 1,500 from May by what was adopted and from July by what was filed."""
    ledger = Ledger()
    increase = AuthorizedSharesAdjustment(cited(COMMON), cited(1_000), cited(1_500))
    articles = authorization(1_000, COMMON, by_board=False)
    assert () == record(ledger, articles, all_clocks(date(1998, 1, 6)), NOW).refusals
    assert () == record(ledger, increase, Clocks(ADOPTED, ADOPTED, FILED, FILED), NOW).refusals
    return ledger


def _refused(ledger: Ledger, act: Act, on: date = BETWEEN) -> list[str]:
    return [refusal.name for refusal in record(ledger, act, all_clocks(on), NOW).refusals]


def test_an_issue_is_held_to_what_was_filed_too() -> None:
    """In June there are 1,500 by what was adopted and 1,000 by what was filed: of these no more can be issued."""
    ledger = _ledger()
    assert ["shares_not_available"] == _refused(ledger, Issuance(cited(COMMON), None, cited(1_001)))
    assert [] == _refused(ledger, Issuance(cited(COMMON), None, cited(1_000)))
    assert ["shares_not_available"] == _refused(ledger, Issuance(cited(COMMON), None, cited(1)))
    assert [] == _refused(ledger, Issuance(cited(COMMON), None, cited(500)), FILED)


def test_shares_are_asked_of_who_gives_them_and_not_of_who_gets_them() -> None:
    """A holder who has none can be given shares and can give none, on an earlier day neither."""
    ledger = _ledger()
    ann, bob = cited("Ann Example"), cited("Bob Example")
    assert [] == _refused(ledger, Issuance(cited(COMMON), None, cited(10), ann))
    assert ["holder_has_not_enough"] == _refused(ledger, Transfer(cited(COMMON), None, cited(1), bob, ann))
    assert [] == _refused(ledger, Transfer(cited(COMMON), None, cited(10), ann, bob))
    assert ["holder_has_not_enough"] == _refused(ledger, Transfer(cited(COMMON), None, cited(1), ann, bob))
    assert ["holder_has_not_enough"] == _refused(ledger, Transfer(cited(COMMON), None, cited(1), bob, ann), ADOPTED)
