"""CB405: the registrar's number fits the day of filing."""

from datetime import timedelta

from charterbook.law.reach import filed_on
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.text.states.file_numbers import contradicts, told
from charterbook.text.states.table import state_of

_DAYS = 10  # a number may be given on receipt, some days before the filing
_REMEDY = "Compare with the registrar's list of filings."


@rule_of_paper("CB405", "warning")
def stamp_number_at_odds(case: Case) -> Answer:
    """The registrar's number does not fit the filing.

    What it asks: Where the number on the stamp has one of the shapes that the registrar of the state gives, and the
    shape tells a year or a day, it is that of the filing, ten days more or less: numbers are given on receipt too.
    A number of no shape known to us leaves the answer open, with a note: a digit may be lost, or the shape may be older
    than our table.

    Why it matters: The number finds the filing again. One that tells another year is misread, or the date is, and the
    wrong one will be copied into every list.

    Passing case: Filed in Nevada in 2014 under 20140712412-84.

    Failing case: Filed in Delaware in 1996 under 950123456.

    Remedy: Compare with the registrar's list of filings.
    """
    number, filed = case.paper.filing.number if case.paper.filing else None, filed_on(case.paper)
    state = state_of(case.paper.jurisdiction.value) if case.paper.jurisdiction else None
    if number is None or state is None or not any(shape.of == "document" for shape in state.numbers):
        return NOT_APPLICABLE
    if not told(number.value.strip(), state):
        return lacks(
            Remark(
                f"{number.value} has none of the shapes that this registrar's numbers are known to have",
                (*number.spans, *(filed.spans if filed else ())),
                actual=number.value,
                missing="the shape of the registrar's numbers of that time",
                remedy=_REMEDY,
                level="note",
            )
        )
    if filed is None:
        return lacks()
    around = (filed.value + timedelta(days) for days in range(-_DAYS, _DAYS + 1))
    if not all(contradicts(number.value.strip(), day, state) for day in around):
        return passes()
    return fails(
        Remark(
            f"the number {number.value} is not of the filing day {filed.value}",
            (*number.spans, *filed.spans),
            expected=f"a number of {filed.value.year}",
            actual=number.value,
            remedy=_REMEDY,
        )
    )
