"""To which corporation of a book a paper belongs; every rule in its order."""

import pytest

from charterbook.ledger.identity import REFUSALS, Belongs, Claim, Known, Number, Waits, corporation_of, number

ONE, TWO = number("entity_number", "US-NV", "E0123452004-5"), number("entity_number", "US-NV", "C9914-00")
BUSINESS = number("entity_number", "US-NV", "NV20041284403")
CIK, OTHER_CIK = number("cik", None, "912345"), number("cik", None, "954321")
NEVADA = frozenset({"US-NV"})


def _claim(*numbers: Number, named: bool = True, state: str | None = "US-NV") -> Claim:
    return Claim(named, state, numbers)


def _known(key: int, *numbers: Number, states: frozenset[str] = NEVADA) -> Known:
    return Known(key, states, numbers)


def _refusal(found: Belongs | Waits) -> str:
    assert isinstance(found, Waits)
    assert found.refusal in REFUSALS
    return found.refusal


def test_a_known_number_decides_whatever_the_name() -> None:
    """A name change makes no new corporation: not even a name of another corporation counts against the number."""
    assert Belongs(7) == corporation_of(_claim(ONE), [_known(7, ONE)], [_known(8)])
    assert Belongs(7) == corporation_of(_claim(ONE, named=False), [_known(7, ONE)], [])


def test_a_known_number_decides_whatever_the_state() -> None:
    """A corporation that moves to another state keeps the number by which the SEC knows it."""
    assert Belongs(7) == corporation_of(_claim(CIK, state="US-DE"), [_known(7, CIK)], [])


def test_a_paper_that_changes_the_law_belongs_to_the_corporation_of_either_state() -> None:
    """Articles of domestication from Washington to Nevada, beside the papers of the one or of the other."""
    moved = _claim(ONE)._replace(left=frozenset({"US-WA"}))
    for states in (NEVADA, frozenset({"US-WA"}), frozenset({"US-WA", "US-NV"})):
        assert Belongs(3) == corporation_of(moved, [], [_known(3, states=states)])
    assert Belongs(None) == corporation_of(moved, [], [_known(3, states=frozenset({"US-UT"}))])


def test_numbers_of_two_corporations_decide_nothing() -> None:
    """The paper waits, and both are told."""
    found = corporation_of(_claim(ONE, CIK), [_known(1, ONE), _known(2, CIK)], [])
    assert ("corporation_disputed", (1, 2)) == (_refusal(found), found.candidates if isinstance(found, Waits) else ())


def test_a_number_against_the_one_that_is_known_disputes() -> None:
    """The SEC's key says one corporation, the registrar's number another: neither is believed."""
    assert "corporation_disputed" == _refusal(corporation_of(_claim(CIK, TWO), [_known(1, CIK, ONE)], []))


def test_two_numbers_of_one_kind_on_a_paper_dispute() -> None:
    """A paper of a merger shows the numbers of both parties; whose paper it is a person must say."""
    assert "corporation_disputed" == _refusal(corporation_of(_claim(ONE, TWO), [], []))


def test_two_numbers_of_different_kinds_stand_together() -> None:
    """Nevada gives an entity number and a business number: one corporation has both."""
    assert Belongs(1) == corporation_of(_claim(ONE, BUSINESS, CIK), [_known(1, ONE)], [])


def test_without_a_number_the_one_of_that_name_and_state_has_it() -> None:
    """Exactly one candidate, whatever numbers it has itself."""
    assert Belongs(1) == corporation_of(_claim(), [], [_known(1, ONE, CIK)])


def test_without_a_number_two_of_that_name_are_ambiguous() -> None:
    """Letters are reused and so are names: the paper waits."""
    found = corporation_of(_claim(), [], [_known(1, ONE), _known(2, TWO)])
    assert "corporation_ambiguous" == _refusal(found)


def test_of_another_state_is_another_corporation() -> None:
    """SNB Bancshares of Georgia is not SNB Bancshares of Texas."""
    georgia = _known(1, states=frozenset({"US-GA"}))
    assert Belongs(None) == corporation_of(_claim(state="US-TX"), [], [georgia])
    assert Belongs(2) == corporation_of(_claim(state="US-TX"), [], [georgia, _known(2, states=frozenset({"US-TX"}))])


def test_a_state_that_is_not_known_speaks_against_nothing() -> None:
    """One candidate is taken; two of different states are ambiguous."""
    georgia, texas = _known(1, states=frozenset({"US-GA"})), _known(2, states=frozenset({"US-TX"}))
    assert Belongs(1) == corporation_of(_claim(state=None), [], [georgia])
    assert Belongs(3) == corporation_of(_claim(), [], [_known(3, states=frozenset())])
    assert "corporation_ambiguous" == _refusal(corporation_of(_claim(state=None), [], [georgia, texas]))


def test_a_new_number_joins_the_corporation_of_that_name() -> None:
    """Where it has no number of that kind, or one of another kind."""
    assert Belongs(1) == corporation_of(_claim(ONE), [], [_known(1)])
    assert Belongs(1) == corporation_of(_claim(ONE), [], [_known(1, CIK, BUSINESS)])


def test_a_contradicting_number_makes_another_corporation() -> None:
    """Same name, same state, another number: a name that was free again."""
    assert Belongs(None) == corporation_of(_claim(ONE), [], [_known(1, TWO)])
    assert Belongs(None) == corporation_of(_claim(CIK), [], [_known(1, OTHER_CIK)])
    assert Belongs(2) == corporation_of(_claim(ONE), [], [_known(1, TWO), _known(2)])


def test_a_paper_without_name_or_number_waits() -> None:
    """Nothing is guessed from what else the book holds."""
    assert "corporation_unknown" == _refusal(corporation_of(_claim(named=False), [], []))


@pytest.mark.parametrize("written", ["912345", "0000912345", " 912345 "])
def test_the_secs_key_has_ten_digits(written: str) -> None:
    """However many zeros stand before it."""
    assert CIK == number("cik", None, written)
