"""What a copy is: a filed paper or one to be filed, a composite, a form, a registrar's page, or no charter paper.

Comes in: a paper and what was read of its signing and filing. Goes out: the status and the words that show it. A
composite copy and a form say what a charter paper says, and are none: nothing of them may ever post.
"""

from typing import get_args

from charterbook.instruments.paper import Paper
from charterbook.model.acts import CapitalAct, Incorporation, NameChange, Restatement
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, State, Status
from charterbook.text.patterns import compiled

_HEAD, _TOP, _LONGEST_LEAD = 900, 500, 120
_OPENING = (
    r"organized and existing|hereby certif|does hereby|the undersigned|(?<![a-z])first[:.]|article (?:i|1|one|first)\b"
)

_DAY = r"(?:[a-z]{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
_COMPOSITE = (
    r"composite (?:copy|conformed|certificate|articles|charter|restated|amended|of)|\(composite\)"
    r"|restated in electronic format only|(?:restated )?electronically for (?:sec |edgar )?filing purposes only"
    r"|(?:solely )?for (?:the )?purposes? of (?:complying with )?(?:item 601|regulation s-k)"
    r"|for (?:sec|edgar) (?:filing )?purposes only|relevant portions of|unofficial (?:copy|compilation|restatement)"
    r"|(?:conformed|compiled|updated|restated) to (?:reflect|include|incorporate)\s(?:all )?(?:the )?amendments"
    r"|(?:as )?amended (?:through|to|to and including|up to and including|as of)\s(?:and including\s)?"
    r"(?:amendments? of\s)?(?:[a-z]+ \d{1,2}, ?\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
    rf"|(?:re-?stated|amended)(?: and restated)?,? (?:on |as of |effective )?{_DAY}[.,;]?"
    rf" (?:and |as )?(?:further )?(?:amended|restated)(?: on)?,? {_DAY}"
    rf"|(?<![a-z])amended(?: on)? {_DAY}(?:,? (?:and )?{_DAY}){{1,20}}"
    r"|(?:reflect|includ|incorporat)(?:s|es|ing) all amendments (?:through|to date|filed|made|as of)"
)
_CONFORMED = r"conformed copy|as conformed|\(conformed\)"
_FORM = (
    r"\[?form of\]?\s(?:the\s)?(?:[a-z]{1,20}\s){0,6}?"
    r"(?:certificate|articles|statement|charter|amendment|designation)s?\b"
    r"|(?:preliminary|discussion|working) draft|(?<![a-z])draft(?: of|:| dated| no\.?)?\s\d{1,2}[/-]\d|proposed form of"
    r"|proposed (?:certificate|articles|amendment|amended)|subject to completion"
)
_EXECUTION_VERSION = r"execution (?:version|copy|form)"
_BLANK_NAME = r"name of (?:the |this )?(?:corporation|entity)(?: is)?:? ?(?:_{5,}|\[ {0,9}\]|\[_+\])"

_OF_LLC = r"certificate of formation|articles of organization|operating agreement"
_OTHER_PAPERS = (
    ("by-law", r"(?:amended and restated |restated |amended )?by-?laws(?: of|\s)"),
    ("bylaw", r"(?:amended and restated |restated |amended )?by-?laws(?: of|\s)"),
    ("limited liability", rf"(?:{_OF_LLC})[^.]{{0,80}}limited liability company"),
    ("llc", rf"(?:{_OF_LLC})\sof\s[^.]{{2,80}}llc"),
    ("l.l.c", rf"(?:{_OF_LLC})\sof\s[^.]{{2,80}}l\.l\.c"),
    ("partnership", r"(?:certificate|agreement) of limited partnership|limited partnership agreement"),
    ("indenture", r"(?:supplemental |trust )?indenture(?=\s(?:dated|between|among|by))"),
    ("employment", r"employment agreement"),
    ("rights agreement", r"rights agreement"),
    ("purchase agreement", r"(?:stock|securities|share|asset|note) purchase agreement"),
    ("registration rights", r"registration rights agreement"),
    ("agreement", r"agreement and plan of (?:merger|reorganization|share exchange)"),
    ("stock option", r"stock option (?:plan|agreement)"),
    ("this certifies that", r"this certifies that"),
    ("this is to certify that", r"this is to certify that\s[^.]{1,80}(?:registered holder|owner of)"),
    ("warrant", r"(?:common stock|stock|share) purchase warrant"),
    ("promissory note", r"promissory note"),
    ("dear ", r"dear (?:sirs?|ladies|madam|mr|ms|stockholders?|shareholders?)"),
    ("securities and exchange commission", r"securities and exchange commission\s{0,2},?\s?washington"),
    ("form 10-", r"form 10-[kq]"),
    ("prospectus", r"prospectus supplement|preliminary prospectus"),
    ("proxy statement", r"proxy statement"),
    ("consent of", r"consent of independent (?:auditors|registered|certified)"),
    ("pooling and servicing", r"pooling and servicing agreement"),
    ("contract categories:", r"contract categories:"),
)  # fmt: skip
"""Cue and pattern of the titles and opening words of papers that create or change no shares in the charter."""

