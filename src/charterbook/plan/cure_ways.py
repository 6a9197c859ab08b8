"""The ways to mend: words of a filed record corrected, an issue beyond the charter ratified.

An over-issue needs room and approval. Nevada: enlarge, then ratify. Delaware: the certificate of validation may itself
carry the enlargement that was never filed (DGCL 204(e)); to enlarge first and ratify then stands beside it.
"""

from datetime import date

from charterbook.model.acts import Act, Ratification
from charterbook.model.entries import SOLE, ClassPosition, Exactly, Position, SeriesPosition
from charterbook.model.plans import Obstacle, Step
from charterbook.model.shares import Shares, figures
from charterbook.plan.after import after, is_divided, same_name
from charterbook.plan.cases import class_case, plain_case
from charterbook.plan.class_steps import number_of, renumber, with_vote
from charterbook.plan.moves import row
from charterbook.plan.paths import REACHED, Found, Path
from charterbook.plan.room import room
from charterbook.plan.series_ways import to_number
from charterbook.plan.standing import find_class, known, proved, told
from charterbook.plan.steps import correct, lacking, made, noted
from charterbook.plan.targets import Facts, IssueRatified, SeriesNumber, WordsCorrected, planned

_SINCE = {"US-NV": date(2015, 10, 1), "US-DE": date(2014, 4, 1)}
"""From which day on a state's law has a way to ratify; the act itself may be older."""
_FACTS = (
    "the day, the number of shares and the holders of the issue, from the stock ledger and the minutes",
    "whether the act needed the holders' approval on its day, or would need it now",
)


def corrected(target: WordsCorrected, facts: Facts, on: date) -> Found:
    """The words of a filed record."""
    faulty, right = (" ".join(words.split()) for words in (target.faulty, target.corrected))
    if not faulty or not right:
        return Obstacle("words-missing: a correction needs the words at fault and the corrected words")
    if faulty == right:
        return REACHED
    return Path(f"{target.record}: words corrected", (correct(target, facts, plain_case(facts, on)),))


def ratified(target: IssueRatified, position: Position, facts: Facts, on: date) -> Found:
    """An issue of shares beyond what the charter allowed on its day."""
    held = find_class(target.share_class, position)
    if isinstance(held, Obstacle):
        return held
    series = _series(target, held)
    if isinstance(series, Obstacle):
        return series
    if target.shares <= 0:
        return Obstacle("nothing-to-ratify: the number of shares issued beyond the charter is above zero")
    state, facts = facts.jurisdiction or "", facts._replace(stock_issued=True)
    if on < _SINCE[state]:
        court = Obstacle("a court may be asked; enlarge for the time to come")
        return Obstacle(f"law-not-covered: {state} has a way to ratify only since {_SINCE[state]}", (court,))
    if target.on > on:
        instead = Obstacle("enlarge the class before the issue")
        return Obstacle(f"nothing-to-ratify: the issue of {target.on} is still to come on {on}", (instead,))
    number = known(series.authorized)
    if number is None:
        first = Obstacle("add the articles, or the certificate of designation, to the book")
        return Obstacle(f"class-number-unknown: the authorized number is {told(series.authorized)}", (first,))
    return _ways(target, held, series, number, position, facts, on)


def _ways(
    target: IssueRatified,
    held: ClassPosition,
    series: SeriesPosition,
    number: Shares,
    position: Position,
    facts: Facts,
    on: date,
) -> Found:
    summary, short = f"ratified: {target.act}", _short(target, series, number)
    alone = _ratify(target, (), held, position, facts, on)
    if not short:
        return Path(summary, (alone,))
    if series.series == SOLE:
        enlarged: Found = Path("", (_grown(held, short, position, facts, on),))
        beside: tuple[Act, ...] = (number_of(held, number, number + short),)
    else:
        enlarged, beside = _series_grown(series, held, short, position, facts, on), ()
    if isinstance(enlarged, Obstacle):
        return enlarged
    both = (*enlarged.steps, alone)
    if facts.jurisdiction == "US-DE" and beside:
        return Path(summary, (_ratify(target, beside, held, position, facts, on),), (both,))
    return Path(summary, both)


def _grown(held: ClassPosition, short: Shares, position: Position, facts: Facts, on: date) -> Step:
    """The class made larger by what is short."""
    number = proved(held.authorized)
    step = renumber(held, number, number + short, facts, class_case(position, held, facts, on))
    votes = "Whether the shares issued beyond the number may vote on it is for counsel."
    return noted(step, f"Needed first: {figures(short)} shares are short.", votes)


def _series_grown(
    series: SeriesPosition, held: ClassPosition, short: Shares, position: Position, facts: Facts, on: date
) -> Found:
    """The series made larger by what is short, and before it the class, where it has no room."""
    free = room(held)
    lacking_room = short - free if free is not None and isinstance(held.authorized, Exactly) else 0
    first = () if lacking_room <= 0 else (_grown(held, lacking_room, position, facts, on),)
    for step in first:
        position = after(position, (step.act,))
    wanted = SeriesNumber(series.series, proved(series.authorized) + short, held.share_class, series.created_on)
    found = to_number(wanted, position, facts, on)
    return found if isinstance(found, Obstacle) else Path("", (*first, *found.steps))


def _ratify(
    target: IssueRatified, beside: tuple[Act, ...], held: ClassPosition, position: Position, facts: Facts, on: date
) -> Step:
    case = class_case(position, held, facts, on)
    step = lacking(made("ratify", Ratification(planned(target.act)), case, facts), *_FACTS)._replace(also=beside)
    law = row("ratify", case.jurisdiction, case.situation, on).cite
    step = noted(step, f"Ratified under {law} the shares count from the day of their issue ({target.on}).")
    if case.jurisdiction == "US-NV":
        return lacking(step, "that no articles filed since 1 October 2015 forbid to ratify")
    if not beside:
        return noted(step, "Whether an enlargement made only now is enough for the earlier day is for counsel.")
    told_of = "The certificate of validation carries the enlargement that should have been filed before the issue."
    return noted(with_vote(step, "change class total", case), told_of)


def _series(target: IssueRatified, held: ClassPosition) -> SeriesPosition | Obstacle:
    named = SOLE if target.series is None else target.series
    found = [each for each in held.series if same_name(each.series, named) and each.status != "withdrawn"]
    if len(found) == 1:
        return found[0]
    causes = tuple(Obstacle(f"the book holds the {each.series}") for each in held.series)
    what = f"no series {target.series}" if target.series else "no shares without a series"
    if target.series is None and is_divided(held):
        causes = (*causes, Obstacle("say which series the shares belong to"))
    return Obstacle(f"series-unknown: the {held.share_class} has {what}", causes)


def _short(target: IssueRatified, series: SeriesPosition, number: Shares) -> Shares:
    """By how many shares the series, or the undivided class, must grow to hold the issue: what is in being beyond the
    number, where the book counts the issue; else what does not fit into the free shares."""
    in_being = sum(proved(count) for count in (series.outstanding, series.treasury, series.reserved))
    if in_being > number:
        return in_being - number
    free = series.available.value if isinstance(series.available, Exactly) else number - in_being
    return max(0, target.shares - free)
