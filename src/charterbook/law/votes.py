"""Whether the holders approved, as a whole and by class: answers that the rules of several states share.

The reader tells that holders approved, when, the words for who they were, and the numbers of a vote that is counted.
Where the approval is not found in a paper with words left over, the answer is open.
"""

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import act_place, acts_of, approvals, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes
from charterbook.law.set.chain import charters
from charterbook.law.vote_count import Needed, is_counted, too_few
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    NameChange,
    ParValueChange,
    Resolution,
    Split,
    TermsAmendment,
)
from charterbook.model.evidence import Span

_OF_CHARTER = (AuthorizedSharesAdjustment, ClassAuthorization, ParValueChange, Split, NameChange)
_BY_ALL = ("shareholders", "stockholders", "all classes", "each class", "each voting group", "all of the outstanding")


def approved(case: Case) -> bool:
    """Whether the paper says that holders approved, or counts their votes."""
    said = approvals(case.paper) or case.paper.dates.stockholders_approved_on
    return bool(said) or is_counted(case)


def changes_charter(case: Case) -> bool:
    """Whether the paper itself changes the charter's own text on stock or name, beyond what the board may do alone. A
    restatement that sets the classes out again changes nothing by that."""
    again = ClassAuthorization if case.paper.kind == "articles_restated" else ()
    return any(isinstance(act, _OF_CHARTER) and not isinstance(act, again) for act in operative(case.paper))


def holders_approved(
    case: Case, remedy: str, expected: str, board_alone: str | None = None, needed: Needed | None = None
) -> Answer:
    """Pass where the paper states the holders' approval, or where `board_alone` says why none is needed; not where it
    counts fewer votes than are `needed`. What changes no class, par, name or number is not asked. With words left over
    the answer is open; a note tells it where a resolution of the board is all that was found."""
    if not changes_charter(case):
        return NOT_APPLICABLE
    if approved(case):
        return too_few(case, needed, remedy) or passes()
    if board_alone:
        return passes()
    told = Remark(
        "no approval by the holders of shares is shown", act_place(case.paper), expected=expected, remedy=remedy
    )
    if not case.paper.unread:
        return fails(told)
    if not acts_of(case.paper, Resolution):
        return lacks()
    missing = "the vote, perhaps among words that were not understood, or why none was needed"
    return lacks(told._replace(missing=missing, level="note"))


def only_one_class(case: Case) -> bool:
    """Whether the charter is known to have one class of stock: by the book of the day, or by articles given beside,
    read in full."""
    book = book_of_the_day(case)
    if book and book.classes:
        return len(book.classes) == 1
    for paper in reversed(charters(case)):
        if not paper.unread:
            return len({fold(act.share_class.value) for act in acts_of(paper, ClassAuthorization)}) == 1
    return False


def forward_split_alone(case: Case) -> bool:
    """Whether all the paper does is to split one class into more shares, and to make room for them in its number."""
    acts = [act for act in operative(case.paper) if isinstance(act, _OF_CHARTER)]
    splits = [act for act in acts if isinstance(act, Split)]
    others = [act for act in acts if not isinstance(act, Split | AuthorizedSharesAdjustment | ParValueChange)]
    return bool(splits) and not others and all(_is_forward(act) for act in splits)


def _is_forward(act: Split) -> bool:
    new, old = plain(act.new), plain(act.old)
    return bool(new and old and new.value > old.value)


def class_approved(case: Case, by_number: bool, remedy: str) -> Answer:
    """Whether each class whose shares the paper changes was asked apart. `by_number`: a change of the number of shares
    of the class counts too. A class called common is the body of the holders and passes with their approval; for
    another class the approval must name it. A charter of one class has no class vote."""
    touched = _touched(case, by_number)
    if not touched:
        return NOT_APPLICABLE
    if only_one_class(case):
        return passes()
    said = [approval.voters for approval in approvals(case.paper)]
    words = " ".join(fold(voters.value) for voters in said)
    unasked = {name: places for name, places in touched.items() if not _asked(name, words, approved(case))}
    if not unasked:
        return passes()
    names = ", ".join(unasked)
    told = Remark(
        f"that the holders of {names} voted as a class is not shown",
        tuple(span for places in unasked.values() for span in places) or act_place(case.paper),
        expected=f"the approval of {names} as a class",
        actual=", ".join(voters.value for voters in said) or None,
        remedy=remedy,
    )
    if said and not case.paper.unread and not any(word in words for word in _BY_ALL):
        return fails(told)
    missing = f"the vote of {names}, or that no share of it is outstanding"
    return lacks(told._replace(missing=missing, level="note")) if approved(case) else lacks()


def _touched(case: Case, by_number: bool) -> dict[str, tuple[Span, ...]]:
    """The classes or series whose shares the paper changes, by name, with the places."""
    found: dict[str, tuple[Span, ...]] = {}
    for act in operative(case.paper):
        match act:
            case AuthorizedSharesAdjustment() if by_number and _number_moves(act):
                found.setdefault(act.share_class.value, spans_of(act))
            case Split():
                found.setdefault(act.share_class.value, spans_of(act))
            case TermsAmendment() if name := plain(act.series):
                found.setdefault(name.value, spans_of(act))
            case _:
                pass
    return found


def _number_moves(act: AuthorizedSharesAdjustment) -> bool:
    """Whether the number is said to change; a total that is only said again moves nothing."""
    before, after, change = plain(act.before), plain(act.after), plain(act.change)
    return bool((before and after and before.value != after.value) or (change and change.value != 0))


def _asked(name: str, words: str, by_holders: bool) -> bool:
    folded = fold(name)
    named = folded in words or ("preferred" in folded and "preferred" in words)
    return named or ("common" in folded and by_holders)
