"""One step each: the act, with all that its move asks for on the day, given what happened to the shares."""

from datetime import date

from charterbook.model.acts import Act, Correction, DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue, Shares
from charterbook.plan.moves import (
    FORM_8_K,
    WITHDRAWAL_SHOWN_FROM,
    MoveName,
    Situation,
    approvals,
    grounds,
    lines,
    move,
    route,
)
from charterbook.plan.standing import Standing, known
from charterbook.plan.targets import Facts, WordsCorrected, planned

UNSETTLED = (
    "UNSETTLED: shares of the series were issued before and none is outstanding; the statute then asks for the vote of "
    "holders who no longer exist, and no authority was found. Withdrawal turns on outstanding shares alone."
)
NEVER_ISSUED_STATEMENT = "a statement, true on the day of signing, that no shares of the series have been issued"
NONE_OUTSTANDING_STATEMENT = "a statement, true on the day of signing, that no shares of the series are outstanding"
EVER_ISSUED = "whether any share of the series was ever issued: only if none was may the board act alone"
OUTSTANDING = "how many shares of the series are outstanding"


def amend(standing: Standing, before: Shares, to: Shares, facts: Facts, on: date) -> Step:
    """The number of the series goes from `before` to `to` shares by a certificate of amendment to its designation."""
    change = to - before
    par = standing.share_class.par_value
    act = DesignatedSharesAdjustment(
        planned(standing.share_class.share_class),
        planned(standing.series.series),
        before=planned(before),
        after=planned(to),
        change=planned(change),
        par_value=planned(ParValue(par)) if par is not None else None,
        returned=planned(-change) if change < 0 else None,
        returned_to=planned("undesignated") if change < 0 else None,
    )
    step = _step("amend number", act, standing.situation, standing.series.series, facts, on)
    notes = [UNSETTLED] if standing.situation == "issued before" else []
    if change > 0 and standing.situation in ("outstanding", "issued, outstanding not known"):
        notes.append("The board may act alone if the designation itself gives it the power to increase the number.")
    if to == 0:
        notes.append("The series stays in the charter with no shares, and its name stays taken, until it is withdrawn.")
    notes.append("If the number on file is not what the board decided, a correction (NRS 78.0295) is the way instead.")
    return step._replace(law=(*route(standing.situation), *step.law), note=" ".join(notes))


def withdraw(standing: Standing, facts: Facts, on: date) -> Step:
    """The designation of the series is withdrawn; all its shares go back to the undesignated shares of the class."""
    filed_on = standing.series.created_on
    act = SeriesWithdrawal(
        planned(standing.share_class.share_class),
        planned(standing.series.series),
        planned(filed_on) if filed_on is not None else None,
    )
    step = _step("withdraw", act, standing.situation, standing.series.series, facts, on)
    missing = [NONE_OUTSTANDING_STATEMENT]
    if (
        known(standing.series.outstanding) is None
        and facts.outstanding is None
        and standing.situation != "never issued"
    ):
        missing.append(OUTSTANDING)
    if filed_on is None:
        missing.append("the filing date of the certificate of designation that is withdrawn")
    notes = ["The series leaves the charter and its name becomes free."]
    if on < WITHDRAWAL_SHOWN_FROM:
        missing.append(f"that NRS 78.1955(6), which allows withdrawal, was law on {on}")
        notes.append(f"Not proved: nothing that was found shows that withdrawal under NRS 78.1955(6) existed on {on}.")
    return step._replace(missing=(*missing, *step.missing), note=" ".join(notes))


def designate(standing: Standing, to: Shares, facts: Facts, on: date) -> Step:
    """A series of the same name is designated anew with `to` shares, after the old one was withdrawn."""
    act = SeriesDesignation(planned(standing.share_class.share_class), planned(standing.series.series), planned(to))
    step = _step("designate", act, "never issued", standing.series.series, facts, on)
    terms = "the terms of the series, and the clause of the articles that lets the board fix them"
    return step._replace(missing=(terms, *step.missing))


def correct(target: WordsCorrected, facts: Facts, on: date) -> Step:
    """The faulty words of a filed record are corrected, as of the record's own effective date."""
    filed_on = planned(target.filed_on) if target.filed_on is not None else None
    act = Correction(planned(target.record), filed_on, planned(target.faulty), planned(target.corrected))
    step = _step("correct", act, "not known", "", facts, on)
    missing = ["minutes or a resolution that show the corrected words as what was decided"]
    if filed_on is None:
        missing.append("the filing date of the record: a paper that was never filed is signed anew, not corrected")
    note = (
        "A correction repairs the record and cannot change what was decided: if the board decided the words as they "
        "stand, amend instead. It takes effect as of the record it corrects, but from its own filing for those who "
        "relied on the record and are harmed."
    )
    return step._replace(missing=tuple(missing), note=note)


def _step(name: MoveName, act: Act, situation: Situation, series: str, facts: Facts, on: date) -> Step:
    """The move's law, approvals, papers, signers, due dates and open facts, before what is particular to the act."""
    chosen = move(name, facts.jurisdiction or "")
    asked = approvals(name, situation, series)
    holders = ("minutes of the holders' vote, or their written consent",) if len(asked) > 1 else ()
    missing: list[str] = []
    if name == "amend number":
        missing.extend(_open_facts(situation))
    due = list(lines(chosen.due, on))
    if name != "correct" and FORM_8_K.first <= on:
        if facts.reports_to_sec:
            due.extend(lines((FORM_8_K,), on))
        elif facts.reports_to_sec is None:
            missing.append("whether the corporation files reports with the SEC: if so, a Form 8-K (Item 5.03) is due")
    return Step(
        act,
        grounds(chosen.law, on),
        asked,
        chosen.instrument,
        (*lines(chosen.papers, on), *holders),
        lines(chosen.signers, on),
        tuple(missing),
        tuple(due),
    )


def _open_facts(situation: Situation) -> tuple[str, ...]:
    match situation:
        case "never issued":
            return (NEVER_ISSUED_STATEMENT,)
        case "not known":
            return EVER_ISSUED, NEVER_ISSUED_STATEMENT
        case "issued, outstanding not known":
            return (OUTSTANDING, "the approval of the holders, stated in the certificate")
        case "issued before" | "outstanding":
            return ("the approval of the holders, stated in the certificate",)
