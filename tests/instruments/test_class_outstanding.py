"""How many shares are outstanding, told of the vote on an amendment."""

import pytest

from charterbook.model.acts import OutstandingCount
from tests.instruments.charter_papers import AMENDMENT, instrument

NAMED = "The name of the corporation is changed to Alder Mills, Inc. "
COUNTS = [
    ("The number of shares of the corporation outstanding at the time of adoption was 7,100 shares of Common Stock.",
     [("Common Stock", None, 7100)]),
    ("On the record date 3,904 shares of Common Stock were outstanding and entitled to vote.",
     [("Common Stock", None, 3904)]),
    ("The total number of outstanding shares entitled to vote was 6,100 shares of Common Stock and 200 shares of "
     "Series A Preferred Stock.", [("Common Stock", None, 6100), ("Preferred Stock", "Series A Preferred Stock", 200)]),
    ("Designation Shares Outstanding Votes Entitled to be Cast Common Stock 11,800 11,800",
     [("Common Stock", None, 11800)]),
    ("At the meeting held on May 20, 1997, 210 of the 300 outstanding shares of Common Stock were represented.",
     [("Common Stock", None, 300)]),
    ("So long as at least 500 shares of Series A Preferred Stock are outstanding, no dividend is paid.", []),
    ("Each 10 outstanding shares of Common Stock shall be voted together.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "counts"), COUNTS, ids=range(len(COUNTS)))
def test_outstanding_shares_are_counted(words: str, counts: list[tuple[str, str | None, int]]) -> None:
    """By class and by series, in a sentence and in a table of votes; a condition counts nothing."""
    acts = [act for act in instrument(AMENDMENT + NAMED + words).acts if isinstance(act, OutstandingCount)]
    assert counts == [
        (act.share_class.value, act.series.value if act.series else None, act.shares.value) for act in acts
    ]
