"""Text to instruments: what each paper of a text is, says and does.

Comes in: a `Text`. Goes out: its instruments, with their attachments inside them. The order is that of the house: view,
marks, masked view, productions in one pass, sections, kind, acts, and at last the words that nobody read.
"""

from datetime import date
from functools import cache
from itertools import chain

from charterbook.instruments.acknowledgment.read import Read as Acknowledged
from charterbook.instruments.acknowledgment.read import read as acknowledgments
from charterbook.instruments.charter_titles import CHARTER_KINDS
from charterbook.instruments.cover import amending, joined
from charterbook.instruments.execution import executed_on, signed_by, unsigned
from charterbook.instruments.filings import approved_on, effective_on, filing_of
from charterbook.instruments.form import form_facts
from charterbook.instruments.front import corporation_of, exhibit_number, former_names_of, statutes_of
from charterbook.instruments.identifiers import identifiers_of, known_by, with_filer
from charterbook.instruments.jurisdiction import jurisdiction_of_paper
from charterbook.instruments.kinds import Titled, kind_of, kind_of_corrected, title
from charterbook.instruments.numbered_papers import numbered_papers
from charterbook.instruments.paper import Paper, words
from charterbook.instruments.prior import prior_filings
from charterbook.instruments.productions.table import CHARTER_PRODUCTIONS, PRODUCTIONS
from charterbook.instruments.registrar import Listed, certification_page, certified, listed
from charterbook.instruments.resolution.acts import resolved_acts, submitted_to
from charterbook.instruments.resolution.read import adopted_on, meeting, resolution
from charterbook.instruments.secretary_certificate.read import certification
from charterbook.instruments.series_acts import series_acts
from charterbook.instruments.slips import slips
from charterbook.instruments.split import pieces
from charterbook.instruments.statements import approvals
from charterbook.instruments.status import state_of, status_of, with_attached_acts
from charterbook.instruments.stockholder_action.read import decided_by_holders
from charterbook.instruments.unread import unread
from charterbook.model.acts import Act, Filing, Incorporation
from charterbook.model.evidence import Cited, Mark, Text, Unreadable
from charterbook.model.instrument import Dates, Instrument, Kind
from charterbook.text import blanks, corporations, dates, money, names, numbers, series_names, statutes
from charterbook.text.ending import breaks_off
from charterbook.text.marks import Found, Masked, outermost
from charterbook.text.productions import Match, Table
from charterbook.text.sections import Section, execution, papers
from charterbook.text.states.file_numbers import file_numbers
from charterbook.text.states.state import StateTable
from charterbook.text.states.table import states_named
from charterbook.text.view import View

_TOLD = frozenset(
    {"count", "number", "malformed", "unreadable", "wrong unit", "blank", "blank date", "impossible date",
     "corporation", "series", "par", "form"}
)  # fmt: skip
"""The kinds of marks that rules look at; the others only mask their words from other readings."""
_WORDED = ("power", "resolved")
"""Facts that are marks of their own: the words alone count."""


@cache
def _table(states: tuple[StateTable, ...]) -> Table:
    """The wordings of all states and those of the states named."""
    return Table((*PRODUCTIONS, *(row for state in states for row in state.productions)))


@cache
def _charter_table() -> Table:
    """The wordings of charters: heavy ones, made ready only for a text that has a charter clause."""
    return Table(CHARTER_PRODUCTIONS)


def _facts(view: View, founds: list[Found], states: tuple[StateTable, ...]) -> list[Match]:
    """The facts of a text in order of place; those of charters where a charter clause stands."""
    masked = Masked(view.lowered, founds)
    facts = _table(states).run(view, masked)
    told = [match for match in facts if match.fact != "charter_clause"]
    if len(told) == len(facts):
        return facts
    return sorted((*told, *_charter_table().run(view, masked)), key=lambda match: (match.start, match.end))


