"""What kind of paper it is: decided by the operative act, with the title as a mere prior.

Comes in: a paper with its facts. Goes out: the kind, and the title where there is one. Three in ten papers that change
a number hide behind a neutral title, the founding one among them.
"""

from typing import NamedTuple, cast

from charterbook.instruments.charter_titles import CHARTER_KINDS, CHARTER_TITLES, NTH, in_prose
from charterbook.instruments.designation_amendment.read import adjustments
from charterbook.instruments.designation_withdrawal.read import withdrawals
from charterbook.instruments.paper import Paper
from charterbook.instruments.series import same_series, value_of
from charterbook.instruments.series_told import amends_series, names_new_series, told
from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Kind
from charterbook.text.patterns import compiled
from charterbook.text.states.table import state_of

TITLES: tuple[tuple[str, str, Kind], ...] = (
    ("elimination", r"certificate\sof\selimination", "designation_withdrawal"),
    ("eliminating", r"certificate\seliminating\sreferences?", "designation_withdrawal"),
    ("eliminating", r"certificate\seliminating", "designation_withdrawal"),
    ("retirement", r"certificate\sof\sretirement", "retirement"),
    ("cancellation", r"statement\sof\scancellation(?:\sof\sredeemable\sshares)?", "retirement"),
    ("increase", r"certificate\sof\sincrease", "designation_amendment"),
    ("decrease", r"certificate\sof\sdecrease", "designation_amendment"),
    ("reduction", r"certificate\sof\sreduction", "designation_amendment"),
    ("creasing", r"certificate\s(?:in|de)creasing\s(?:the\s)?(?:authorized\s)?number\sof\s(?:authorized\s)?shares",
     "designation_amendment"),
    ("reducing", r"certificate\sreducing\s(?:the\s)?(?:authorized\s)?number\sof\s(?:authorized\s)?shares",
     "designation_amendment"),
    ("redesignat", r"certificate\sto\sredesignate|certificate\sof\sredesignation", "designation_amendment"),
    ("determination", r"(?:certificate\sof\samendment\s(?:to|of)\s(?:the\s)?|amended\s(?:and\srestated\s)?)"
     r"certificate\sof\sdetermination", "designation_amendment"),
    ("determination", r"certificate\sof\sdetermination", "designation"),
    ("designation", rf"{NTH}amend[a-z]{{3,5}}\s(?:no\.?\s\S{{1,4}}\s)?(?:to|of)\s(?:the\s)?(?:[a-z]{{3,8}}\s){{0,4}}"
     r"(?:certificate\sof\s)?designations?", "designation_amendment"),
    ("supplementary", r"articles\ssupplementary", "designation"),
    ("statement", r"statement\s(?:of\sresolutions?|with\srespect\sto\sshares"
     r"|concerning\sshares)|statement\sof\sdesignations?", "designation"),
    ("relating", r"resolutions?\srelating\sto\sa\sseries\sof\sshares", "designation"),
    ("designation", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:amended\s)?certificate\sof\sdesignations?",
     "designation_amendment"),
    ("designation", rf"{NTH}amended\s(?:and\srestated\s)?certificate\sof\sdesignations?", "designation_amendment"),
    ("withdrawal", r"certificate\sof\swithdrawal\sof\s(?:the\s)?(?:certificate\sof\s)?designations?",
     "designation_withdrawal"),
    ("termination", r"(?:certificate|notice)\sof\stermination\sof\s(?:the\s)?(?:certificate\sof\s)?designations?",
     "designation_withdrawal"),
    ("cancellation", r"certificate\sof\scancellation\sof\s(?:the\s)?(?:certificate\sof\s)?designations?",
     "designation_withdrawal"),
    ("correction", r"(?:certificate|articles|statement)\sof\scorrection", "correction"),
    ("validation", r"(?:certificate|articles)\sof\svalidation", "validation"),
    ("designation",
     r"certificate\sof\s(?:the\s)?(?:(?:voting\s|relative\s)?(?:powers|rights),?\s(?:and\s)?)?designations?",
     "designation"),
    *CHARTER_TITLES,
    ("certified", r"certified\scopy\sof\s(?:the\s|a\s)?resolutions?(?:\sof\sthe\sboard\sof\sdirectors)?",
     "secretary_certificate"),
    ("certificate", r"(?:assistant\s|corporate\s)?(?:secretary|officer|clerk)(?:'s|s'|s)\scertificate"
     r"|certificate\sof\s(?:the\s)?(?:assistant\s|corporate\s)?(?:secretary|clerk)", "secretary_certificate"),
    ("acknowledgment", r"acknowledgment", "acknowledgment"),
    ("consent", r"(?:unanimous\s)?(?:written\s)?(?:consent|action)(?:\sin\slieu\sof\s(?:a\s)?(?:special\s)?meeting)?"
     r"\s(?:of|by)\s(?:the\s)?(?:entire\s)?(?:board\sof\s|sole\s)directors?"
     r"|action\sby\s(?:unanimous\s)?(?:written\s)?consent", "resolution"),
    ("consent", r"(?:action\sby\s)?(?:unanimous\s)?(?:written\s)?consent"
     r"(?:\sin\slieu\sof\sa\s(?:special\s|annual\s)?meeting)?\s(?:of|by)"
     r"\s(?:the\s)?(?:majority\s|sole\s)?(?:stock|share)holders?", "resolution"),
    ("minutes", r"minutes\sof\s(?:a|an|the)\s(?:special\s|regular\s|annual\s)?meeting"
     r"(?:\sof\s(?:the\s)?(?:stock|share)holders)?", "resolution"),
    ("resolution", r"resolutions?\sof\s(?:the\s)?board\sof\sdirectors", "resolution"),
)  # fmt: skip
"""A word that must stand in the head, the title's pattern, and the kind that such a title suggests."""