_NOT_OF_SHARES = (
    r"name of the limited liability company is"
    r"|(?:certificate of formation|articles of organization)\sof\s[^.\n]{2,80}\bl\.?l\.?c\b"
    r"|section 805-a of the business corporation law|certificate of change of (?:registered|location|agent)"
    r"|statement of change of registered|certificate of limited partnership"
    r"|(?m:^)(?:certificate|articles|statement) of (?:voluntary )?(?:dissolution|termination of existence|revival"
    r"|renewal"
    r"|reinstatement|resignation|revocation of dissolution|trade name|assumed (?:business )?name)"
    r"|(?m:^)certificate of (?:good standing|existence|authority|withdrawal of (?:a )?foreign)|fictitious name "
    r"statement"
)
"""What a registrar files and is no paper of shares, whatever its title."""

_CHARTER_WORDS = ("organized", "named", "office", "law", "certifier", "certifies", "decided", "amends", "form")
"""Facts of the front and the body of which every charter paper has one at least."""

SHARE_CAPITAL = frozenset({
    "articles", "articles_amendment", "articles_restated", "designation", "designation_amendment",
    "designation_withdrawal", "split_change", "retirement", "correction", "validation",
})  # fmt: skip


def status_of(paper: Paper, instrument: Instrument, titled_at: int | None) -> tuple[Status, Cited[str] | None]:
    """The status of a paper with the words that decide it; "paper" needs none."""
    signed = any(signer.signed for signer in instrument.signers)
    dated = instrument.dates.executed_on is not None
    filed = instrument.filing is not None
    if not paper.label and (other := _other(paper, instrument, titled_at)) is not None:
        return "not_share_capital", other
    if instrument.kind == "other" and titled_at is None and _of_no_charter(paper, instrument):
        end = min(paper.end, paper.start + _TOP)
        return "not_share_capital", paper.words(paper.start, end)
    head = _front(paper)
    composite = _said(paper, _COMPOSITE, head)
    if composite is None and not (signed and dated) and not filed:
        composite = _said(paper, _CONFORMED, head)
    if composite is not None and not filed:
        return "composite", composite
    form = _said(paper, _FORM, _top(paper, titled_at)) or _said(paper, _BLANK_NAME, (paper.start, paper.start + 1500))
    if form is None and not (signed and dated) and not filed:
        form = _said(paper, _EXECUTION_VERSION, head) or (None if signed else _blank_date(paper))
    return ("form", form) if form is not None and not filed else ("paper", None)


def _front(paper: Paper) -> tuple[int, int]:
    """The part before the paper's own text opens: there a copy says what it is."""
    end = min(paper.end, paper.start + _HEAD)
    opening = compiled(_OPENING).search(paper.view.lowered, paper.start, end)
    return paper.start, opening.start() if opening else end


def _top(paper: Paper, titled_at: int | None) -> tuple[int, int]:
    """From the top to just after the title begins; the words "form of" inside a recital tell of another paper."""
    end = _front(paper)[1]
    return paper.start, min(end, (titled_at if titled_at is not None else paper.start + _TOP) + 60)


def _said(paper: Paper, pattern: str, part: tuple[int, int]) -> Cited[str] | None:
    match = compiled(pattern).search(paper.view.lowered, *part)
    return paper.words(*match.span()) if match else None


