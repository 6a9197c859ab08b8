"""One step each for the acts on a series and on the words of a record, with all that its move asks for on the day.

`made` is the part that every step has in common; the steps on classes stand in `class_steps`, the cure in `cure`.
"""

from charterbook.law.instruments import FORM_8_K, FORM_8_K_RIGHTS, HOLDERS_CONSENT, HOLDERS_MEET, grounds, lines
from charterbook.model.acts import (
    Act,
    Correction,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    SeriesWithdrawal,
    Term,
)
from charterbook.model.findings import Confidence
from charterbook.model.instrument import Kind
from charterbook.model.plans import Approval, Step
from charterbook.model.shares import Shares
from charterbook.plan.moves import Case, Move, asked, issue_matters, paper, questions, route, row
from charterbook.plan.standing import Standing, known
from charterbook.plan.targets import Facts, WordsCorrected, planned

NEVER_ISSUED_STATEMENT = "a statement, true on the day of signing, that no shares of the series have been issued"
NONE_OUTSTANDING_STATEMENT = "a statement, true on the day of signing, that no shares of the series are outstanding"
EVER_ISSUED = "whether any share of the series was ever issued: only if none was may the board act alone"
OUTSTANDING = "how many shares of the series are outstanding"
HOLDERS_PAPER = "minutes of the holders' vote, or their written consent"
MINUTES = "minutes of the holders' vote"
BY_THE_BOARD = "no wait known: the decision and the filing may be of one day"
BY_OTHERS = "until those whose approval the act needs have approved"
BY_HOLDERS = "until the holders have approved: by written consent as soon as enough have signed, else at a meeting"
BY_MEETING = "until the holders have approved at a meeting"

_CHARTER_CHANGES: frozenset[Kind] = frozenset({
    "articles_amendment", "articles_restated", "designation", "designation_amendment", "designation_withdrawal",
    "split_change",
})  # fmt: skip
_RIGHTS_CHANGE: frozenset[Kind] = frozenset({
    "articles_amendment", "designation", "designation_amendment", "split_change", "resolution",
})  # fmt: skip
_SURENESS: tuple[Confidence, ...] = ("from memory", "partly verified", "verified")


def made(move: Move, act: Act, case: Case, facts: Facts, series: str = "") -> Step:
    """The move's law, approvals, papers, signers, due dates and open questions, before what is particular to the act.
    The fee is put to it when the steps of a plan are in order."""
    chosen, ground = paper(move, case.jurisdiction), row(move, case.jurisdiction, case.situation, case.on, case.given)
    approving = asked(move, case, series)
    due, missing = list(lines(chosen.due, case.on)), [*questions(move, case), *ground.shown, *_unproved(move, case)]
    reports = _reports(move, chosen.kind, case)
    if reports and facts.reports_to_sec:
        due.extend(reports)
    elif reports and facts.reports_to_sec is None:
        item = reports[0].partition(", ")[2].partition(":")[0]
        missing.append(f"whether the corporation files reports with the SEC: if so, a Form 8-K ({item}) is due")
    step = Step(
        act,
        tuple(dict.fromkeys((*route(move, case), *grounds(chosen.law, case.on)))),
        approving,
        chosen.kind,
        lines(chosen.papers, case.on),
        lines(chosen.signers, case.on),
        tuple(missing),
        tuple(due),
        ground.note,
        move=move,
        confidence=least_sure(ground.confidence, chosen.confidence),
        time=BY_THE_BOARD if move != "ratify" else BY_OTHERS,
    )
    return by_vote(step, case) if any(is_of_holders(each) for each in approving) else step


def _unproved(move: Move, case: Case) -> tuple[str, ...]:
    """The sections of which nothing that was read shows that they were law on the day; a withdrawal says it itself."""
    if move == "withdraw series":
        return ()
    ground, chosen = row(move, case.jurisdiction, case.situation, case.on, case.given), paper(move, case.jurisdiction)
    rows = ((ground.cite, ground.period), (chosen.statute, chosen.period))
    open_ones = {cite.partition("(")[0] for cite, period in rows if period.standing(case.on) == "not known"}
    return tuple(f"that {cite}, as it was read, was law on {case.on}" for cite in sorted(open_ones))


def by_vote(step: Step, case: Case) -> Step:
    """The step with what the approval of holders brings with it: their paper, notices, time."""
    in_writing = any(is_of_holders(each) and "consent" in each.how for each in step.approvals)
    notices = HOLDERS_MEET.get(case.jurisdiction, ())
    if in_writing:
        notices += HOLDERS_CONSENT.get(case.jurisdiction, ())
    return step._replace(
        papers=tuple(dict.fromkeys((*step.papers, HOLDERS_PAPER if in_writing else MINUTES))),
        due=tuple(dict.fromkeys((*lines(notices, case.on), *step.due))),
        time=BY_HOLDERS if in_writing else BY_MEETING,
    )


def is_of_holders(approval: Approval) -> bool:
    """Whether holders of shares must give the approval."""
    return "holders" in approval.who


def least_sure(*each: Confidence | None) -> Confidence:
    """The least sure of several."""
    return min((one for one in each if one is not None), key=_SURENESS.index)


def _reports(move: Move, kind: Kind, case: Case) -> tuple[str, ...]:
    """The reports to the SEC that a paper of this kind brings with it. A new name changes no right of a holder."""
    charter = (FORM_8_K,) if kind in _CHARTER_CHANGES else ()
    rights = (FORM_8_K_RIGHTS,) if kind in _RIGHTS_CHANGE and move != "change name" else ()
    return lines((*charter, *rights), case.on)


