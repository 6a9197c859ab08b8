"""Who asks is told, or nothing is asked."""

import pytest

from charterbook.doors.edgar.agent import declared
from charterbook.doors.refusals import Refused


def test_a_name_and_an_address_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is given with the command goes before what the environment says."""
    monkeypatch.setenv("CHARTERBOOK_USER_AGENT", "Invented House post@house.example")
    asked = declared(None), declared("Other House  other@house.example")
    assert ("Invented House post@house.example", "Other House other@house.example") == asked


@pytest.mark.parametrize(
    "agent",
    ["", "  ", "Invented House", "post@house.example", "House post@house", "House post@house.example https://house.example",
     "Haus für post@house.example", "House post@house.example " + "x" * 300],
)  # fmt: skip
def test_without_a_contact_nobody_is_asked(agent: str) -> None:
    """What names nobody, or nobody that can be written to, is refused in one line that says what to give."""
    with pytest.raises(Refused, match="CHARTERBOOK_USER_AGENT") as refused:
        declared(agent)
    assert "\n" not in str(refused.value)
