"""The text of a report on Form 8-K: Item 3.03, Item 5.03 and the exhibits, for a change of the charter.

Comes in: the instrument that is reported. Goes out: a draft of no kind of charter paper: the reader takes it for none,
and its numbers are those of the instrument's acts.
"""

from charterbook.instruments.clauses import board_action, first, said, signature, state_name
from charterbook.instruments.current_report.words import told
from charterbook.model.acts import Resolution, StockholderApproval
from charterbook.model.drafts import Blank, Block, Draft, Heading, Lines, Paragraph, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

RIGHTS = "3.03"
AMENDMENTS = "5.03"
_ITEMS = {
    RIGHTS: "Material Modification to Rights of Security Holders.",
    AMENDMENTS: "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year.",
}
_ONLY_IF = (
    "Note to the draft: Item 3.03 is reported only if the rights of the holders of a registered class of securities "
    "are materially limited or modified, which nothing here shows: "
)
_FRONT = (
    "UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "FORM 8-K", "CURRENT REPORT",
    "Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934",
)  # fmt: skip


def draft(instrument: Instrument, title: str, items: tuple[str, ...]) -> Draft:
    """The report on the paper of this title; `items` are those of the form that it falls under ("3.03", "5.03")."""
    name = said(instrument.corporation, "name of the corporation")
    event = instrument.dates.effective_on or Blank("day on which the paper was filed or took effect")
    number = instrument.exhibit_number.value if instrument.exhibit_number else "3.1"
    blocks: list[Block] = [
        Heading(_FRONT),
        Lines((("Date of report (date of earliest event reported): ", event),)),
        Lines((
            ("Exact name of registrant: ", name), ("State of incorporation: ", state_name(instrument)),
            ("Commission file number: ", Blank("Commission file number")),
            ("I.R.S. employer identification number: ", Blank("employer identification number")),
        )),
    ]  # fmt: skip
    full = max(items)
    conditional = Paragraph((_ONLY_IF, Blank("whether Item 3.03 applies; strike it where it does not"), "."))
    for item in sorted(items):
        blocks.append(Paragraph((f"Item {item}. {_ITEMS[item]}",)))
        blocks.extend((conditional,) if item == RIGHTS else ())
        elsewhere = Paragraph((f"What is told under Item {full} of this report is told under this item too.",))
        blocks.extend(_amended(instrument, title) if item == full else (elsewhere,))
    blocks.append(Paragraph(("Item 9.01. Financial Statements and Exhibits.",)))
    blocks.append(Lines((("(d) Exhibits",), (f"{number}  ", title))))
    pursuant = (
        "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this "
    )
    blocks.append(Paragraph((pursuant, "report to be signed on its behalf by the undersigned, duly authorized.")))
    blocks.append(Lines(((name,), ("Date: ", Blank("date of the report")))))
    blocks.extend(signature(signer) for signer in instrument.signers[:1])
    return Draft("other", "FORM 8-K", tuple(blocks))


def _amended(instrument: Instrument, title: str) -> tuple[Paragraph, ...]:
    """What was filed or resolved, what it does, who decided it, and that the exhibit is the whole of it."""
    filed = _filed(instrument, title)
    resolution = first(instrument.acts, Resolution)
    resolved = resolution.resolved if resolution is not None else ()
    for act in (*instrument.acts, *resolved):
        if (does := told(act)) is not None:
            filed = (*filed, " It ", *does, _stop(does[-1]))
    decided: tuple[Run, ...] = ("The Board of Directors acted ",)
    decided = (*decided, *board_action(instrument.meeting, instrument.dates.adopted_on), ".")
    for act in instrument.acts:
        if isinstance(act, StockholderApproval):
            on_ = said(act.approved_on, "date of the holders' approval")
            decided = (*decided, " The change was approved on ", on_, " by ", act.voters, ".")
    whole = f"The {title} is an exhibit to this report; this summary does not replace it."
    paragraphs = (Paragraph(filed), Paragraph(decided), Paragraph((whole,)))
    return paragraphs if instrument.kind != "correction" else (paragraphs[0], paragraphs[2])


def _stop(last: Run) -> str:
    """The full stop after the last run of a sentence; none after a name that ends in one itself ("Inc.")."""
    ended = isinstance(last, Cited) and isinstance(last.value, str) and last.value.endswith(".")
    return "" if ended else "."


def _filed(instrument: Instrument, title: str) -> tuple[Run, ...]:
    """The filing, or the decision where nothing is filed, and the day from which it counts."""
    name = said(instrument.corporation, "name of the corporation")
    on = instrument.dates.effective_on
    if instrument.kind == "resolution":
        counts: Run = on or Blank("day from which the resolution takes effect")
        return (name, " adopted a resolution that takes effect on ", counts, ".")
    filed: tuple[Run, ...] = ("On ", Blank("day of the filing"), ", ", name, " filed with the Secretary of State of ")
    filed = (*filed, f"{state_name(instrument)} a {title}")
    if instrument.kind == "correction":
        return (*filed, ".")
    return (*filed, ", which takes effect on ", on, ".") if on else (*filed, ", which took effect on its filing.")
