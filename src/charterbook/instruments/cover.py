"""A designation in two parts: the certificate has the number and its exhibit the series, or the other way round.

Comes in: the acts of a certificate, its exhibits, and the papers that they were read from. Goes out: the acts, with the
number beside the name.
"""

from charterbook.instruments.paper import Paper
from charterbook.instruments.series import same_series
from charterbook.instruments.series_told import bare_number
from charterbook.model.acts import Act, DesignatedSharesAdjustment, SeriesDesignation, TermsAmendment
from charterbook.model.evidence import Stated
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares


def joined(
    paper: Paper, acts: tuple[Act, ...], exhibits: tuple[Instrument, ...], attached: tuple[Paper, ...]
) -> tuple[Act, ...]:
    """The acts of a certificate that creates series, with what its exhibits say of them."""
    named = [act for exhibit in exhibits for act in exhibit.acts if isinstance(act, SeriesDesignation)]
    own = [act for act in acts if isinstance(act, SeriesDesignation)]
    if not own:
        number = bare_number(paper)
        lone = len(named) == 1 and named[0].after is None and number is not None
        return (named[0]._replace(after=number), *acts) if lone else acts
    numbers = [number for part in attached if (number := bare_number(part)) is not None]
    return tuple(_numbered(act, named, numbers) if isinstance(act, SeriesDesignation) else act for act in acts)


def amending(acts: tuple[Act, ...], exhibits: tuple[Instrument, ...]) -> tuple[tuple[Act, ...], tuple[Instrument, ...]]:
    """The acts of an amendment and its exhibits, where the exhibit is the new text of a designation: what that text
    gives a series is its number after the amendment, not a new series."""
    named = [str(act.series.value) for act in acts if isinstance(act, TermsAmendment) and act.series is not None]
    changed: list[Act] = []
    read: list[Instrument] = []
    for exhibit in exhibits:
        own: list[Act] = []
        for act in exhibit.acts:
            fresh = isinstance(act, SeriesDesignation) and not act.recited
            if (
                isinstance(act, SeriesDesignation)
                and fresh
                and any(same_series(str(act.series.value), n) for n in named)
            ):
                own.append(
                    DesignatedSharesAdjustment(act.share_class, act.series, None, act.after, None, act.par_value)
                )
                changed += own[-1:]
            else:
                own.append(act)
        kind = "designation_amendment" if tuple(own) != exhibit.acts else exhibit.kind
        read.append(exhibit._replace(acts=tuple(own), kind=kind))
    if not changed:
        return acts, exhibits
    kept = tuple(act for act in acts if not isinstance(act, TermsAmendment))
    return (*changed, *kept), tuple(read)


def _numbered(
    act: SeriesDesignation, named: list[SeriesDesignation], numbers: list[Stated[Shares]]
) -> SeriesDesignation:
    """A designation with what the exhibit says of the same series where the certificate is silent, or with the only
    number that an exhibit without names gives."""
    if act.recited:
        return act
    same = next((one for one in named if same_series(str(one.series.value), str(act.series.value))), None)
    if same is not None:
        return act._replace(
            after=act.after or same.after, par_value=act.par_value or same.par_value, terms=act.terms or same.terms
        )
    return act._replace(after=numbers[0]) if act.after is None and len(numbers) == 1 and not named else act
