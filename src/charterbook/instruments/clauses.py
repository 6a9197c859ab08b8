"""Clauses that papers of several kinds share, and what a drafter may and may not write.

A fact that the instrument lacks becomes a `Blank`; a fact whose readings contradict each other is never chosen between:
`DraftError` says which one, and the remedy.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from charterbook.model.acts import Act, Meeting
from charterbook.model.drafts import Blank, Heading, Paragraph, Run, SignatureBlock
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.instrument import Instrument, Signer
from charterbook.model.shares import ParValue, Shares

A = TypeVar("A")
UNNAMED = "_" * 20
"""A name or an office to be filled in by hand, where a block takes words and no run."""
STATES = {"US-NV": "Nevada", "US-DE": "Delaware"}
_CODES = {"NRS": "the Nevada Revised Statutes", "DGCL": "the General Corporation Law of the State of Delaware"}


class DraftError(Exception):
    """The instrument cannot be drafted; the message says why and what would let it be."""


def said(value: "Stated[A] | None", what: str) -> "Cited[A] | Blank":
    """The value as a run, or a blank for `what`. DraftError where the readings of it contradict each other."""
    match value:
        case None:
            return Blank(what)
        case Disputed():
            raise DraftError(f"the {what} has readings that contradict each other; settle it in review first")
        case Cited():
            return value


def first(acts: Iterable[Act], kind: type[A]) -> A | None:
    """The first of the acts that is of this kind, if any is."""
    return next((act for act in acts if isinstance(act, kind)), None)


def state_name(instrument: Instrument) -> str:
    """The state whose law governs the corporation. DraftError where it is unknown or has no wording here."""
    code = instrument.jurisdiction.value if instrument.jurisdiction else None
    if code not in STATES:
        known = ", ".join(STATES)
        raise DraftError(f"no wording for a corporation of {code or 'an unknown jurisdiction'}; there is for: {known}")
    return STATES[code]


def in_delaware(instrument: Instrument) -> bool:
    """Whether the corporation is Delaware's, whose papers on series have other titles and sentences."""
    return instrument.jurisdiction is not None and instrument.jurisdiction.value == "US-DE"


def statute(instrument: Instrument, nevada: str, delaware: str) -> "Cited[str]":
    """The statute a paper rests on, as papers write it ("Sections 78.385 and 78.390 of the Nevada Revised Statutes"):
    the sections it cites of the first code it cites, else the usual one of its kind in its state."""
    usual = delaware if in_delaware(instrument) else nevada
    cited = instrument.statutes or (Cited(usual, ()),)
    code = cited[0].value.partition(" ")[0]
    if code not in _CODES:
        return cited[0]
    sections = [each.value.partition(" ")[2] for each in cited if each.value.partition(" ")[0] == code]
    named = f"Sections {', '.join(sections[:-1])} and {sections[-1]}" if len(sections) > 1 else f"Section {sections[0]}"
    return Cited(f"{named} of {_CODES[code]}", tuple(span for each in cited for span in each.spans))


def title_block(title: str, *names: "Stated[str] | None") -> Heading:
    """The centred title: the name of the paper, then what it is of, in capitals, joined by "of"."""
    lines = [title.upper()]
    for name in names:
        run = said(name, "name in the title")
        lines.extend(("of", "_" * 20 if isinstance(run, Blank) else run.value.upper()))
    return Heading(tuple(lines))


def numbered(statements: Iterable[tuple[Run, ...]]) -> tuple[Paragraph, ...]:
    """The statements of a certificate, each after its number."""
    return tuple(Paragraph((f"{number}. ", *runs)) for number, runs in enumerate(statements, 1))


def numbered_with(statements: "Iterable[tuple[tuple[Run, ...], tuple[Paragraph, ...]]]") -> tuple[Paragraph, ...]:
    """The statements of a certificate, each after its number, with the paragraphs that belong to it below it."""
    paragraphs: list[Paragraph] = []
    for number, (runs, below) in enumerate(statements, 1):
        paragraphs.extend((Paragraph((f"{number}. ", *runs)), *below))
    return tuple(paragraphs)


