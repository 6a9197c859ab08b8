"""A certificate of validation names the act that was defective, and does what the filing it stands for does."""

from charterbook.instruments.read import read
from charterbook.model.acts import DesignatedSharesAdjustment, Ratification
from charterbook.model.evidence import Cited, Unreadable
from tests.text.views import text

PAPER = (
    "CERTIFICATE OF VALIDATION\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\n"
    "Larkmoor Industries, Inc., a Delaware corporation, certifies:\n\n"
    "FIRST: The defective corporate act that was ratified under Section 204 of the General Corporation Law is the "
    "issue on May 2, 2012 of 400 shares over the number authorized.\n\n"
    "SECOND: The number of authorized shares of Series A Preferred Stock is increased from 1,000 to 1,400.\n\n"
    "IN WITNESS WHEREOF, the Corporation has signed this certificate on May 5, 2014.\n\n"
    "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n"
)


def test_a_validation_tells_the_defective_act_and_what_the_filing_changes() -> None:
    """Its kind is its own; the ratified act stays words, the number it brings about is an act."""
    found = read(text(PAPER))
    assert not isinstance(found, Unreadable)
    (paper,) = found
    ratified = [act.ratified.value for act in paper.acts if isinstance(act, Ratification)]
    changed = [
        (act.before.value, act.after.value)
        for act in paper.acts
        if isinstance(act, DesignatedSharesAdjustment)
        if isinstance(act.before, Cited) and isinstance(act.after, Cited)
    ]
    assert "validation" == paper.kind
    assert ["the issue on May 2, 2012 of 400 shares over the number authorized"] == ratified
    assert [(1000, 1400)] == changed
