"""DGCL 152: who may issue stock."""

from charterbook.law.reach import acts_of, operative, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import earlier_papers
from charterbook.law.us_de.facts import DECIDED, says
from charterbook.law.us_de.history import DELEGABLE_FROM, DGCL_152, ISSUE_BY_BOARD, SB_114, SUMMARY_2015
from charterbook.model.acts import Issuance, Resolution
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

_BOARD = ("board", "directors", "committee")


@rule_of_law(
    "DE-152",
    "DGCL 152",
    ISSUE_BY_BOARD,
    "invalid",
    "verified",
    f"{DGCL_152} ; {SB_114} ; {SUMMARY_2015}",
    *DECIDED,
    jurisdiction="US-DE",
)
def issued_without_the_board(case: Case) -> Answer:
    """Stock is issued without the board.

    What it asks: A paper that decides on an issue of shares is the board's, or a committee's of it. Since 1 August 2015
    another person or body may decide within a resolution of the board that fixes the greatest number, the period and
    the least consideration (what may be delegated was widened on 1 August 2022); that resolution is among the papers
    given. Before, only the board could.

    Why it matters: Shares that nobody with the power to do so issued are void until they are ratified.

    Passing case: "RESOLVED by the Board of Directors, that 500 shares be issued".

    Failing case: In 2014 the chief executive officer resolves that 500 shares be issued.

    Remedy: Ratify the issue (DGCL 204).
    """
    deciding = [each for each in acts_of(case.paper, Resolution) if _issues(each)]
    issued = [act for act in operative(case.paper) if isinstance(act, Issuance)]
    if not deciding and not issued:
        return NOT_APPLICABLE
    if deciding and all(says(each.body, *_BOARD) for each in deciding):
        return passes()
    others = [each.body for each in deciding if not says(each.body, *_BOARD)]
    places = tuple(span for body in others for span in body.spans) or spans_of(issued[0])
    told = Remark(
        _told(others),
        places,
        expected="a resolution of the board of directors",
        actual=", ".join(body.value for body in others) or None,
        remedy="Ratify the issue (DGCL 204).",
    )
    if others and case.on and case.on < DELEGABLE_FROM:
        return fails(told)
    if any(_delegates(paper) for paper in earlier_papers(case)):
        return passes()
    return lacks(told._replace(missing="the resolution of the board, with number, period and consideration"))


def _told(others: list[Cited[str]]) -> str:
    return "the issue is not decided by the board" if others else "who decided on the issue is not shown"


def _issues(resolution: Resolution) -> bool:
    return any(isinstance(act, Issuance) for act in resolution.resolved)


def _delegates(paper: Instrument) -> bool:
    return any(_issues(each) and says(each.body, *_BOARD) for each in acts_of(paper, Resolution))
