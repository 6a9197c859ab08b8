"""NRS 78.195: classes and series of stock."""

from charterbook.law.facts import book_of_the_day, new_number, series_acts, series_name
from charterbook.law.reach import act_place, acts_of, fold, marks, own_day, plain, title_place
from charterbook.law.room import class_total, taken_by_others
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, judged, lacks, passes, rule_of_law
from charterbook.law.set.chain import designations, earlier_papers, named_alike
from charterbook.law.us_nv.history import NRS_78_195, SINCE_1999
from charterbook.model.acts import ClassAuthorization, SeriesWithdrawal, TermsAmendment
from charterbook.model.entries import SeriesPosition
from charterbook.model.shares import decimal_string, figures


@rule_of_law(
    "NV-78.195-1a",
    "NRS 78.195(1)",
    SINCE_1999,
    "invalid",
    "verified",
    NRS_78_195,
    "designation",
    "designation_amendment",
)
def board_without_power_over_series(case: Case) -> Answer:
    """The board has no power over series.

    What it asks: The articles let the board divide the class into series and fix their terms. The clause is looked for
    in the articles where they are given beside the paper. Without them the answer is open; a paper on the number of
    a series that does not trace the board's power to the articles, and stands on no form of the state, is advised to
    cite the clause.

    Why it matters: A series comes from the articles or from a resolution under a clause of the articles; without the
    clause the board's resolution creates nothing.

    Passing case: Articles given beside the paper let the board fix series of Preferred Stock.

    Failing case: Articles given beside the paper have the class and no such clause.

    Remedy: Point to the clause; without one, amend the articles by the stockholders' vote.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    wanted = fold(acts[0].share_class.value)
    papers = (case.paper, *earlier_papers(case))
    classes = [
        each
        for paper in papers
        for each in acts_of(paper, ClassAuthorization)
        if fold(each.share_class.value) == wanted
    ]
    if any(each.series_by_board and each.series_by_board.value for each in classes):
        return passes()
    articles = [paper for paper in earlier_papers(case) if paper.kind in ("articles", "articles_restated")]
    remedy = "Point to the clause of the articles; without one, amend the articles by the stockholders' vote."
    told = Remark(
        "no clause of the articles that lets the board fix series of this class was found in the papers given",
        title_place(case.paper),
        expected="a clause of the articles that vests the board with this power",
        remedy=remedy,
    )
    if classes and articles and not any(paper.unread for paper in articles):
        return fails(told._replace(message="the articles given have no clause that lets the board fix series"))
    terms_alone = all(isinstance(act, TermsAmendment) for act in acts)
    if marks(case.paper, "power") or marks(case.paper, "form") or terms_alone:
        return lacks()
    message = "cites no clause of the articles that lets the board fix series of this class"
    return lacks(told._replace(message=message, missing="the clause of the articles (the articles)", level="note"))


@rule_of_law(
    "NV-78.195-1b",
    "NRS 78.195(1)",
    SINCE_1999,
    "defect",
    "verified",
    NRS_78_195,
    "designation",
    "designation_amendment",
)
def series_name_taken(case: Case) -> Answer:
    """The name of the series is taken.

    What it asks: No series that is still in the charter has the name of the new one. A series cut to zero and not
    withdrawn is still in the charter. The book must show the series; papers given beside are compared by CB203. Of an
    amendment it is asked where it cuts a series to zero and leaves the name behind: a later designation of that name,
    given beside, contradicts; without one the question is open and names that paper.

    Why it matters: Each series has a designation that tells it apart; two of one name cannot be told apart in any later
    paper.

    Passing case: The book has no live series of that name.

    Failing case: A "Series A Convertible Preferred Stock" of 1999 stands at zero shares when another is designated.

    Remedy: Withdraw the old designation (NRS 78.1955(6)) or choose another name.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    remedy = "Withdraw the old designation (NRS 78.1955(6)) or choose another name."
    if case.paper.kind == "designation_amendment":
        return _name_left_behind(case, remedy)
    told = [
        Remark(
            f"{row.series} is in the charter already (status {row.status})",
            act.series.spans or act_place(case.paper),
            expected="a name that no series in the charter has",
            actual=row.series,
            remedy=remedy,
        )
        for act in acts
        for row in _older_series(case)
        if fold(row.series) == series_name(act)
    ]
    if told or book_of_the_day(case):
        return judged(told)
    return lacks()


