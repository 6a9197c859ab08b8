"""A designation in two parts: the certificate has the number and its exhibit the series, or the other way round.

Comes in: the acts of a certificate, its exhibits, and the papers that they were read from. Goes out: the acts, with the
number beside the name.
"""

from charterbook.instruments.paper import Paper
from charterbook.instruments.series import same_series
from charterbook.instruments.series_told import bare_number
from charterbook.model.acts import Act, SeriesDesignation
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
