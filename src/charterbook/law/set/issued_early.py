"""CB502: no share of a series is in being before the paper that makes the series."""

from datetime import date

from charterbook.law.reach import filed_on, operative, own_day, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.chain import named_alike, subject
from charterbook.model.acts import Issuance, OutstandingCount, SeriesDesignation
from charterbook.model.instrument import Instrument
from charterbook.model.shares import decimal_string, figures

_REMEDY = "Ratify the issuance where the law of the state allows it, or rescind it and issue anew."


@rule_of_paper("CB502", "error", "designation")
def issued_before_designation(case: Case) -> Answer:
    """Shares of a series are in being before its designation.

    What it asks: No paper of the same corporation given with this one shows shares of the series as issued or
    outstanding on a day before the filing of the designation. Where the filing is not shown the answer is open. For
    Nevada NV-78.1955-1f asks the book the same.

    Why it matters: A series exists from the filing of its designation; shares issued before are void or voidable until
    they are ratified. The level is error because two papers contradict each other.

    Passing case: Filed on 22 April 1999; a paper of May 1999 tells 650 shares outstanding.

    Failing case: Filed on 22 April 1999; a paper tells 100 shares outstanding as of 1 March 1999.

    Remedy: Ratify the issuance where the law of the state allows it, or rescind it and issue anew.
    """
    made = {subject(act) for act in operative(case.paper) if isinstance(act, SeriesDesignation)}
    counts = [
        (paper, act)
        for paper in case.beside
        if named_alike(case.paper, paper)
        for act in paper.acts
        if isinstance(act, Issuance | OutstandingCount) and subject(act) in made
    ]
    if not counts:
        return NOT_APPLICABLE
    filed = filed_on(case.paper)
    if filed is None:
        return lacks()
    told = []
    for paper, act in counts:
        day, number = _day(paper, act), plain(act.shares)
        if day is not None and number is not None and number.value > 0 and day < filed.value:
            told.append(
                Remark(
                    f"filed on {filed.value}, but {figures(number.value)} shares are in being on {day}",
                    (*filed.spans, *number.spans),
                    expected=f"none before {filed.value}",
                    actual=decimal_string(number.value),
                    remedy=_REMEDY,
                )
            )
    return fails(*told) if told else passes()


def _day(paper: Instrument, act: Issuance | OutstandingCount) -> date | None:
    as_of = act.as_of if isinstance(act, OutstandingCount) else None
    return as_of.value if as_of else own_day(paper)[0]