def _name_left_behind(case: Case, remedy: str) -> Answer:
    """Of a series cut to zero: whether a designation of the same name follows, which a withdrawal would have let in."""
    emptied = [act for act in series_acts(case.paper) if (number := new_number(act)) and number.value == 0]
    day = own_day(case.paper)[0]
    if not emptied:
        return NOT_APPLICABLE
    given = [paper for paper in case.beside if named_alike(case.paper, paper)]
    later = [(on, name) for paper, _, name in designations(given) if (on := own_day(paper)[0]) and day and on > day]
    gone = {
        series_name(act): own_day(paper)[0]
        for paper in given
        for act in acts_of(paper, SeriesWithdrawal)
        if own_day(paper)[0]
    }
    for act in emptied:
        for on, name in later:
            withdrawn = gone.get(series_name(act))
            if fold(name.value) == series_name(act) and not (withdrawn and withdrawn <= on):
                return fails(
                    Remark(
                        f"{name.value}, cut to zero and not withdrawn, is designated again on {on}",
                        (*(act.series.spans or act_place(case.paper)), *name.spans),
                        expected="a withdrawal before the name is used again",
                        remedy=remedy,
                    )
                )
    return lacks(
        Remark(
            "the series keeps its name until it is withdrawn; whether the name is used again is not shown",
            emptied[0].series.spans or act_place(case.paper),
            missing="a later designation of that name, with its day of filing, or the withdrawal of this one",
            remedy=remedy,
            level="note",
        )
    )


def _older_series(case: Case) -> list[SeriesPosition]:
    """The series in the book, not withdrawn, that were made before this paper: its own is made by the paper."""
    dates = case.paper.dates
    made = [day.value for day in (dates.adopted_on, dates.executed_on, dates.filed_on) if day]
    rows = [row for each in (case.position.classes if case.position else ()) for row in each.series]
    return [row for row in rows if row.status != "withdrawn" and row.created_on and made and row.created_on < min(made)]


@rule_of_law(
    "NV-78.2-DES-CAP",
    "NRS 78.195(1), 78.035",
    SINCE_1999,
    "invalid",
    "partly verified",
    NRS_78_195,
    "designation",
    "designation_amendment",
)
def series_over_class(case: Case) -> Answer:
    """The series are more than the class.

    What it asks: The new number of the series, with all other series of the class, is not more than the class has in
    the articles. The class is taken from the book, or from articles given beside the paper. Within one paper this is
    CB104. A decrease cannot exceed the class and passes.

    Why it matters: A designation takes its shares from the class; the board cannot make the class larger.

    Passing case: 650 shares of Series A out of 10,000,000 Preferred Stock.

    Failing case: 4,500,000 shares of Series A out of a class of 1,000,000.

    Remedy: Amend the articles to enlarge the class, or cut another series.
    """
    acts = [act for act in series_acts(case.paper) if new_number(act)]
    if not acts:
        return NOT_APPLICABLE
    if all((change := plain(getattr(act, "change", None))) and change.value < 0 for act in acts):
        return passes()
    total = class_total(case, acts[0].share_class.value)
    counts = [plain(getattr(act, "after", None)) for act in acts]
    if total is None:
        return _room_not_shown(case, acts[0].share_class.value)
    others = taken_by_others(case, {series_name(act) for act in acts}, acts[0].share_class.value)
    asked = sum(count.value for count in counts if count) + others
    if asked <= total.value:
        return passes()
    return fails(
        Remark(
            f"the series need {figures(asked)} shares, the class has {figures(total.value)}",
            (*(span for count in counts if count for span in count.spans), *total.spans) or act_place(case.paper),
            expected=f"at most {decimal_string(total.value)}",
            actual=decimal_string(asked),
            remedy="Amend the articles to enlarge the class, or cut another series.",
        )
    )


def _room_not_shown(case: Case, share_class: str) -> Answer:
    """Told where articles are given that do not show the number; without articles NV-78.195-1a asks for them."""
    if not any(paper.kind in ("articles", "articles_restated") for paper in earlier_papers(case)):
        return lacks()
    return lacks(
        Remark(
            f"whether {share_class} has room for the series is not shown",
            act_place(case.paper),
            missing=f"the number of authorized shares of {share_class} (the articles)",
            remedy="Add the articles.",
            level="note",
        )
    )
