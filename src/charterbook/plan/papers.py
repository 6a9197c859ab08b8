"""All papers of a step, made of one step and one occasion, so that no word or figure can part between them.

Comes in: a step and an occasion. Goes out: the papers in order: the instrument, the board's resolution, the decision of
the stockholders where they are asked, the secretary's certificate, the letter to the registrar, the report on Form 8-K
where one is due. The acknowledgments stand in the instrument itself.
"""

from typing import NamedTuple

from charterbook.instruments.clauses import UNNAMED, first
from charterbook.instruments.cover_letter.draft import draft as transmittal
from charterbook.instruments.current_report.draft import AMENDMENTS, RIGHTS
from charterbook.instruments.current_report.draft import draft as report
from charterbook.instruments.draft import draft as draft_of
from charterbook.instruments.stockholder_action.draft import (
    CONSENT_TITLE,
    STOCKHOLDERS,
    Share,
    Votes,
    consent,
    minutes,
    minutes_title,
)
from charterbook.model.acts import Meeting, Resolution, SeriesDesignation
from charterbook.model.drafts import Draft
from charterbook.model.evidence import Span
from charterbook.model.instrument import Dates, Instrument, Signer
from charterbook.model.plans import Step
from charterbook.plan.authority import certified_resolution, cited, holders_approval, submitted_to
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Consenting, Occasion, Vote
from charterbook.plan.targets import PLAN, planned

_FEE = "with the filing: "
_FORM = "the Secretary of State's form"


class Paper(NamedTuple):
    """One paper of a set. `name` tells it among the others ("certificate"); `instrument` is what it says, None for a
    letter or a report, which says nothing that could be posted."""

    name: str
    draft: Draft
    instrument: Instrument | None


def papers(step: Step, occasion: Occasion) -> tuple[Paper, ...]:
    """The set of a step. PlanError and DraftError as of `supposed` and of the drafters."""
    instrument = supposed(step, occasion)
    filed = instrument.kind != "resolution"
    made = [_named("certificate" if filed else "resolution", instrument)]
    title = _spoken(made[0].draft.title)
    decided = _decided(step, instrument)
    if decided is not None:
        certified = certified_resolution(step, occasion, decided.resolved)
        made.extend([_named("resolution", _of_board(decided, occasion, certified))] if filed else [])
        made.extend(_authority(step, occasion, decided, certified, attached=bool(instrument.exhibits)))
    if filed:
        fee = next((line.removeprefix(_FEE) for line in step.due if line.startswith(_FEE)), None)
        made.append(
            Paper("cover-letter", transmittal(instrument, title, fee, any(_FORM in line for line in step.papers)), None)
        )
    items = tuple(item for item in (RIGHTS, AMENDMENTS) if any(f"Item {item}" in line for line in step.due))
    if items:
        made.append(Paper("8-k", report(instrument, title, items), None))
    return tuple(made)


def _named(name: str, instrument: Instrument) -> Paper:
    return Paper(name, draft_of(instrument), instrument)


def _spoken(title: str) -> str:
    """A title in capitals as a sentence says it."""
    return title.title().replace(" Of ", " of ").replace(" To ", " to ")


def _decided(step: Step, instrument: Instrument) -> Resolution | None:
    """The board's resolution with all that it decides: that of the certified copy, else of the paper that sets it out;
    None where no body has to act."""
    copies = (first(exhibit.acts, Resolution) for exhibit in instrument.exhibits)
    copied = next((copy for copy in copies if copy is not None), None)
    recited = first(instrument.acts, Resolution)
    if copied is not None or recited is None or recited.resolved:
        return copied or recited
    created = tuple(act for act in instrument.acts if isinstance(act, SeriesDesignation) and not act.recited)
    return recited._replace(resolved=created, submitted_to=submitted_to(step))


def _of_board(decided: Resolution, occasion: Occasion, certified: Instrument) -> Instrument:
    """The resolution as a paper: signed by the secretary of the meeting, or by every director who consents."""
    by_consent = occasion.meeting == "written_consent"
    directors = tuple(Signer(planned(person.name), planned(person.title)) for person in occasion.directors)
    unnamed = (Signer(planned(UNNAMED), planned("Director")),)
    return Instrument(
        "resolution",
        Span(PLAN.sha256, 0, 0),
        title=planned("RESOLUTION of the Board of Directors"),
        state="drafted",
        corporation=planned(occasion.corporation),
        statutes=certified.statutes,
        marks=certified.marks,
        jurisdiction=planned(occasion.jurisdiction),
        dates=Dates(adopted_on=cited(occasion.adopted_on)),
        meeting=decided.meeting,
        signers=(directors or unnamed) if by_consent else certified.signers,
        acts=(decided,),
    )


def _authority(
    step: Step, occasion: Occasion, decided: Resolution, certified: Instrument, attached: bool
) -> tuple[Paper, ...]:
    """The stockholders' decision where they are asked, and the certified copy where none is attached, or where it
    certifies that decision too."""
    approval = holders_approval(occasion)
    asked = submitted_to(step) is not None
    copy = certified._replace(exhibit_number=None)
    if asked:
        own, *rest = copy.acts
        dates = copy.dates._replace(stockholders_approved_on=cited(occasion.holders_approved_on) if approval else None)
        copy = copy._replace(acts=(own, *approval, *rest), dates=dates)
    certificate = () if attached and not asked else (_named("secretary-certificate", copy),)
    return (*((_of_holders(step, decided, occasion, certified),) if asked else ()), *certificate)


def _of_holders(step: Step, decided: Resolution, occasion: Occasion, certified: Instrument) -> Paper:
    """The stockholders' written consent; the minutes of their meeting where votes were counted, or where the law lets
    them act at a meeting only."""
    votes, on = occasion.vote, cited(occasion.holders_approved_on)
    met = bool(votes) or not any("consent" in each.how for each in step.approvals if "holders" in each.who)
    kind = "written_consent" if not met else votes[0].meeting if votes else None
    title = minutes_title(kind) if met else CONSENT_TITLE
    law = "DGCL 228" if occasion.jurisdiction == "US-DE" else "NRS 78.320"
    resolution = Resolution(planned(STOCKHOLDERS), on, Meeting(STOCKHOLDERS, cited(kind)), decided.resolved)
    given = tuple(_share(one) for one in occasion.consenting)
    instrument = certified._replace(
        kind="resolution",
        title=planned(title.upper()),
        exhibit_number=None,
        statutes=(*(() if met else (planned(law),)), *certified.statutes),
        dates=Dates(adopted_on=cited(occasion.adopted_on), stockholders_approved_on=on),
        meeting=None,
        signers=certified.signers if met else tuple(_signer(share) for share in given),
        acts=(resolution, *holders_approval(occasion)),
    )
    if not met:
        return Paper("stockholder-consent", consent(instrument, given), instrument)
    return Paper("stockholder-minutes", minutes(instrument, tuple(map(_counted, votes))), instrument)


def _counted(vote: Vote) -> Votes:
    return Votes(planned(vote.votes_for), planned(vote.against), planned(vote.entitled), cited(vote.stock))


def _share(one: Consenting) -> Share:
    by = (planned(one.by.name), planned(one.by.title)) if one.by is not None else None
    return Share(planned(one.name), planned(one.shares), planned(one.stock), cited(one.signed_on), by)


def _signer(share: Share) -> Signer:
    return Signer(share.holder) if share.by is None else Signer(*share.by)