def stop(words: "Cited[str] | Blank") -> str:
    """The full stop after words at a sentence's end; none after a name that ends in one itself ("Inc.")."""
    return "" if isinstance(words, Cited) and words.value.rstrip().endswith(".") else "."


def shares(count: "Cited[Shares] | Blank") -> tuple[Run, ...]:
    """A count of shares without its sign, which the verb gives ("a decrease of"), and the noun in its number."""
    if isinstance(count, Blank):
        return count, " shares"
    size = count._replace(value=-count.value if count.value < 0 else count.value)
    return size, " share" if size.value == 1 else " shares"


def exact(count: "Stated[Shares] | None") -> "Cited[Shares] | None":
    """A count the paper itself states; None for one that is absent or was computed from others by the reader."""
    value = said(count, "number of shares") if count is not None else None
    return None if value is None or isinstance(value, Blank) or value.derived else value


def par_phrase(par: "Stated[ParValue] | None") -> tuple[Run, ...]:
    """ ", par value $0.001 per share", or nothing where the par value is not given."""
    value = said(par, "par value") if par is not None else None
    if value is None or isinstance(value, Blank):
        return ()
    return (", without par value",) if value.value.usd is None else (", par value ", value, " per share")


def board_action(meeting: Meeting | None, adopted_on: "Cited[date] | None") -> tuple[Run, ...]:
    """How and when the body acted: at a meeting with or without the word quorum, or by written consent. Words follow
    that the caller begins with a comma or ends with a full stop."""
    on = said(adopted_on, "date of the board's action")
    manner = meeting.type.value if meeting and meeting.type else None
    if manner == "written_consent":
        return "by unanimous written consent dated ", on
    if meeting is None:
        return "on ", on
    kind = "a meeting" if manner is None else f"{'an' if manner[:1] in 'aeiou' else 'a'} {manner} meeting"
    held: tuple[Run, ...] = (f"at {kind} duly called and held on ", on)
    present = meeting.quorum is not None and meeting.quorum.value
    return (*held, ", at which a quorum was present and acting throughout") if present else held


def execution(instrument: Instrument) -> Paragraph:
    """The clause by which the signers make the paper theirs, naming their offices in order; one office that all of them
    hold is named once."""
    titles = [said(signer.title, "title") for signer in instrument.signers]
    offices: list[Run] = []
    for position, title in enumerate(titles):
        if position:
            offices.append(" and " if position == len(titles) - 1 else ", ")
        offices.append(title)
    on = said(instrument.dates.executed_on, "date of signing")
    closing = (
        "of the Corporation, make this certificate, declare that it is our act and deed and that the facts stated in "
        "it are true, and have set our hands to it as of "
    )
    if len(titles) < 2:
        own = closing.replace("our act", "my act").replace("our hands", "my hand")
        return Paragraph(("I, THE UNDERSIGNED, being the ", *(offices or [Blank("title")]), " ", own, on, "."))
    if len({title.value if isinstance(title, Cited) else None for title in titles}) == 1:
        return Paragraph(("WE, THE UNDERSIGNED, being each a ", titles[0], " ", closing, on, "."))
    return Paragraph(("WE, THE UNDERSIGNED, being the ", *offices, ", respectively, ", closing, on, "."))


def signature_lines(instrument: Instrument) -> tuple[SignatureBlock, ...]:
    """A line for each signer; where nobody is told to sign, one with a blank for the name and one for the office."""
    return tuple(map(signature, instrument.signers)) or (SignatureBlock(UNNAMED, UNNAMED),)


def signature(signer: Signer) -> SignatureBlock:
    """The line for one signer, with the conformed signature where the instrument has one."""
    title = signer.title.value if signer.title else ""
    return SignatureBlock(signer.name.value, title, signed=signer.signed is not None)
