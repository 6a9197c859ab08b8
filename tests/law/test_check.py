"""Choosing the day and the packs."""

from datetime import date

from charterbook.law.check import check, day_of_law, rules
from charterbook.law.page import page, rule_ids
from charterbook.model.acts import Filing
from charterbook.model.instrument import Dates, Instrument
from tests.law.papers import PRESIDENT, TODAY, acknowledgment, at, designation, founding_paper, mark, paper, shares


def _rules(instrument: Instrument) -> list[str]:
    return [verdict.rule for verdict in check(instrument)]


def test_the_day_is_filing_then_execution_then_adoption_then_effect() -> None:
    """The user's day goes before all; without any day none is made up."""
    filed, executed, adopted = date(2003, 5, 2), date(2003, 5, 1), date(2003, 4, 30)
    dates = Dates(adopted_on=at(adopted), executed_on=at(executed), filed_on=at(filed))
    assert [
        (TODAY, "--law-as-of"),
        (filed, "filing date"),
        (filed, "filing date"),
        (executed, "execution date"),
        (adopted, "adoption date"),
        (filed, "effective date"),
        (None, "not known"),
    ] == [
        day_of_law(paper(dates=dates), TODAY),
        day_of_law(paper(dates=dates), None),
        day_of_law(paper(dates=Dates(), filing=Filing(at(filed))), None),
        day_of_law(paper(dates=dates._replace(filed_on=None)), None),
        day_of_law(paper(dates=Dates(adopted_on=at(adopted))), None),
        day_of_law(paper(dates=Dates(effective_on=at(filed))), None),
        day_of_law(paper(dates=Dates()), None),
    ]


def test_no_statute_is_asked_outside_its_pack() -> None:
    """Another state, no state, no day, too early a day: law-not-covered, and no rule of Nevada."""
    outside = [
        paper(jurisdiction=at("US-OH")),
        paper(jurisdiction=None),
        paper(dates=Dates()),
        paper(dates=Dates(executed_on=at(date(1999, 4, 21)))),
    ]
    assert [[], [], [], []] == [[rule for rule in _rules(each) if rule.startswith("NV-")] for each in outside]
    assert {"indeterminate"} == {
        verdict.outcome for each in outside for verdict in check(each) if verdict.rule == "law-not-covered"
    }


def test_the_first_covered_day_is_covered() -> None:
    """Nevada's pack begins on 22 April 1999, that day included."""
    first = paper(dates=Dates(executed_on=at(date(1999, 4, 22))))
    assert "NV-78.1955-1c-old" in _rules(first)


def test_an_acknowledgment_is_tested_by_the_law_of_its_own_day() -> None:
    """Filed after 1 April 2004, acknowledged in 2003: the earlier Michigan law."""
    late = paper(acknowledgments=(acknowledgment(notary_signed=False),), dates=Dates(filed_on=at(date(2004, 6, 1))))
    outcomes = {verdict.rule: verdict.outcome for verdict in check(late)}
    assert ("fail", "not_applicable") == (outcomes["ACK-MI-OLD"], outcomes["ACK-MI-2"])


def test_one_verdict_a_rule_the_worst_of_all_acknowledgments() -> None:
    """Two acknowledgments, one of them blank: one verdict, a failure, with one finding."""
    two = paper(acknowledgments=(acknowledgment(), acknowledgment(notary_signed=False)))
    (verdict,) = [verdict for verdict in check(two) if verdict.rule == "ACK-MI-OLD"]
    assert ("fail", 1) == (verdict.outcome, len(verdict.findings))


def test_papers_given_beside_are_used() -> None:
    """The cited designation, once it is there, is no longer missing."""
    beside = (paper("designation", designation(shares(650)), dates=Dates(filed_on=at(date(1999, 4, 22)))),)
    found = {verdict.rule: verdict.outcome for verdict in check(founding_paper(), beside=beside)}
    assert ("pass", "pass") == (found["CB403"], found["NV-NAME-1"])


def test_the_order_is_stable() -> None:
    """Verdicts come in the order of the rules, and twice the same."""
    order = [rule.id for rule in rules()]
    asked = _rules(founding_paper())
    assert sorted(asked, key=order.index) == asked == _rules(founding_paper())


def test_an_empty_paper_is_checked_and_not_guessed_at() -> None:
    """A paper of which nothing was read fails nothing but its signatures, and every finding points at it."""
    empty = Instrument("other", paper().span)
    verdicts = check(empty)
    assert ["CB304"] == [verdict.rule for verdict in verdicts if verdict.outcome == "fail"]
    assert {(empty.span,)} == {finding.spans for verdict in verdicts for finding in verdict.findings}


def test_every_rule_has_a_page_and_an_unknown_one_has_none() -> None:
    """The ids listed are those explained; letters' case does not matter."""
    assert [] == [rule for rule in rule_ids() if page(rule) is None]
    assert page("CB101") == page("cb101")
    assert page("CB999") is None


def test_a_signed_paper_without_a_day_is_called_signed() -> None:
    """ "Drafted" would be read as unsigned."""
    verdicts = check(paper("designation", designation(shares(1)), state="drafted", signers=(PRESIDENT,)))
    told = [finding.message for verdict in verdicts if verdict.rule == "CB401" for finding in verdict.findings]
    assert 1 == len(told)
    assert "signed, on no day that it tells" in told[0]


def test_a_misspelt_number_is_not_called_missing() -> None:
    """The figures are there; it is the words that cannot be set beside them."""
    written = mark("malformed", "Ninty-Five (95)")
    verdicts = check(paper("designation", designation(shares(95)), marks=(written,)))
    (told,) = [finding.message for verdict in verdicts if verdict.rule == "CB102" for finding in verdict.findings]
    assert 'words and figures cannot be read as one number in "Ninty-Five (95)"' == told


def test_the_rules_that_are_wanted_answer_as_among_all() -> None:
    """Whichever rules are asked alone, of the paper, a statute or a notary: the same verdicts in the same order."""
    paper_ = founding_paper()
    wanted = {"CB101", "CB301", "NV-78.1955-4b", "ACK-MI-OLD"}
    every = [verdict for verdict in check(paper_) if verdict.rule in wanted]
    assert wanted == {verdict.rule for verdict in every}
    assert every == list(check(paper_, wanted=wanted.__contains__))
