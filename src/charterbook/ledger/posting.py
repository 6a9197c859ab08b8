"""Acts become entries, or refusals with names.

In come the corporation's ledger and an instrument, an act or its filing evidence; out go the further entries, which
the ledger then has too, and the refusals. Entries are never edited. The closed list of refusals, in order of
precedence, is `ground.REFUSALS`.

Which papers post: those of the kinds in `POSTING_KINDS` and of the status "paper", once adopted; of other kinds only a
change of jurisdiction stands in the ledger. Resolutions, secretary's certificates and acknowledgments, and all that is
in exhibits, give evidence but never post. A paper without filing evidence posts pending entries, which count as adopted
and executed only.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple

from charterbook.ledger.chart import name_key
from charterbook.ledger.ground import Ground, Line, Paper, beside, refuse, value
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.renewal import voided
from charterbook.ledger.splits import one_day
from charterbook.ledger.standing import Standing, first_day
from charterbook.ledger.taking import entered_in, kept, made_of, take
from charterbook.model.acts import (
    Acknowledgment,
    Act,
    Certification,
    DesignatedSharesAdjustment,
    Domestication,
    Filing,
    Resolution,
    Restatement,
    SeriesDesignation,
    Split,
    StockholderApproval,
)  # fmt: skip
from charterbook.model.entries import Clocks, Entry, Refusal
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares

SILENT_KINDS = frozenset({"resolution", "secretary_certificate", "acknowledgment"})
POSTING_KINDS = frozenset({
    "articles", "articles_amendment", "articles_restated", "designation", "designation_amendment",
    "designation_withdrawal", "split_change", "retirement", "correction", "validation", "merger",
})  # fmt: skip

AUTHORITY = Resolution | StockholderApproval | Certification | Acknowledgment | Filing


class Offer(NamedTuple):
    """A paper that is to be posted, with its name in the book. `places` are those of its acts that are offered, all
    where None; `vouched` those that a person has accepted as this paper's acts, whatever kind of copy it is;
    `treasury` whether the law of its day keeps shares that come back in the treasury."""

    instrument: Instrument
    name: str
    places: frozenset[int] | None = None
    vouched: frozenset[int] = frozenset()
    treasury: bool = True


class Posted(NamedTuple):
    """The further entries, in order, and the acts the ledger does not take; `refused` tells of each refusal the name
    of the paper and the place of the act in it."""

    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...]
    refused: tuple[tuple[str, int], ...] = ()


def post(
    ledger: Ledger, instrument: Instrument, instrument_id: str, recorded_at: datetime, treasury: bool = True
) -> Posted:
    """All acts of a paper. They take effect together: an act for which the shares are not there is tried again after
    the others, so that a decrease may feed an increase of the same paper in whatever order they are written."""
    return post_all(ledger, (Offer(instrument, instrument_id, treasury=treasury),), recorded_at)


def post_all(ledger: Ledger, offers: Iterable[Offer], recorded_at: datetime) -> Posted:
    """The acts that several papers offer, by date. What is refused is tried again after the rest as long as that helps,
    and at last all that still waits together, for two late papers may need each other. So the order in which papers are
    given, or come into a book that tries waiting ones again, does not matter."""
    waiting: list[_Waiting] = []
    for offer in offers:
        ground, paper = _ground(offer.instrument, offer.treasury), Paper(offer.name, recorded_at)
        waiting.extend((act, ground, paper, _silenced(offer, place, act), place) for place, act in offered_acts(offer))
    waiting.sort(key=lambda item: first_day(item[1].clocks) or date.max)
    taken: tuple[Entry, ...] = ()
    refusals: list[Refusal] = []
    progress = True
    while waiting and progress:
        progress, refusals = False, []
        left: list[_Waiting] = []
        for item in waiting:
            outcome = item[3] or take(ledger, *item[:3])
            if isinstance(outcome, Refusal):
                left.append(item)
                refusals.append(outcome)
            else:
                taken, progress = (*taken, *outcome), True
        waiting = left
    together, kept_out = _together(ledger, waiting)
    left_over = kept_out if together else range(len(waiting))
    return Posted(
        (*taken, *together),
        tuple(refusals[at] for at in left_over),
        tuple((str(waiting[at][2].instrument), waiting[at][4]) for at in left_over),
    )


def _together(ledger: Ledger, waiting: "list[_Waiting]") -> tuple[tuple[Entry, ...], list[int]]:
    """The entries of acts that wait for each other, asked for once at the end whether they break anything; none if
    they do. With them the places of those that cannot take part."""
    fresh: tuple[Entry, ...] = ()
    kept_out: list[int] = []
    for at, (act, ground, paper, silenced, _) in enumerate(waiting):
        dated = first_day(ground.clocks) is not None
        made = made_of(ledger, act, ground, paper) if dated and not silenced else None
        if made is None or isinstance(made, Refusal):
            kept_out.append(at)
        else:
            fresh = (*fresh, *made)
    if fresh:
        outcome = kept(ledger, fresh, fresh[0].act)
        if not isinstance(outcome, Refusal):
            return outcome, kept_out
    return (), kept_out


_Waiting = tuple[Act, Ground, Paper, Refusal | None, int]
"""An act with its ground and paper, why it cannot post whatever it says, and its place in the paper."""


def offered_acts(offer: Offer) -> list[tuple[int, Act]]:
    """The acts of a paper that could post, with their places; recitals come before the acts that rest on them."""
    if offer.instrument.kind in SILENT_KINDS:
        return []
    acts = [(place, act) for place, act in enumerate(offer.instrument.acts) if not isinstance(act, AUTHORITY)]
    every = tuple(act for _, act in acts)
    recitals: list[tuple[int, Act]] = [
        (place, _with_number(act, every)) for place, act in acts if isinstance(act, SeriesDesignation) and act.recited
    ]
    rest = [(place, act) for place, act in acts if not (isinstance(act, SeriesDesignation) and act.recited)]
    # A split looks for the new total that its paper states.
    rest.sort(key=lambda one: isinstance(one[1], Split))
    return [one for one in (*recitals, *rest) if offer.places is None or one[0] in offer.places]


def _silenced(offer: Offer, place: int, act: Act) -> Refusal | None:
    """Why an act of this paper does not post, whatever it says."""
    instrument = offer.instrument
    if place in offer.vouched:
        return None
    if instrument.kind not in POSTING_KINDS and not isinstance(act, Domestication):
        return refuse("paper_does_not_post", f"a paper of the kind {instrument.kind!r} posts nothing", act)
    if instrument.status != "paper":
        status = instrument.status.replace("_", " ")
        return refuse("paper_is_no_filed_paper", f"the text is no filed paper (status: {status})", act)
    if instrument.state in ("mentioned", "drafted"):
        return refuse("paper_not_adopted", f"the paper is only {instrument.state}", act)
    return None


def record(ledger: Ledger, act: Act, clocks: Clocks, recorded_at: datetime, treasury: bool = True) -> Posted:
    """An act without a paper that we can read, final on the given clocks; `treasury` whether the law of its day keeps
    shares that come back in the treasury."""
    outcome = take(ledger, act, Ground(clocks, "final", treasury=treasury), Paper(None, recorded_at))
    return Posted((), (outcome,)) if isinstance(outcome, Refusal) else Posted(outcome, ())


def file(ledger: Ledger, instrument_id: str, filing: Filing, recorded_at: datetime) -> Posted:
    """Filing evidence for a paper in the ledger: one post entry for each of its waiting entries, all or none. The
    paper takes effect on the date the filing gives, else the date the paper gives, but never before it is filed. Where
    the registrar refused it, its waiting entries are voided."""
    waiting = [stand for stand in ledger.stands_as_known() if stand.waits and stand.entry.instrument == instrument_id]
    if not waiting:
        why = f"paper {instrument_id} has no entry that waits for filing evidence"
        return Posted((), (refuse("instrument_has_no_pending_entry", why, filing),))
    filed_on = filing.filed_on.value
    paper = Paper(instrument_id, recorded_at)
    lines: list[Line] = []
    for stand in waiting:
        begun = [
            (day, stage) for day, stage in zip(stand.clocks, ("adopted", "signed"), strict=False) if day is not None
        ]
        if begun and filed_on < max(begun)[0]:
            why = f"it is said to be filed on {filed_on}, but was {max(begun)[1]} on {max(begun)[0]}"
            return Posted((), (refuse("filing_before_adoption", why, filing),))
        if value(filing.refused):
            lines.append(voided(stand, filing))
            continue
        effective_on = _effective(filed_on, value(filing.effective_on) or stand.entry.clocks.effective_on)
        clocks = stand.entry.clocks._replace(filed_on=filed_on, effective_on=effective_on)
        lines.append(Line(filing, "post", clocks, (), stand.entry.number))
    if any(isinstance(stand.entry.act, Split) for stand in waiting) and not value(filing.refused):
        outcome = _filed_split(ledger, waiting, lines[0].clocks, filing, paper)
    else:
        outcome = kept(ledger, entered_in(ledger, tuple(lines), paper), filing)
    return Posted((), (outcome,)) if isinstance(outcome, Refusal) else Posted(outcome, ())


def _filed_split(
    ledger: Ledger, waiting: list[Standing], clocks: Clocks, filing: Filing, paper: Paper
) -> tuple[Entry, ...] | Refusal:
    """The acts of a paper that splits shares, written anew for the day of its effect: a split multiplies what stands
    on that day, not what stood when it was adopted."""
    ground = Ground(one_day(clocks, "final"), "final")
    made = entered_in(ledger, tuple(voided(stand, filing) for stand in waiting), paper)
    for stand in sorted(waiting, key=lambda stand: isinstance(stand.entry.act, Split)):
        further = made_of(ledger, stand.entry.act, ground, paper)
        if isinstance(further, Refusal):
            ledger.take_back(made)
            return further
        made = (*made, *further)
    return kept(ledger, (*made, *entered_in(ledger, (Line(filing, "final", clocks),), paper)), filing)


def _ground(instrument: Instrument, treasury: bool) -> Ground:
    dates, filing = instrument.dates, instrument.filing
    filed_on = value(dates.filed_on) or (filing.filed_on.value if filing else None)
    stated = value(dates.effective_on) or (value(filing.effective_on) if filing else None)
    effective_on = stated if filed_on is None else _effective(filed_on, stated)
    kind: Literal["pending", "final"] = "pending" if filed_on is None else "final"
    clocks = Clocks(value(dates.adopted_on), value(dates.executed_on), filed_on, effective_on)
    designations = [act for act in instrument.acts if isinstance(act, SeriesDesignation)]
    ground = Ground(
        one_day(clocks, kind) if any(isinstance(act, Split) for act in instrument.acts) else clocks,
        kind,
        frozenset(name_key(act.share_class.value) for act in designations if not act.recited),
        tuple((name_key(act.series.value), value(act.filed_on)) for act in designations
              if act.recited and act.series.value is not None),
        restated=any(isinstance(act, Restatement) for act in instrument.acts),
        treasury=treasury,
    )  # fmt: skip
    return beside(ground, instrument.acts)


def _effective(filed_on: date, stated: date | None) -> date:
    """A paper takes effect on filing unless it or its filing says later; earlier it cannot."""
    return filed_on if stated is None else max(filed_on, stated)


def _with_number(recital: SeriesDesignation, acts: tuple[Act, ...]) -> SeriesDesignation:
    """A recital that gives no number has the number that an adjustment of the same paper starts from."""
    if recital.after is not None or recital.series.value is None:
        return recital
    for act in acts:
        if isinstance(act, DesignatedSharesAdjustment) and act.series.value is not None:
            before = _number_before(act)
            if before is not None and name_key(act.series.value) == name_key(recital.series.value):
                return recital._replace(after=before)
    return recital


def _number_before(act: DesignatedSharesAdjustment) -> Cited[Shares] | None:
    if isinstance(act.before, Cited):
        return act.before._replace(derived=True)
    if act.before is None and isinstance(act.after, Cited) and isinstance(act.change, Cited):
        return Cited(act.after.value - act.change.value, act.after.spans + act.change.spans, True)
    return None
