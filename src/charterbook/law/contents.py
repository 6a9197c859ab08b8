"""What a paper must say and by whom it must be signed: answers that the rules of several states share.

Comes in: a case and the items that a section asks for, each with whether it was found. Goes out: an answer with one
remark that names all that was not found.
"""

from datetime import timedelta

from charterbook.law.facts import signed
from charterbook.law.reach import act_place, acts_of, approvals, execution_place, filed_on
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes
from charterbook.model.acts import Resolution

Item = tuple[str, bool]
LONGEST_DELAY = timedelta(days=90)

_OFFICES = (
    "president", "chair", "secretary", "treasurer", "officer", "ceo", "cfo", "coo", "controller", "counsel",
    "vice-president", "cashier", "comptroller", "managing director",
)  # fmt: skip


_NO_OFFICES = ("director", "incorporator", "stockholder", "shareholder", "founder")
"""Capacities that are surely no office. Of another one ("Authorized Signatory") nothing is said."""


def complete(case: Case, what: str, items: tuple[Item, ...], remedy: str, loosely: tuple[Item, ...] = ()) -> Answer:
    """Pass where every item was found. What was not found is missing from a paper that was read in full, and is an
    open question, told as a note, where words were left over. Papers word the items of `loosely` in so many ways that
    words left over are the likelier place for them: there the question stays untold."""
    absent = [name for name, there in (*items, *loosely) if not there]
    if not absent:
        return passes()
    if case.paper.unread and all(there for _, there in items):
        return lacks()
    told = Remark(
        f"{what} does not show {_list(absent)}",
        act_place(case.paper),
        expected=_list([name for name, _ in (*items, *loosely)]),
        remedy=remedy,
    )
    if not case.paper.unread:
        return fails(told)
    missing = f"{_list(absent)}, perhaps among words that were not understood"
    return lacks(told._replace(missing=missing, level="note"))


def authorized(case: Case) -> bool:
    """Whether the paper shows how it was authorized: a day of adoption, a resolution, or an approval by holders."""
    dates = case.paper.dates
    return bool(
        dates.adopted_on or dates.stockholders_approved_on or acts_of(case.paper, Resolution) or approvals(case.paper)
    )


def signed_by_an_officer(case: Case, also: tuple[str, ...] = (), remedy: str = "Sign anew.") -> Answer:
    """Pass where one who signed holds an office, or a capacity in `also` ("incorporator"), fail where all signed in one
    that is none. CB304 tells of lines without a signature; a signer whose office was not found, or is not known to be
    none, leaves the answer open, and silent."""
    wanted = (*_OFFICES, *also)
    who = signed(case.paper)
    titles = [signer.title.value.casefold() for signer in who if signer.title]
    if any(word in title for title in titles for word in wanted):
        return passes()
    if not who:
        return lacks()
    told = Remark(
        "no signature of an officer is shown",
        (*(span for signer in who for span in signer.name.spans), *execution_place(case.paper)),
        expected="an officer, with the office stated",
        actual=", ".join(titles),
        remedy=remedy,
    )
    known = len(titles) == len(who) and all(title.strip(" .,") in _NO_OFFICES for title in titles)
    return fails(told) if known else lacks()


def delayed_effect(case: Case, longest: timedelta = LONGEST_DELAY, remedy: str = "File anew.") -> Answer:
    """Pass where a stated effective date is not before the filing and not more than `longest` after it. A date before
    the filing is a warning at most: papers say "as of" of many things."""
    filed, effective = filed_on(case.paper), case.paper.dates.effective_on
    if effective is None:
        return NOT_APPLICABLE
    if filed is None:
        return lacks()
    last = filed.value + longest
    if filed.value <= effective.value <= last:
        return passes()
    return fails(
        Remark(
            f"filed on {filed.value}, effective on {effective.value}",
            (*effective.spans, *filed.spans),
            expected=f"from {filed.value} to {last}",
            actual=str(effective.value),
            remedy=remedy,
            level="warning" if effective.value < filed.value else None,
        )
    )


def _list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