def _other(paper: Paper, instrument: Instrument, titled_at: int | None) -> Cited[str] | None:
    """The words of a paper of another kind, which stand before any title of a charter paper; or the type of a document
    that is no exhibit."""
    type_ = paper.view.text.document_type
    if type_ is not None and not type_.value.upper().startswith("EX"):
        return type_
    lowered = paper.view.lowered
    if titled_at is not None and lowered.startswith(("agreement", "plan of"), titled_at):
        titled_at = None  # the plan is an agreement between the companies; only its certificate is filed
    unfit = compiled(_NOT_OF_SHARES).search(lowered, paper.start, min(paper.end, paper.start + _HEAD))
    if unfit is not None and not any(map(_counts, instrument.acts)):
        return paper.words(*unfit.span())
    start = max([paper.start, *(head.start() for head in compiled(r"exhibit \d").finditer(lowered, *_front(paper)))])
    if instrument.filing is not None or (titled_at is not None and titled_at - start < _LONGEST_LEAD):
        return None
    end = min(paper.end, start + _HEAD, titled_at if titled_at is not None else paper.end)
    found = [
        match.span()
        for cue, pattern in _OTHER_PAPERS
        if lowered.find(cue, start, end + 80) >= 0
        if (match := compiled(pattern).search(lowered, start, end + 80)) and match.start() < end
    ]
    return paper.words(*min(found)) if found else None


def _of_no_charter(paper: Paper, instrument: Instrument) -> bool:
    """Whether nothing in a paper without a title is of a charter: no law, no registrar, no act, no resolution."""
    told = any(paper.first(fact) is not None for fact in _CHARTER_WORDS)
    return not (told or instrument.acts or instrument.statutes or instrument.filing or paper.label)


def _blank_date(paper: Paper) -> Cited[str] | None:
    """The blank day on which nobody signed yet."""
    blank = next(iter(paper.marks("blank date", paper.execution.start)), None)
    return paper.words(blank.start, blank.end) if blank else None


def with_attached_acts(instrument: Instrument) -> Instrument:
    """A paper whose own text does nothing and whose text is attached ("as set forth in Exhibit A"): the attachment's
    acts are its own. A form cover is such a paper."""
    if instrument.status != "paper" or instrument.kind not in SHARE_CAPITAL or any(map(_counts, instrument.acts)):
        return instrument
    own = {act.act for act in instrument.acts}
    attached = tuple(
        act
        for exhibit in instrument.exhibits
        if exhibit.kind in SHARE_CAPITAL and exhibit.status == "paper"
        for act in exhibit.acts
        if _capital(act) and act.act not in own
    )
    return instrument._replace(acts=(*attached, *instrument.acts)) if attached else instrument


def _counts(act: object) -> bool:
    """Whether an act is one on shares: more than that the charter is made, restated or its name changed."""
    return _capital(act) and not isinstance(act, Incorporation | Restatement | NameChange)


def _capital(act: object) -> bool:
    return isinstance(act, get_args(CapitalAct))


def state_of(instrument: Instrument) -> State:
    """How far the paper itself proves that it went. Each state needs its own evidence: a filing stamp on a paper with
    its signers, every notary's signature, a signature of each signer with a date. Where signers are told of whom the
    block lacks, a part of the paper is gone, and what is left proves nothing."""
    dates_, signers = instrument.dates, instrument.signers
    if any(mark.kind == "missing signer" for mark in instrument.marks):
        return "drafted" if instrument.acts else "mentioned"
    if instrument.filing and signers:
        # A day of effect that the paper sets itself comes to be only by its filing.
        return "effective" if dates_.effective_on else "filed"
    signed = bool(signers) and all(signer.signed for signer in signers)
    if signed and dates_.executed_on:
        notaries = instrument.acknowledgments
        return "acknowledged" if notaries and all(notary.notary_signed for notary in notaries) else "executed"
    if signed and instrument.kind in ("secretary_certificate", "resolution"):
        return "executed"
    # Words about a meeting in a paper that nobody signed prove no adoption.
    return "drafted" if instrument.acts else "mentioned"
