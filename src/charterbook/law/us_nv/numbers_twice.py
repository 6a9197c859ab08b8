"""A drafting control: a number that is given twice has one value."""

from charterbook.law.filed import FILED
from charterbook.law.paper.words_and_figures import words_and_figures_disagree
from charterbook.law.rule import Answer, Case, Period, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM


@rule_of_law(
    "NV-NUM-1",
    "drafting control; corrected under NRS 78.0295",
    Period("any", first=COVERED_FROM),
    "defect",
    "from memory",
    "no page; practice",
    *FILED,
)
def number_has_two_values(case: Case) -> Answer:
    """Words and figures of one number disagree.

    What it asks: Wherever the paper gives a number in words and in figures, both are the same. CB101 tells each place;
    this rule takes its answer over, so that it stands among Nevada's rules, and tells nothing twice. Practice prefers
    the words where nothing else decides; no page was found, and neither reading is chosen here.

    Why it matters: The record then has two numbers; a certificate of correction (NRS 78.0295) mends it.

    Passing case: "Six Hundred Fifty (650)".

    Failing case: "Six Hundred (650)".

    Remedy: Correct the record (NRS 78.0295), and spell words and figures from one number.
    """
    return Answer(words_and_figures_disagree.answer(case).outcome)
