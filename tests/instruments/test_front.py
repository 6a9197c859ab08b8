"""The front of a paper: the names that the corporation bore before."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.acts import SeriesDesignation
from charterbook.model.evidence import Cited, Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

HEAD = "CERTIFICATE OF DESIGNATION\n\nAcme Widgets, Inc., a Nevada corporation, certifies under NRS 78.1955:\n\n"
SIGNED = "\n\nSigned on May 5, 2012.\n\n/s/ Ada Marlowe\nAda Marlowe, President\n"


def _paper(words: str) -> Instrument:
    found = read(text(HEAD + words + SIGNED))
    assert not isinstance(found, Unreadable)
    return found[0]


@pytest.mark.parametrize(
    "told",
    [
        "(formerly Saltbrush Ventures Inc.)",
        "(formerly known as Saltbrush Ventures Inc.)",
        ", formerly Saltbrush Ventures Inc.,",
        "(formally known as Saltbrush Ventures Inc.)",
        ", whose name was changed from Saltbrush Ventures Inc.,",
    ],
)
def test_a_former_name_is_read(told: str) -> None:
    """However it is told; and the word "formerly" before a name makes no history of what the board does now."""
    paper = _paper(
        f"The board of directors of Acme Widgets, Inc. {told} resolved that 5,000 shares of Preferred Stock are "
        "designated Series A Preferred Stock."
    )
    assert ["Saltbrush Ventures Inc."] == [name.value for name in paper.former_names]
    (act,) = (act for act in paper.acts if isinstance(act, SeriesDesignation))
    assert isinstance(act.after, Cited)
    assert (5_000, False) == (act.after.value, act.recited)


def test_what_was_formerly_designated_is_history() -> None:
    """Said of shares the word tells of the past."""
    paper = _paper("Of the Preferred Stock 5,000 shares were formerly designated Series A Preferred Stock.")
    assert [] == [act for act in paper.acts if isinstance(act, SeriesDesignation) and not act.recited]
