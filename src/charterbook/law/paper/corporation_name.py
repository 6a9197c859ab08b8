"""CB201: one corporation, one name."""

from charterbook.law.paper.spelling import edits, without_suffix
from charterbook.law.reach import acts_of, first_reading, fold, marks, papers
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, lacks, rule_of_paper
from charterbook.model.acts import Acknowledgment, Certification, NameChange
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.findings import Level
from charterbook.model.instrument import Instrument

_SIGNED_BY_ITSELF = ("designation", "designation_amendment", "designation_withdrawal", "articles_amendment")
_CLAUSE_BYTES = 220
_SLIP_EDITS = 2
_SHORTEST_WITH_A_SLIP = 5
_NUMERALS = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}
_REMEDY = "Compare with the name in the charter on that day; correct the record, or complete the certificate anew."


@rule_of_paper("CB201", "error", of=ANY_COPY)
def corporation_name_varies(case: Case) -> Answer:
    """The corporation's name varies.

    What it asks: Every mention of the corporation (caption, body, acknowledgments, certificates, attached papers) has
    the name that the paper gives itself. One finding for each odd mention. Only near variants count: a letter more or
    less, or one other word where the place must mean this corporation: an acknowledgment's principal, a certified
    corporation, and, as a warning, the first name where the paper is signed. Another corporation, a former name, and a
    name in capitals throughout, with or without its article, are no variants. A name that the paper seems to change by
    a letter or two is one, at most as a warning: an amendment may mean it.

    Why it matters: A paper in another corporation's name may be refused or misfiled, and an acknowledgment for a
    misnamed principal acknowledges nothing for this one (rows NV-NAME-1 and ACK-2). A letter or a word is an error,
    because the paper contradicts itself; a comma, a full stop, Inc. for Incorporated or a capital is a note.

    Passing case: "BestNet Communications Corporation" in the caption and in the acknowledgment.

    Failing case: "BestNet Communication Corporation" in the acknowledgment.

    Remedy: Compare with the name in the charter on that day; correct the record, or complete the certificate anew.
    """
    principal = first_reading(case.paper.corporation)
    if principal is None:
        return lacks()
    others = _other_names(case.paper)
    slips = {name for name in others if _variant(name, principal.value, None) == "error"}
    own = {principal.value, *others} - slips
    told = []
    for mention, other_word in _mentions(case.paper, principal):
        level = None if mention.value in own else _variant(mention.value, principal.value, other_word)
        level = "warning" if level == "error" and mention.value in slips else level
        if level:
            told.append(
                Remark(
                    f'"{mention.value}" is not "{principal.value}"',
                    (*mention.spans, *principal.spans[:1]),
                    expected=principal.value,
                    actual=mention.value,
                    remedy=_REMEDY,
                    level=level,
                )
            )
    return judged(told)


def _other_names(paper: Instrument) -> list[str]:
    """Names that the paper itself says were or will be the corporation's."""
    changes = [name for act in acts_of(paper, NameChange) for name in (act.before, act.after)]
    return [name.value for each in (*paper.former_names, *changes) if (name := first_reading(each))]


def _mentions(paper: Instrument, principal: Cited[str]) -> list[tuple[Cited[str], Level | None]]:
    """All mentions in order of place, each place once, and how grave one other word is there: None where the place
    need not mean this corporation."""
    acknowledged = [ack.principal for each in papers(paper) for ack in each.acknowledgments]
    acknowledged += [ack.principal for ack in acts_of(paper, Acknowledgment)]
    certified = [act.corporation for act in acts_of(paper, Certification)]
    attached = [each.corporation for each in papers(paper) if each is not paper]
    places: dict[tuple[str, int], tuple[Cited[str], Level | None]] = {}
    for stated in (*acknowledged, *certified, *attached):
        name = first_reading(stated)
        if name and name.spans:
            places.setdefault((name.spans[0].source, name.spans[0].start), (name, "error"))
    signing = _where_signed(paper)
    for mark in marks(paper, "corporation"):
        if isinstance(mark, Cited) and isinstance(mark.value, str) and mark.spans not in ((), principal.spans):
            found = Cited(mark.value, mark.spans)
            places.setdefault(
                (mark.spans[0].source, mark.spans[0].start), (found, "warning" if mark is signing else None)
            )
    return [places[place] for place in sorted(places)]


def _where_signed(paper: Instrument) -> "Cited[object] | Disputed[object] | None":
    """The first corporation named where the paper is signed: "IN WITNESS WHEREOF, X has caused this ...", with the day
    of execution behind it, or else the one over the first signature."""
    executed, signer = paper.dates.executed_on, paper.signers[0].name if paper.signers else None
    if executed is None or signer is None or paper.kind not in _SIGNED_BY_ITSELF:
        return None
    since, until = executed.spans[0].start - _CLAUSE_BYTES, signer.spans[0].start
    named = [mark for mark in marks(paper, "corporation") if mark.spans and since < mark.spans[0].start < until]
    return named[0] if named else None


def _variant(mention: str, principal: str, other_word: Level | None) -> Level | None:
    """How gravely a mention departs from the principal's name, `other_word` if by one word; None where it does not, or
    names another corporation."""
    if mention == principal or " ".join(mention.split()) in (principal, principal.upper()):
        return None
    in_capitals = _in_capitals(mention) or _in_capitals(principal)
    without_article = [fold(name).removeprefix("the ") for name in (mention, principal)]
    if in_capitals and without_article[0] == without_article[1] and ("," in mention) == ("," in principal):
        return None
    one, other = without_suffix(mention).split(), without_suffix(principal).split()
    if one == other:
        return "note"
    odd = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) == len(other) and any(_tells_apart(a) or _tells_apart(b) for a, b in odd):
        return None
    core, own = " ".join(one), " ".join(other)
    if len(own) >= _SHORTEST_WITH_A_SLIP and edits(core, own, _SLIP_EDITS) <= _SLIP_EDITS:
        return "error"
    shared = len(one) > 1 and len(other) > 1 and one[0] == other[0]
    return other_word if shared and len(odd) + abs(len(one) - len(other)) == 1 else None


def _in_capitals(name: str) -> bool:
    """Whether a name is set in capitals, a small first letter of a brand ("iFOLD BIOLOGICS") aside."""
    return name[1:].isupper()


def _tells_apart(word: str) -> bool:
    """Whether a word is a number or letter by which sister corporations are told apart ("Fund II", "Trust 3")."""
    return word in _NUMERALS or len(word) == 1 or any(letter.isdigit() for letter in word)
