"""Papers of several states read from text and checked: a clean specimen raises no error, one altered fault is told."""

from datetime import date
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.model.findings import Finding
from charterbook.model.instrument import Reading

TRAIN = Path(__file__).parent.parent / "specimens" / "train"
YERBA_BUENA, CASCADIA = "ca-1984-decrease-yerbabuena.txt", "wa-2000-amendment-cascadia.txt"
BRAZOS_BEND = "tx-2020-deletion-brazosbend.txt"
NONE_ISSUED = "of which\n10,000 shares were designated, are outstanding because none has been issued"
SOME_ISSUED = "will be issued again; 500 shares of the Series E Junior Preferred Stock are outstanding"
OWN = ("MB-", "WA-", "TX-", "NY-", "CA-", "MD-", "EDG-", "XBRL-")
CLEAN = (YERBA_BUENA, CASCADIA, BRAZOS_BEND, "ny-2002-split-bowery.htm", "va-1997-amendment-rappahannock.txt")


def _found(name: str, law_as_of: date | None = None, **change: str) -> list[Finding]:
    """What the rules of the states and of EDGAR find in a specimen, once `old` is changed to `new` in it."""
    text = (TRAIN / name).read_text(encoding="utf-8")
    assert change.get("old", "") in text
    reading = flow.read(
        text.replace(change.get("old", ""), change.get("new", "")).encode() if change else text.encode(), name
    )
    assert isinstance(reading, Reading)
    (checked,) = flow.check((reading,), law_as_of)
    return [finding for finding in checked.findings if finding.rule.startswith(OWN)]


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_paper_raises_nothing_above_a_note(name: str) -> None:
    """One note at most: what is open and worth asking for."""
    found = _found(name)
    assert {"note"} >= {finding.level for finding in found}
    assert len(found) <= 1


@pytest.mark.parametrize(
    ("name", "law_as_of", "old", "new", "rule", "level"),
    [
        (YERBA_BUENA, date(2015, 1, 1), "is 31,400, and", "is 33,400, and", "CA-401c", "error"),
        (YERBA_BUENA, None, "is 31,400, and", "is 33,400, and", "CA-401c", "note"),
        (CASCADIA, None, "Soderquist, Vice President", "Soderquist, Director", "MB-1.20", "error"),
        (BRAZOS_BEND, None, "Killough, Chief Financial Officer", "Killough, Director", "TX-20.001", "error"),
        (BRAZOS_BEND, None, NONE_ISSUED, SOME_ISSUED, "TX-21.155", "warning"),
    ],
)
def test_a_fault_is_told_by_the_state_of_the_paper(
    name: str, law_as_of: date | None, old: str, new: str, rule: str, level: str
) -> None:
    """A cut below the shares outstanding, a director's signature, a series deleted with shares in hands."""
    assert rule not in {finding.rule for finding in _found(name, law_as_of) if finding.outcome == "fail"}
    assert [(rule, level)] == [
        (finding.rule, finding.level) for finding in _found(name, law_as_of, old=old, new=new) if finding.rule == rule
    ]


def test_both_numbers_of_the_cut_are_quoted() -> None:
    """The finding points at the number after the cut, and at the count of shares outstanding."""
    text = (TRAIN / YERBA_BUENA).read_text(encoding="utf-8").replace("is 31,400, and", "is 33,400, and")
    (finding,) = [
        each for each in _found(YERBA_BUENA, old="is 31,400, and", new="is 33,400, and") if each.rule == "CA-401c"
    ]
    assert {"31,400", "33,400"} <= {text[span.start : span.end].strip(".") for span in finding.spans}
