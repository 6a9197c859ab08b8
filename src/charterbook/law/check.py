"""Check one paper: choose the day and the packs, ask the rules, give the verdicts.

Comes in: a paper, the papers given beside it, a day if the user chose one, what the book knows if it was asked. Goes
out: one verdict for each rule that could be asked, in the order of `rules`.
"""

from collections.abc import Callable
from datetime import date

from charterbook.law.coverage import law_not_covered
from charterbook.law.packs import all_notary_rules, all_statute_rules, notary_rules, pack_of, sec_rules
from charterbook.law.paper import (
    attachment_absent,
    before_change_after,
    corporation_name,
    dates_out_of_order,
    defined_terms,
    filing_not_shown,
    impossible_date,
    law_misnamed,
    mistyped_amount,
    notary_block,
    number_missing,
    over_issue,
    paper_absent,
    par_product,
    par_values,
    parts_over_total,
    resolution_disagrees,
    secretary_certificate,
    series_name,
    signature_missing,
    stamp_number,
    statute_misused,
    vote_arithmetic,
    words_and_figures,
    wrong_unit,
)
from charterbook.law.reach import filed_on, marks, own_day
from charterbook.law.rule import Case, ChosenBy, Rule, ask
from charterbook.law.set import issued_early, last_number, name_taken, papers_disagree, siblings
from charterbook.model.entries import Position
from charterbook.model.findings import Outcome, Verdict
from charterbook.model.instrument import Instrument

PAPER_RULES = (
    words_and_figures.words_and_figures_disagree,
    number_missing.number_missing,
    before_change_after.sum_fails,
    parts_over_total.parts_over_total,
    par_values.par_values_disagree,
    last_number.before_not_last_known,
    wrong_unit.wrong_unit,
    mistyped_amount.amount_mistyped,
    par_product.par_product_fails,
    corporation_name.corporation_name_varies,
    series_name.series_name_varies,
    name_taken.name_of_series_taken,
    defined_terms.term_defined_badly,
    notary_block.notary_line_blank,
    notary_block.commission_expiry_blank,
    notary_block.acknowledgment_at_odds,
    signature_missing.signature_missing,
    filing_not_shown.filing_not_shown,
    dates_out_of_order.dates_out_of_order,
    paper_absent.paper_absent,
    siblings.sibling_differs,
    stamp_number.stamp_number_at_odds,
    impossible_date.date_impossible,
    attachment_absent.attachment_absent,
    over_issue.over_issue,
    issued_early.issued_before_designation,
    resolution_disagrees.resolution_disagrees,
    papers_disagree.papers_disagree,
    vote_arithmetic.votes_do_not_add_up,
    statute_misused.statute_misused,
    law_misnamed.law_misnamed,
    secretary_certificate.secretary_certificate_thin,
    law_not_covered,
)
"""The rules that every paper is asked, whatever its state."""

_WORST: tuple[Outcome, ...] = ("fail", "indeterminate", "pass", "not_applicable")


def check(
    instrument: Instrument,
    law_as_of: date | None = None,
    position: Position | None = None,
    beside: tuple[Instrument, ...] = (),
    wanted: Callable[[str], bool] = lambda rule: True,
) -> tuple[Verdict, ...]:
    """All verdicts on a paper, by the law of `law_as_of` or else of the paper's own day; of the rules that are wanted,
    by their codes.

    `beside` are the other papers given with it, of this or any corporation. `position` is what the book knows as of the
    paper's own day (`own_day`); of a book of another day only what cannot have changed since is used: that no share
    was ever issued, and names that were taken. A state, kind or day that no pack covers gives `law-not-covered`.
    """
    on, chosen_by = day_of_law(instrument, law_as_of)
    case = Case(instrument, on, chosen_by, beside, position)
    first = (rule for rule in (*PAPER_RULES, *_of_sec(case), *_of_statute(case)) if wanted(rule.id))
    return (*(ask(rule, case) for rule in first), *_by_notarial_law(case, wanted))


def day_of_law(instrument: Instrument, law_as_of: date | None) -> tuple[date | None, ChosenBy]:
    """The day whose law is asked, and why that day: the user's, else of filing, execution or adoption."""
    return (law_as_of, "--law-as-of") if law_as_of else own_day(instrument)


def rules() -> tuple[Rule, ...]:
    """All rules: of the paper, of the SEC, of the states, of the notaries; the order is stable."""
    return (*PAPER_RULES, *sec_rules(), *all_statute_rules(), *all_notary_rules())


def _of_sec(case: Case) -> list[Rule]:
    """The securities rules, for a paper that shows itself to be an exhibit or an EDGAR text, or that was filed."""
    if case.paper.exhibit_number is None and filed_on(case.paper) is None and not marks(case.paper, "edgar text"):
        return []
    return [rule for rule in sec_rules() if not rule.kinds or case.paper.kind in rule.kinds]


def _of_statute(case: Case) -> tuple[Rule, ...]:
    pack = pack_of(case.paper.jurisdiction.value) if case.paper.jurisdiction else None
    if pack is None or case.on is None or case.on < pack.first:
        return ()
    return tuple(pack.rules_for(case.paper.kind))


def _by_notarial_law(case: Case, wanted: Callable[[str], bool]) -> list[Verdict]:
    """Each acknowledgment by the law of its own place and day; one verdict a rule over all acknowledgments."""
    verdicts: dict[str, Verdict] = {}
    for ack in case.paper.acknowledgments:
        alone = case._replace(paper=case.paper._replace(acknowledgments=(ack,)))
        if case.chosen_by != "--law-as-of" and ack.on:
            alone = alone._replace(on=ack.on.value, chosen_by="acknowledgment date")
        if ack.state is None or alone.on is None:
            continue
        for rule in notary_rules(ack.state.value):
            if wanted(rule.id):
                verdict = ask(rule, alone)
                verdicts[rule.id] = _together(verdicts[rule.id], verdict) if rule.id in verdicts else verdict
    return list(verdicts.values())


def _together(one: Verdict, other: Verdict) -> Verdict:
    outcome = min(one.outcome, other.outcome, key=_WORST.index)
    return Verdict(one.rule, outcome, (*one.findings, *other.findings))
