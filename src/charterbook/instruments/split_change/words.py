"""The words of a split in a charter: so many shares become so many others, and what becomes of fractions.

Comes in: the act. Goes out: runs.
"""

from charterbook.instruments.clauses import DraftError, said, shares
from charterbook.instruments.resolution.charter_words import FRACTIONS, standing
from charterbook.model.acts import Split
from charterbook.model.drafts import Blank, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument


def split_clause(act: Split, instrument: Instrument) -> tuple[Run, ...]:
    """The clause of an amendment, with the sentence on fractions where any can arise."""
    old, new = said(act.old, "number of old shares"), said(act.new, "number of new shares")
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    verb = "subdivided" if isinstance(old, Cited) and isinstance(new, Cited) and new.value > old.value else "combined"
    runs: tuple[Run, ...] = ("When this certificate takes effect, each ", *shares(old), " of ", stock, " ")
    runs = (*runs, f"{standing(instrument)} shall, without any action of the holder, be ", verb, " into ")
    runs = (*runs, *shares(new), " of ", stock, ".")
    return (*runs, " ", *fractions_clause(act)) if act.fractions is not None or fractions_arise(act) else runs


def fractions_clause(act: Split) -> tuple[Run, ...]:
    """What becomes of fractions of a share; a blank where nobody has said. DraftError for a rule without words."""
    if act.fractions is None:
        return Blank("what becomes of fractions of a share"), "."
    if act.fractions.value not in FRACTIONS:
        known = ", ".join(FRACTIONS)
        raise DraftError(f'no words for fractions treated by "{act.fractions.value}"; there are for: {known}')
    words = FRACTIONS[act.fractions.value]
    return (f"{words[0].upper()}{words[1:]}.",)


def fractions_arise(act: Split) -> bool:
    """Whether a holder may be left with a part of a share: not where each share becomes a whole number of shares."""
    if not isinstance(act.new, Cited) or not isinstance(act.old, Cited):
        return True
    return bool(act.new.value % act.old.value)
