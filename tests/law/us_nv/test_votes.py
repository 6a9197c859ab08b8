"""What the words on a vote say: a plain percentage, a bent one, a majority, a consent."""

import pytest

from charterbook.law.us_nv.votes import by_consent, percentage, says_a_majority, short_of_a_majority
from charterbook.model.acts import StockholderApproval
from tests.law.papers import at, paper


def _approval(words: str) -> StockholderApproval:
    return StockholderApproval(at(words))


@pytest.mark.parametrize(
    ("words", "share", "majority"),
    [
        ("61.4%", "61.4", True),
        ("50%", "50", False),
        ("48 percent of the voting power", "48", False),
        ("Greater than 50%.", None, True),
        ("more than 50% of the outstanding shares", None, True),
        ("at least 50%", None, False),
        ("at least 51%", None, True),
        ("up to 60%", None, False),
        ("26,419,620", None, False),
        ("a majority of the voting power", None, True),
        ("60% of Class A and 40% of Class B", None, False),
        ("the stockholders", None, False),
    ],
)
def test_a_stated_share_of_the_votes(words: str, share: str | None, majority: bool) -> None:
    """A plain percentage is exact; one bent by a word is none, though it may still say a majority."""
    found = percentage(_approval(words))
    assert (share, majority) == (None if found is None else f"{float(found):g}", says_a_majority(_approval(words)))


def test_only_a_plain_percentage_falls_short() -> None:
    """Half or less falls short; what a word bends, and what gives no percentage, does not."""
    votes = [_approval(words) for words in ("50%", "greater than 50%", "at least 40%", "the stockholders", "12.5%")]
    assert ["50%", "12.5%"] == [each.voters.value for each in short_of_a_majority(paper("articles_amendment", *votes))]


def test_a_consent_is_told_by_its_word() -> None:
    """Written consent is no meeting."""
    assert [True, False] == [by_consent(_approval(words)) for words in ("written Consent of holders", "a vote of 60%")]
