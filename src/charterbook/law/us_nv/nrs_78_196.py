"""NRS 78.196: some shares have unlimited votes, and some take what is left on dissolution."""

from charterbook.law.reach import act_place, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import NRS_78_196, SINCE_2019_TEXT
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization

_Class = ClassAuthorization | AuthorizedSharesAdjustment
_VOTELESS = ("non voting", "nonvoting", "without vote")


@rule_of_law(
    "NV-78.196-1",
    "NRS 78.196(1)",
    SINCE_2019_TEXT,
    "invalid",
    "verified",
    NRS_78_196,
    "articles",
    "articles_restated",
    "articles_amendment",
)
def no_fully_voting_class(case: Case) -> Answer:
    """No class is left that votes without limit and takes the net assets.

    What it asks: The charter has a class or series with unlimited votes, and one that takes the net assets on
    dissolution. A corporation of one class has it by law. Of several classes, common stock that is not called
    non-voting is taken for it; the clauses on votes themselves are not read. An amendment is asked only where it ends
    a class of common stock.

    Why it matters: Without such a class nobody elects the directors, and nobody owns what is left.

    Passing case: Common Stock and Preferred Stock.

    Failing case: Articles whose only classes are Class A Non-Voting Common Stock and Class B Non-Voting Common Stock.

    Remedy: Keep, or create, a class with unlimited votes.
    """
    classes = [act for act in operative(case.paper) if isinstance(act, _Class)]
    left = [act for act in classes if (after := plain(act.after)) is None or after.value > 0]
    ended = [act for act in classes if act not in left and "common" in fold(act.share_class.value)]
    amendment = case.paper.kind == "articles_amendment"
    if not classes or (amendment and not ended):
        return NOT_APPLICABLE
    told = Remark(
        "no class is shown that votes without limit and takes the net assets",
        tuple(span for act in (*ended, *left) for span in spans_of(act)[:1]) or act_place(case.paper),
        expected="a class with unlimited votes and one that takes the net assets",
        remedy="Keep, or create, a class with unlimited votes.",
    )
    voting = [act for act in left if not any(word in _plain_name(act) for word in _VOTELESS)]
    if any("common" in _plain_name(act) for act in voting) or (len(left) == 1 and voting and not amendment):
        return passes()
    if left and not voting and not amendment:
        return fails(told)
    missing = "the votes of the other classes (the articles)" if amendment else "the clauses on votes and dissolution"
    return lacks(told._replace(missing=missing))


def _plain_name(act: _Class) -> str:
    return fold(act.share_class.value).replace("-", " ")