_FILED = frozenset(
    {"designation", "designation_amendment", "designation_withdrawal", "articles_amendment", "retirement"}
)
"""Kinds of papers that are filed and may set forth a certified copy of a resolution."""

_HEAD, _LONG_HEAD = 900, 2500
_TOTAL = (
    r"(?:total|aggregate) number of (?:authorized )?shares[^.;]{0,120}?"
    r"(?:authority to issue|authorized to issue|is authorized)"
)


class Titled(NamedTuple):
    """A title in the view, as the paper prints it, and the kind that such a title suggests."""

    start: int
    end: int
    title: Cited[str]
    kind: Kind


def title(paper: Paper, jurisdiction: str | None) -> Titled | None:
    """The title in the head of a paper: the first and longest, a title of its own state before one of all states. After
    a long head (a form's boxes) only one in capitals is a title."""
    rows = (*_own_titles(paper, jurisdiction), *TITLES)
    hits = _titles(paper, rows, min(paper.end, paper.start + _HEAD))
    if not hits and paper.end > paper.start + _HEAD:
        far = _titles(paper, rows, min(paper.end, paper.start + _LONG_HEAD))
        hits = [hit for hit in far if paper.view.folded[hit[0] : -hit[1]].isupper()]
    if not hits:
        return None
    start, negative_end, _, kind = min(hits)
    cited = paper.words(start, -negative_end)
    return Titled(start, -negative_end, cited._replace(value=" ".join(cited.value.split())), kind)


def _titles(paper: Paper, rows: tuple[tuple[str, str, Kind], ...], end: int) -> list[tuple[int, int, int, Kind]]:
    """The titles up to a place of the view: start, negative end (the longer of two comes first), row and kind."""
    lowered = paper.view.lowered
    found: list[tuple[int, int, int, Kind]] = []
    for order, (cue, pattern, kind) in enumerate(rows):
        if lowered.find(cue, paper.start, end) < 0:
            continue
        for match in compiled(rf"(?:^|(?<=[\n ]))(?:{pattern})(?![a-z])").finditer(lowered, paper.start, end):
            if kind == "resolution" and paper.view.folded[match.start()].islower():
                continue  # "by resolution of the Board of Directors" is prose
            if kind not in CHARTER_KINDS or not in_prose(paper, *match.span()):
                found.append((match.start(), -match.end(), order, kind))
                break
    return found


def kind_of_title(words: str) -> Kind | None:
    """The kind that a title in lower case suggests, in any state; None where it is no title of a charter paper."""
    hits = [(-match.end(), order) for order, row in enumerate(TITLES) if (match := compiled(row[1]).match(words))]
    return TITLES[min(hits)[1]][2] if hits else None


