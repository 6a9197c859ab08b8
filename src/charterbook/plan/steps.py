"""One step each: the act, with all that its move asks for on the day, given what happened to the shares."""

from datetime import date

from charterbook.law.fees import fee_line
from charterbook.law.instruments import FORM_8_K, grounds, lines
from charterbook.model.acts import Act, Correction, DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue, Shares
from charterbook.plan.moves import Move, Situation, approvals, issue_matters, paper, route, row
from charterbook.plan.standing import Standing, known
from charterbook.plan.targets import Facts, WordsCorrected, planned

NEVER_ISSUED_STATEMENT = "a statement, true on the day of signing, that no shares of the series have been issued"
NONE_OUTSTANDING_STATEMENT = "a statement, true on the day of signing, that no shares of the series are outstanding"
EVER_ISSUED = "whether any share of the series was ever issued: only if none was may the board act alone"
OUTSTANDING = "how many shares of the series are outstanding"


def amend(standing: Standing, before: Shares, to: Shares, facts: Facts, on: date) -> Step:
    """The number of the series goes from `before` to `to` shares by the certificate that the state has for it."""
    change = to - before
    move: Move = "increase series" if change > 0 else "decrease series"
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
    step = _step(move, act, standing, facts, on)
    state, situation = facts.jurisdiction or "", standing.situation
    asked = row(move, state, situation, on)
    notes = [asked.note] if asked.note else []
    if to == 0:
        notes.append("The series stays in the charter with no shares, and its name stays taken, until it is withdrawn.")
    correction = row("correct", state, situation, on).cite
    notes.append(
        f"If the number on file is not what the board decided, a correction ({correction}) is the way instead."
    )
    law = tuple(dict.fromkeys((*route(move, state, situation, on), *step.law)))
    return step._replace(law=law, note=" ".join(notes))


def withdraw(standing: Standing, facts: Facts, on: date) -> Step:
    """The designation of the series is withdrawn; all its shares go back to the undesignated shares of the class."""
    filed_on = standing.series.created_on
    act = SeriesWithdrawal(
        planned(standing.share_class.share_class),
        planned(standing.series.series),
        planned(filed_on) if filed_on is not None else None,
    )
    step = _step("withdraw series", act, standing, facts, on)
    missing = [NONE_OUTSTANDING_STATEMENT]
    if _outstanding_open(standing, facts):
        missing.append(OUTSTANDING)
    if filed_on is None:
        missing.append("the filing date of the certificate of designation that is withdrawn")
    notes = ["The series leaves the charter and its name becomes free."]
    law = row("withdraw series", facts.jurisdiction or "", "never issued", on)
    if law.period.standing(on) == "not known":
        missing.append(f"that {law.cite}, which allows withdrawal, was law on {on}")
        notes.append(f"Not proved: nothing that was found shows that withdrawal under {law.cite} existed on {on}.")
    return step._replace(missing=(*missing, *step.missing), note=" ".join(notes))


def _outstanding_open(standing: Standing, facts: Facts) -> bool:
    """Whether neither book nor asker tells how many shares are outstanding."""
    asked = facts.outstanding is None and standing.situation != "never issued"
    return asked and known(standing.series.outstanding) is None


def designate(standing: Standing, to: Shares, facts: Facts, on: date) -> Step:
    """A series of the same name is designated anew with `to` shares, after the old one was withdrawn."""
    act = SeriesDesignation(planned(standing.share_class.share_class), planned(standing.series.series), planned(to))
    step = _step("create series", act, standing._replace(situation="never issued"), facts, on)
    terms = "the terms of the series, and the clause of the articles that lets the board fix them"
    return step._replace(missing=(terms, *step.missing))


def correct(target: WordsCorrected, facts: Facts, on: date) -> Step:
    """The faulty words of a filed record are corrected, as of the record's own effective date."""
    filed_on = planned(target.filed_on) if target.filed_on is not None else None
    act = Correction(planned(target.record), filed_on, planned(target.faulty), planned(target.corrected))
    step = _step("correct", act, None, facts, on)
    missing = ["minutes or a resolution that show the corrected words as what was decided"]
    if filed_on is None:
        missing.append("the filing date of the record: a paper that was never filed is signed anew, not corrected")
    note = (
        "A correction repairs the record and cannot change what was decided: if the board decided the words as they "
        "stand, amend instead. It takes effect as of the record it corrects, but from its own filing for those who "
        "relied on the record and are harmed."
    )
    return step._replace(missing=tuple(missing), note=note)


def _step(move: Move, act: Act, standing: Standing | None, facts: Facts, on: date) -> Step:
    """The move's law, approvals, papers, signers, due dates and open facts, before what is particular to the act."""
    state = facts.jurisdiction or ""
    chosen = paper(move, state)
    situation: Situation = standing.situation if standing else "not known"
    asked = approvals(move, state, situation, standing.series.series if standing else "", on)
    holders = ("minutes of the holders' vote, or their written consent",) if len(asked) > 1 else ()
    missing: list[str] = []
    if standing and move in ("increase series", "decrease series"):
        missing.extend(_open_facts(move, standing, facts, on))
    due = list(lines(chosen.due, on))
    if fee := fee_line(state, chosen.kind, on):
        due.append(fee)
    if move != "correct" and FORM_8_K.first <= on:
        if facts.reports_to_sec:
            due.extend(lines((FORM_8_K,), on))
        elif facts.reports_to_sec is None:
            missing.append("whether the corporation files reports with the SEC: if so, a Form 8-K (Item 5.03) is due")
    return Step(
        act,
        grounds(chosen.law, on),
        asked,
        chosen.kind,
        (*lines(chosen.papers, on), *holders),
        lines(chosen.signers, on),
        tuple(missing),
        tuple(due),
    )


def _open_facts(move: Move, standing: Standing, facts: Facts, on: date) -> tuple[str, ...]:
    """What must be found out, or stated, about the shares of the series before its number may change."""
    if not issue_matters(move, facts.jurisdiction or "", on):
        return (OUTSTANDING,) if move == "decrease series" and _outstanding_open(standing, facts) else ()
    match standing.situation:
        case "never issued":
            return (NEVER_ISSUED_STATEMENT,)
        case "not known":
            return EVER_ISSUED, NEVER_ISSUED_STATEMENT
        case "issued, outstanding not known":
            return (OUTSTANDING, "the approval of the holders, stated in the certificate")
        case "issued before" | "outstanding":
            return ("the approval of the holders, stated in the certificate",)