def lacking(step: Step, *facts: str) -> Step:
    """The step with further facts that are not shown yet, before those it has."""
    return step._replace(missing=tuple(dict.fromkeys((*facts, *step.missing))))


def noted(step: Step, *notes: str) -> Step:
    """The step with further notes."""
    return step._replace(note=" ".join(each for each in (step.note, *notes) if each))


def _of(move: Move, act: Act, standing: Standing, facts: Facts, case: Case) -> Step:
    """A move on a series. A withdrawal or a new designation is only planned where no share is outstanding, and is
    approved as such; what the holders of a harmed series are asked is in the rows of the series itself."""
    if move in ("withdraw series", "create series"):
        case = case._replace(situation="never issued")
    return made(move, act, case, facts, standing.series.series)


def amend(standing: Standing, before: Shares, to: Shares, facts: Facts, case: Case) -> Step:
    """The number of the series goes from `before` to `to` shares by the certificate that the state has for it."""
    change = to - before
    move: Move = "increase series" if change > 0 else "decrease series"
    act = DesignatedSharesAdjustment(
        planned(standing.share_class.share_class),
        planned(standing.series.series),
        before=planned(before),
        after=planned(to),
        change=planned(change),
        par_value=planned(standing.par_value) if standing.par_value is not None else None,
        returned=planned(-change) if change < 0 else None,
        returned_to=planned("undesignated") if change < 0 else None,
    )
    step = lacking(_of(move, act, standing, facts, case), *_open_facts(move, standing, facts, case))
    notes = []
    if to == 0:
        notes.append("The series stays in the charter with no shares, and its name stays taken, until it is withdrawn.")
    correction = row("correct", case.jurisdiction, case.situation, case.on).cite
    notes.append(
        f"If the number on file is not what the board decided, a correction ({correction}) is the way instead."
    )
    return noted(step, *notes)


def withdraw(standing: Standing, facts: Facts, case: Case) -> Step:
    """The designation of the series is withdrawn; all its shares go back to the undesignated shares of the class."""
    filed_on = standing.series.created_on
    act = SeriesWithdrawal(
        planned(standing.share_class.share_class),
        planned(standing.series.series),
        planned(filed_on) if filed_on is not None else None,
    )
    step = _of("withdraw series", act, standing, facts, case)
    missing = [NONE_OUTSTANDING_STATEMENT]
    if outstanding_open(standing, facts):
        missing.append(OUTSTANDING)
    if filed_on is None:
        missing.append("the filing date of the certificate of designation that is withdrawn")
    notes = ["The series leaves the charter and its name becomes free."]
    law = row("withdraw series", case.jurisdiction, "never issued", case.on)
    if law.period.standing(case.on) == "not known":
        missing.append(f"that {law.cite}, which allows withdrawal, was law on {case.on}")
        notes.append(f"Not proved: nothing that was found shows that withdrawal under {law.cite} existed on {case.on}.")
    return noted(lacking(step, *missing), *notes)


def outstanding_open(standing: Standing, facts: Facts) -> bool:
    """Whether neither book nor asker tells how many shares are outstanding."""
    to_ask = facts.outstanding is None and standing.situation != "never issued"
    return to_ask and known(standing.series.outstanding) is None


def designate(
    share_class: str, series: str, shares: Shares, terms: tuple[tuple[str, str], ...], facts: Facts, case: Case
) -> Step:
    """A new series of `shares` shares is cut from the undesignated shares of the class, with these terms."""
    clauses = tuple(Term(name, None, planned(words)) for name, words in terms)
    act = SeriesDesignation(planned(share_class), planned(series), planned(shares), terms=clauses)
    step = made("create series", act, case._replace(situation="never issued"), facts, series)
    wanted = [] if terms else ["the terms of the series"]
    if not facts.board_may_divide:
        wanted.append("the clause of the articles that lets the board fix the series and its terms")
    return lacking(step, *wanted)


def correct(target: WordsCorrected, facts: Facts, case: Case) -> Step:
    """The faulty words of a filed record are corrected, as of the record's own effective date."""
    filed_on = planned(target.filed_on) if target.filed_on is not None else None
    act = Correction(planned(target.record), filed_on, planned(target.faulty), planned(target.corrected))
    missing = ["minutes or a resolution that show the corrected words as what was decided"]
    if filed_on is None:
        missing.append("the filing date of the record: a paper that was never filed is signed anew, not corrected")
    note = (
        "A correction repairs the record and cannot change what was decided: if the board decided the words as they "
        "stand, amend instead. It takes effect as of the record it corrects, but from its own filing for those who "
        "relied on the record and are harmed."
    )
    return noted(made("correct", act, case, facts)._replace(missing=tuple(missing)), note)


def _open_facts(move: Move, standing: Standing, facts: Facts, case: Case) -> tuple[str, ...]:
    """What must be found out, or stated, about the shares of the series before its number may change."""
    if not issue_matters(move, case.jurisdiction, case.on):
        return (OUTSTANDING,) if move == "decrease series" and outstanding_open(standing, facts) else ()
    match standing.situation:
        case "never issued":
            return (NEVER_ISSUED_STATEMENT,)
        case "not known":
            return EVER_ISSUED, NEVER_ISSUED_STATEMENT
        case "issued, outstanding not known":
            return (OUTSTANDING, "the approval of the holders, stated in the certificate")
        case "issued before" | "outstanding":
            return ("the approval of the holders, stated in the certificate",)