def read(text: Text) -> tuple[Instrument, ...] | Unreadable:
    """The instruments of a text. Attachments of a paper stand in its `exhibits`. A text that stops before its paper
    does is not read: its missing end may undo what its beginning says."""
    view = View(text)
    states = states_named(view.lowered)
    body = text.document_type is not None and not text.document_type.value.startswith("EX")
    # The body of a filing may end as it likes: it is no paper, and its exhibits are texts of their own.
    if not body and (inside := breaks_off(view)) is not None:
        return Unreadable(f"the text stops inside {inside}: it is not the whole paper", "get the complete file")
    founds = marks(view, states)
    facts = _facts(view, founds, states)
    instruments: list[Instrument] = []
    lines: list[Listed] = []
    for piece in pieces(view):
        main, attached = papers(view, piece.start, piece.end)
        parts = tuple(_paper(view, founds, facts, states, section) for section in attached)
        exhibits = tuple(_instrument(part, ()) for part in parts)
        paper = _paper(view, founds, facts, states, main)
        read_ = _instrument(paper, exhibits, parts, follows=instruments[-1].kind if instruments else None)
        if piece.role == "certification":
            read_, lines = certification_page(read_), listed(paper)
        elif instruments and (lines or instruments[-1].status == "certification"):
            read_ = known_by(certified(read_, instruments[-1], lines), instruments[-1])
        instruments.append(read_)
    return _with_marks_of(text, instruments)


def _with_marks_of(text: Text, instruments: list[Instrument]) -> tuple[Instrument, ...]:
    """The instruments with what the format told of their source, each mark with the paper in which it stands, and the
    number of the filer whose paper it is."""
    for mark in text.marks:
        place = mark.found.spans[0].start
        at = max((at for at, one in enumerate(instruments) if one.span.start <= place), default=0)
        instruments[at] = instruments[at]._replace(marks=(*instruments[at].marks, mark))
    return tuple(with_filer(one, text.marks) for one in instruments)


def marks(view: View, states: tuple[StateTable, ...]) -> list[Found]:
    """All marks of a view, the outermost of those that overlap: no digit of a name is left to be read as a count.
    `states` are those that the view names."""
    named = outermost(chain(
        statutes.statutes(view, states), file_numbers(view, states),
        *(finder(view) for finder in (
            dates.dates, series_names.series, names.classes, corporations.corporations, money.par_values,
            money.amounts, blanks.blanks, blanks.underlines,
        )),
    ))  # fmt: skip
    return outermost((*named, *numbers.numbers(view, [(found.start, found.end) for found in named])))


def _paper(
    view: View, founds: list[Found], facts: list[Match], states: tuple[StateTable, ...], section: Section
) -> Paper:
    answered = form_facts(view, (section.start, section.end), founds, states)
    every = sorted((*answered, *facts), key=lambda match: match.start) if answered else facts
    return Paper(view, section, founds, every, execution(view, section.start, section.end), states)


def _instrument(
    paper: Paper, exhibits: tuple[Instrument, ...], parts: tuple[Paper, ...] = (), follows: Kind | None = None
) -> Instrument:
    jurisdiction = jurisdiction_of_paper(paper)
    titled = title(paper, jurisdiction.value if jurisdiction else None)
    kind = _kind(paper, titled, follows)
    acknowledged = acknowledgments(paper)
    signed = signed_by(paper, acknowledged)
    corporation, filing = corporation_of(paper), filing_of(paper)
    when = _dates(paper, acknowledged, filing, exhibits)
    place = titled[:2] if titled else (paper.start, paper.start)
    priors = prior_filings(paper)
    acts = _acts(paper, kind, when)
    if kind == "other" and titled is not None:
        from charterbook.instruments.domestication.read import domestications

        acts = (*domestications(paper, titled.title.value, jurisdiction), *acts)
    counted: tuple[Mark, ...] = ()
    if kind == "designation" and exhibits:
        acts = joined(paper, acts, exhibits, parts)
    if kind == "designation_amendment" and exhibits:
        acts, exhibits = amending(acts, exhibits)
    if kind in CHARTER_KINDS:
        from charterbook.instruments.articles_restated.read import renamed_by
        from charterbook.instruments.charter import name_before, totals

        acts = (*acts, *(renamed_by(corporation, exhibits) if kind == "articles_restated" else ()))
        corporation, counted = name_before(kind, acts) or corporation, totals(paper, kind)
    instrument = Instrument(
        kind=kind,
        span=paper.span(paper.start, paper.end),
        title=titled.title if titled else None,
        corporation=corporation,
        former_names=former_names_of(paper, corporation),
        jurisdiction=jurisdiction,
        statutes=statutes_of(paper),
        exhibit_number=exhibit_number(paper),
        dates=when,
        meeting=meeting(paper),
        signers=tuple(signature.signer for signature in signed),
        acknowledgments=tuple(read.acknowledgment for read in acknowledged),
        filing=filing,
        acts=acts,
        exhibits=exhibits,
        marks=(*_told(paper), *counted, *slips(paper, signed, acknowledged), *unsigned(paper, signed)),
        prior_filings=(*priors, *numbered_papers(paper, place, priors)),
        identifiers=identifiers_of(paper, jurisdiction),
        unread=unread(paper, place, signed, acknowledged),
    )
    status, said = status_of(paper, instrument, titled.start if titled else None)
    if status == "composite":
        from charterbook.instruments.charter import without_restatement

        # A copy that puts amendments together restates the charter, whatever the title it keeps.
        kind = "articles_restated" if kind == "articles" else kind
        acts = tuple(act for act in without_restatement(instrument.acts) if not isinstance(act, Incorporation))
        instrument = instrument._replace(kind=kind, acts=acts)
    elif status == "not_share_capital":
        instrument = instrument._replace(acts=())
    return with_attached_acts(instrument._replace(state=state_of(instrument), status=status, status_said=said))


