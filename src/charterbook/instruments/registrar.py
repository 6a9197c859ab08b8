"""What a registrar's page says of the papers behind it: when they were filed, one by one or all together.

Comes in: the page as a paper, and the papers that follow it. Goes out: the page as an instrument without acts, and the
papers with the filing that the page certifies. A page that lists several papers gives each the day beside its title;
a paper whose kind no line of the list has is left as it is.
"""

from datetime import date
from typing import NamedTuple, cast

from charterbook.instruments.kinds import kind_of_title
from charterbook.instruments.paper import Paper
from charterbook.instruments.status import state_of
from charterbook.model.acts import Filing
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, Kind
from charterbook.text.patterns import compiled

_TITLE = (
    r"(?<![a-z])(?:(?:amended and restated|restated|amended|corrected) )?(?:certificate|articles|statement)s? "
    r"(?:of|to) [a-z]{4,16}(?: and [a-z]{4,16})?|articles supplementary"
)
_BEFORE_DAY = r"filed(?: in this office)?(?: on| the)?:? $"
_BACK, _AT_LEAST = 260, 2


class Listed(NamedTuple):
    """A line of a page's list: the kind of the paper and the day of its filing."""

    kind: Kind
    filed_on: Cited[date]


def listed(page: Paper) -> list[Listed]:
    """The papers that a page lists with the days of their filing, in its order; none where it lists but one."""
    lowered, lines = page.view.lowered, []
    since = page.start
    for found in page.marks("date"):
        if compiled(_BEFORE_DAY).search(lowered, max(since, found.start - 30), found.start) is None:
            continue
        titles = list(compiled(_TITLE).finditer(lowered, max(since, found.start - _BACK), found.start))
        kind = kind_of_title(titles[0][0]) if titles else None
        if kind is not None:
            lines.append(Listed(kind, cast("Cited[date]", found.cited)))
        since = found.end
    return lines if len(lines) >= _AT_LEAST else []


def certification_page(instrument: Instrument) -> Instrument:
    """A registrar's page as an instrument: who certifies, when and under what number; never an act."""
    return instrument._replace(
        kind="other", status="certification", status_said=Cited("certify", (instrument.span,)), acts=(), signers=(),
        dates=instrument.dates._replace(adopted_on=None, effective_on=None), state="mentioned",
    )  # fmt: skip


def certified(instrument: Instrument, page: Instrument, lines: list[Listed]) -> Instrument:
    """A paper with the filing that the page before it certifies, where the paper itself shows none. A line of the list
    is used up by the paper that it names."""
    if instrument.filing is not None or instrument.status != "paper":
        return instrument
    line = next((line for line in lines if line.kind == instrument.kind), None)
    filing = page.filing if not lines else Filing(line.filed_on) if line is not None else None
    if filing is None:
        return instrument
    if line is not None:
        lines.remove(line)
    known = instrument._replace(filing=filing, dates=instrument.dates._replace(filed_on=filing.filed_on))
    return known._replace(state=state_of(known))
