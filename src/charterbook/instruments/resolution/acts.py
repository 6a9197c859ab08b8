"""What a resolution decides on: the acts whose words it sets out, in the order in which they stand.

Comes in: a resolution, or a certified copy of one. Goes out: acts. The grammar of charters is asked only
where the resolution speaks of the charter or of a split.
"""

from charterbook.instruments.correction.read import corrections
from charterbook.instruments.paper import Paper, words
from charterbook.instruments.retirement.read import class_retirements, retirements
from charterbook.instruments.series_acts import resolved_on_series
from charterbook.instruments.validation.read import ratifications
from charterbook.model.acts import Act, SeriesDesignation
from charterbook.model.evidence import Cited, Disputed, Stated

_NUMBERS = ("after", "change", "new", "shares", "ratified", "faulty", "filed_on", "series")
"""The fields whose place is the place of their act, the surest first."""


def resolved_acts(paper: Paper, corporation: Stated[str] | None) -> tuple[Act, ...]:
    """The acts of a resolution. Shares that it retires, or whose issue it ratifies, make no series."""
    repairs: list[Act] = [*ratifications(paper), *corrections(paper)]
    retired: list[Act] = [*retirements(paper), *class_retirements(paper)]
    on_series = [act for act in resolved_on_series(paper) if not (_creates(act) and (repairs or retired))]
    acts = [*on_series, *retired, *repairs, *_on_charter(paper, corporation)]
    return tuple(sorted(acts, key=_place))


def _creates(act: Act) -> bool:
    return isinstance(act, SeriesDesignation)


def _on_charter(paper: Paper, corporation: Stated[str] | None) -> list[Act]:
    """The changes of the charter; none where a charter clause is not spoken of, for its words would be read amiss."""
    if paper.first("charter_resolved") is None and not paper.all("split_old"):
        return []
    from charterbook.instruments.articles_amendment.created import with_new_classes
    from charterbook.instruments.articles_amendment.names import name_changes
    from charterbook.instruments.articles_amendment.pars import par_changes
    from charterbook.instruments.articles_amendment.read import authorized_adjustments
    from charterbook.instruments.split_change.read import splits

    acts: list[Act] = []
    for part in _of_charter(paper):
        numbers = with_new_classes(part, authorized_adjustments(part))
        acts += [*name_changes(part, corporation), *numbers, *par_changes(part), *splits(part)]
    return acts


def _of_charter(paper: Paper) -> list[Paper]:
    """The paper in parts, without the words on defective acts and on what each stockholder holds: how many shares were
    issued, or are held, is no authorized number."""
    told = paper.all("ratified")
    holdings = paper.first("holdings")
    last = holdings.start if holdings is not None else paper.end
    starts, ends = [paper.start, *(match.end for match in told)], [*(match.start for match in told), last]
    return [paper.part(start, max(start, end)) for start, end in zip(starts, ends, strict=True)]


def submitted_to(paper: Paper) -> Cited[str] | None:
    """To whom the board submits what it decided, as the paper says it."""
    return words(paper.first("submitted"), "holders")


def _place(act: Act) -> int:
    """Where an act stands: the place of its number, else of its name."""
    for field in _NUMBERS:
        stated = getattr(act, field, None)
        first = stated.readings[0] if isinstance(stated, Disputed) else stated
        if isinstance(first, Cited) and first.spans:
            return first.spans[0].start
    return 0