def _kind(paper: Paper, titled: Titled | None, follows: Kind | None) -> Kind:
    """The kind of a paper; `follows` is that of the paper before it in the file."""
    kind = kind_of(paper, titled.kind if titled else None, titled.start if titled else 0)
    return kind_of_corrected(paper) if kind == follows == "correction" else kind


def _dates(
    paper: Paper, acknowledged: list[Acknowledged], filing: Filing | None, exhibits: tuple[Instrument, ...]
) -> Dates:
    executed, effective = executed_on(paper, acknowledged), effective_on(paper, filing)
    if paper.first("form") and executed and effective and _inside(executed, effective):
        executed = None  # A form's "Date:" for the effect stands near its line for the signature.
    return Dates(
        adopted_on=adopted_on(paper) or _adopted_by(exhibits),
        executed_on=executed,
        filed_on=filing.filed_on if filing else None,
        effective_on=effective,
        stockholders_approved_on=approved_on(paper),
    )


def _inside(one: Cited[date], other: Cited[date]) -> bool:
    """Whether one date is said within the words that say the other."""
    return any(a.start >= b.start and a.end <= b.end for a in one.spans for b in other.spans)


def _told(paper: Paper) -> list[Mark]:
    """What rules look at beside the acts; a paper on a state's form has a mark with the state's code, one that traces
    the board's power to the articles, or sets a resolution out, has a mark with the words."""
    marks = [Mark(found.kind, found.cited) for found in paper.founds if found.kind in _TOLD]
    marks += [Mark("form", Cited[object](*issued)) for match in paper.all("form") if (issued := words(match, "state"))]
    return [*marks, *(paper.mark(fact, match.start, match.end) for fact in _WORDED for match in paper.all(fact))]


def _adopted_by(exhibits: tuple[Instrument, ...]) -> Cited[date] | None:
    return next((exhibit.dates.adopted_on for exhibit in exhibits if exhibit.dates.adopted_on), None)


def _acts(paper: Paper, kind: Kind, when: Dates) -> tuple[Act, ...]:
    """The acts of a paper of a kind, in the order recited past, statements, change, authority. The grammar of a kind is
    loaded with the first paper of that kind: one paper needs a third of it."""
    acts: list[Act] = []
    match kind:
        case "designation" | "designation_amendment" | "designation_withdrawal" | "retirement":
            acts += series_acts(paper, kind, when.executed_on)
        case "validation":
            from charterbook.instruments.validation.read import ratifications

            acts += [*ratifications(paper), *series_acts(paper, kind, when.executed_on)]
        case "correction":
            from charterbook.instruments.correction.read import corrections

            acts += corrections(paper)
        case "articles" | "articles_amendment" | "articles_restated" | "split_change":
            from charterbook.instruments.charter import charter_acts

            acts += charter_acts(paper, kind, corporation_of(paper), when)
            acts += approvals(paper) if kind != "articles" else []
        case "secretary_certificate" | "resolution":
            return _of_authority(paper)
        case _:
            pass
    if (decided := resolution(paper, ())) is not None:
        acts.append(decided)
    return tuple(acts)


def _of_authority(paper: Paper) -> tuple[Act, ...]:
    """What a resolution or a certified copy of one says: who decided what, who approved, who certifies."""
    resolved = resolved_acts(paper, corporation_of(paper))
    if by_holders := decided_by_holders(paper, resolved):
        return by_holders
    decided, certified = resolution(paper, resolved), certification(paper)
    decided = decided._replace(submitted_to=submitted_to(paper)) if decided else None
    told = approvals(paper) if certified else []
    return tuple(act for act in (decided, *told, certified) if act is not None)
