"""CB109: the aggregate par value is the number of shares times their par."""

from decimal import Decimal, InvalidOperation

from charterbook.law.reach import marks, operative, plain, said, spans_of
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument


@rule_of_paper("CB109", "warning", "articles", "articles_amendment", "articles_restated", "designation", of=ANY_COPY)
def par_product_fails(case: Case) -> Answer:
    """The aggregate par value is not the shares times their par.

    What it asks: Where a paper states the par value of all shares together, one of the amounts that it so states (an
    amendment may state it before and after) is the sum of each class's number times its par value. Where the number or
    the par of a class is not known, or the classes told are not all, the answer is open.

    Why it matters: Some states ask for the amount, and fees were computed from it. If it disagrees, a number of shares
    or a par value is wrong too.

    Passing case: 2,000,000 shares of $0.50 each; an aggregate par value of $1,000,000.

    Failing case: 2,000,000 shares of $5.00 each; an aggregate par value of $1,000,000.

    Remedy: Find which of the three numbers is wrong, and correct the record.
    """
    stated = [mark for mark in marks(case.paper, "aggregate par") if isinstance(mark, Cited)]
    if not stated:
        return NOT_APPLICABLE
    product = _product(case.paper)
    if product is None:
        return lacks()
    if any(_amount(str(mark.value)) == product for mark in stated):
        return passes()
    last = stated[-1]
    return fails(
        Remark(
            f"the shares times their par value are ${product:,f}, the paper says ${last.value}",
            (*last.spans, *(span for act in _classes(case.paper) for span in spans_of(act))),
            expected=f"{product:f}",
            actual=str(last.value),
            remedy="Find which of the three numbers is wrong, and correct the record.",
        )
    )


def _classes(paper: Instrument) -> list[ClassAuthorization | AuthorizedSharesAdjustment]:
    return [act for act in operative(paper) if isinstance(act, ClassAuthorization | AuthorizedSharesAdjustment)]


def _product(paper: Instrument) -> Decimal | None:
    """The sum over the classes; None where a number or a par value is missing, or a class may be."""
    classes = _classes(paper)
    numbers, pars = [plain(act.after) for act in classes], [plain(act.par_value) for act in classes]
    if not classes or any(number is None or number.qualifier for number in numbers) or any(par is None for par in pars):
        return None
    told = [total.value for total in marks(paper, "total authorized")]
    counted = sum(number.value for number in numbers if number)
    most = max((value for value in told if isinstance(value, int)), default=None)
    known_whole = counted >= most if most is not None else paper.kind != "articles_amendment"
    if not known_whole or not all(number and said(number) for number in numbers):
        return None
    total = Decimal(0)
    for number, par in zip(numbers, pars, strict=True):
        assert number is not None
        assert par is not None
        if par.value.usd is not None:  # shares without par value add nothing
            total += Decimal(number.value.numerator) / Decimal(number.value.denominator) * Decimal(par.value.usd)
    return total


def _amount(written: str) -> Decimal | None:
    try:
        return Decimal(written)
    except InvalidOperation:
        return None