def _own_titles(paper: Paper, jurisdiction: str | None) -> tuple[tuple[str, str, Kind], ...]:
    """The titles of the paper's own state; where its state is not known, of the one state it names. A Certificate of
    Change is a split in Nevada and a new address in New York."""
    own = state_of(jurisdiction) if jurisdiction else paper.states[0] if len(paper.states) == 1 else None
    return tuple(own.titles) if own else ()


def kind_of(paper: Paper, titled: Kind | None, titled_at: int = 0) -> Kind:
    """The kind of a paper; `titled_at` is where its title begins. A certified copy carries the facts of what it copies,
    so certification is asked first; but a paper that is filed under its own title may recite that it copies a
    resolution. A state form says itself what it does, by its one purpose or by the ticked box."""
    certifier = paper.first("certifier")
    if certifier and paper.first("certifies") and not (titled in _FILED and titled_at < certifier.start):
        return "secretary_certificate"
    if certifier and paper.first("certifies_adopted") and titled in (None, "secretary_certificate", "resolution"):
        return "secretary_certificate" if titled or not paper.marks("statute") else "designation"
    if titled == "resolution":
        return "resolution"
    if (ticked := paper.first("form_kind")) is not None:
        titled = cast("Kind", ticked.slots["kind"].value)
        if titled == "designation" and (changed := adjustments(paper)) and not _creates_another(paper, titled, changed):
            return (
                "designation_amendment"  # Pennsylvania's form for shares of a series serves to change their number too
            )
        if titled != "articles_amendment":
            return titled
    if titled in ("designation_withdrawal", "retirement", "correction", "validation"):
        return titled
    if paper.first("corrected_paper") or paper.first("correction_told"):
        return "correction"
    of_series = series_kind(paper, titled)
    if titled == "designation" and _changes_capital(paper):
        return "articles_amendment"
    if titled in CHARTER_KINDS or (titled is None and paper.first("amends")):
        from charterbook.instruments.charter_kinds import charter_kind  # much grammar, for charters alone

        of_charter = charter_kind(paper, titled, of_series=of_series is not None)
    else:
        of_charter = None
    return of_charter or of_series or titled or "other"


def series_kind(paper: Paper, titled: Kind | None) -> Kind | None:
    """The kind by what the paper does to a series; None where it does nothing to one, or where an article of the
    charter with its total is the matter."""
    whole = titled in ("articles", "articles_restated")
    charter = whole or (titled == "articles_amendment" and _states_total(paper))
    if charter:
        return None
    if withdrawals(paper):
        return "designation_withdrawal"
    changed = adjustments(paper)
    if titled == "designation_amendment" or (changed and not _creates_another(paper, titled, changed)):
        return "designation_amendment"
    created = [place for place in told(paper) if not place.past]
    if not (created or titled == "designation"):
        return "designation" if paper.label and names_new_series(paper) else None
    if titled == "articles_amendment" and all(place.amended and amends_series(paper, place) for place in created):
        return "designation_amendment"
    acting = bool(paper.label) or any(place.operative for place in created)
    creates = acting or titled in ("designation", "articles_amendment")
    return "designation" if creates else None


def kind_of_corrected(paper: Paper) -> Kind:
    """The kind of a paper that is a correction by its title and stands behind a certificate of correction: the text as
    corrected, where it names no paper that it corrects, is what it does."""
    if paper.first("corrected_paper") or paper.first("correction_told"):
        return "correction"
    return series_kind(paper, "designation") or "correction"


def _creates_another(paper: Paper, titled: Kind | None, changed: list[DesignatedSharesAdjustment]) -> bool:
    """Whether a paper titled as one that creates a series does so beside the change of another (Maryland's articles
    supplementary give the shares of one back and make a new one)."""
    names = [str(act.series.value) for act in changed]
    fresh = [value_of(place.series) for place in told(paper) if not place.past and place.operative]
    return titled == "designation" and any(not any(same_series(name, new) for name in names) for new in fresh)


def _changes_capital(paper: Paper) -> bool:
    """Whether a paper under the title of one on a series names none and changes the authorized number of a class, as a
    board may in Maryland (Corps & Assns 2-105)."""
    if paper.marks("series") or not paper.first("class_change") or paper.first("class_reclassified"):
        return False
    from charterbook.instruments.articles_amendment.read import sentences_on_changes

    return bool(sentences_on_changes(paper))


def _states_total(paper: Paper) -> bool:
    return compiled(_TOTAL).search(paper.view.lowered[paper.start : paper.end]) is not None
