"""Kinds of charter papers: their titles in all states, and what an amendment is by what it does.

Comes in: a paper with its facts, and the kind that its title suggests. Goes out: a kind, or None where the paper's acts
are those of a series and not of the charter.
"""

from charterbook.instruments.articles_amendment.names import name_changes
from charterbook.instruments.articles_amendment.pars import par_changes
from charterbook.instruments.articles_amendment.read import authorized_adjustments, sentences_on_changes
from charterbook.instruments.front import corporation_of
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.read import splits
from charterbook.model.instrument import Kind
from charterbook.text.patterns import compiled

NTH = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)|"
    r"further)\s)?"
)
"""An ordinal before a title, if there is one."""
_NAMED = r"(?:(?:certificate|articles)\sof\s(?:incorporation|formation|organization|association)|charter)"
_RESTATED = r"(?:amended\s(?:and|&)\s)?restated"

CHARTER_TITLES: tuple[tuple[str, str, Kind], ...] = (
    ("amendment",
     rf"{NTH}(?:certificate|articles)\sof\samendment(?:\s(?:to|of)\s(?:the\s|its\s)?{NTH}(?:{_RESTATED}\s)?{_NAMED})?",
     "articles_amendment"),
    ("amendment", rf"{NTH}amendment\s(?:no\.?\s?\d{{1,2}}\s)?(?:to|of)\s(?:the\s)?{NTH}(?:{_RESTATED}\s)?{_NAMED}",
     "articles_amendment"),
    ("restated", rf"(?:certificate\sof\s)?{NTH}{_RESTATED}\s{_NAMED}", "articles_restated"),
    ("restatement", r"(?:articles|certificate)\sof\s(?:amendment\sand\s)?restatement", "articles_restated"),
    ("amended", r"amended\sarticles\sof\sincorporation", "articles_restated"),
    ("amended",
     r"certificate\sof\s(?:amendment\sand\s)?adoption\sof\s(?:the\s)?amended\sarticles(?:\sof\sincorporation)?",
     "articles_restated"),
    ("amended", r"amended\scertificate\sof\sincorporation", "articles_amendment"),
    ("composite", rf"composite\s(?:{_RESTATED}\s)?{_NAMED}", "articles_restated"),
    ("certificate of change", r"certificate\sof\schange(?:\sfiled)?(?:\spursuant\sto\snrs\s78\.20[79])?",
     "split_change"),
    ("split", r"certificate\sof\s(?:forward|reverse)\s(?:stock\s)?split", "split_change"),
    ("merger",
     r"(?:(?:articles|certificate)\sof\s(?:(?:ownership\sand\s)?merger|ownership)|(?:agreement\sand\s)?plan\sof\smerger)",
     "merger"),
    ("domestication", r"(?:articles|certificate)\sof\sdomestication", "other"),
    ("conversion", r"(?:articles|certificate)\sof\sconversion", "other"),
    ("incorporation", r"(?:certificate|articles)\sof\sincorporation", "articles"),
    ("formation", r"certificate\sof\sformation", "articles"),
)  # fmt: skip
"""As in kinds.py: a word that must stand in the head, the title's pattern, the kind."""

CHARTER_KINDS = frozenset({"articles", "articles_amendment", "articles_restated", "split_change", "merger"})
_FIXES_SERIES = (
    r"designation of (?:rights|preferences|the|terms)|number, designation|established? |creat(?:es|ed|ing) "
    r"|a series (?:named|known)"
)
_WORD_BEFORE = r"(?:^|[\s(\"])(?P<word>[A-Za-z]+(?:'s?)?),? $"
_OF_A_LONGER_TITLE = r"(?<!form )(?<!copy )(?:of|to|from|in)(?: the| its)? $"


def in_prose(paper: Paper, start: int, end: int) -> bool:
    """Whether words that look like a title stand in a sentence ("its Certificate of Incorporation") or are the tail of
    a longer title ("eliminating references from the Certificate of Incorporation")."""
    folded = paper.view.folded
    before = folded[max(paper.start, start - 24) : start]
    if folded[start].islower() or compiled(_OF_A_LONGER_TITLE).search(before.lower()):
        return True
    word = compiled(_WORD_BEFORE).search(before)
    if word is None or "\n" in before[word.start("word") :]:
        return False
    return word["word"].islower() or (not word["word"].isupper() and not folded[start:end].isupper())


def charter_kind(paper: Paper, titled: Kind | None, *, of_series: bool) -> Kind | None:
    """The kind of a charter paper; None where it is none, or does what papers on series do. `of_series` says that the
    paper creates, changes or withdraws a series."""
    if titled in ("articles_restated", "merger"):
        return titled
    if titled == "split_change":
        of_nevada = any(str(mark.value).startswith(("NRS 78.207", "NRS 78.209")) for mark in paper.marks("statute"))
        return titled if of_nevada or paper.first("nv_before") or splits(paper) else "other"
    if titled == "articles":
        if paper.first("composite_copy"):
            return "articles_restated"
        return titled if paper.first("capital") or not of_series else None
    if titled != "articles_amendment" and not (titled is None and paper.first("amends")):
        return None
    changes = [*sentences_on_changes(paper), *name_changes(paper, corporation_of(paper)), *par_changes(paper)]
    if changes or splits(paper):
        return "articles_amendment"
    if of_series:
        return "articles_amendment" if _states_total(paper) else None
    if authorized_adjustments(paper):
        return "articles_amendment"
    # An amendment that names a series and changes no class fixes its terms, if only in an attachment.
    return "designation" if paper.marks("series") and _fixes_series(paper) else titled


def _fixes_series(paper: Paper) -> bool:
    return compiled(_FIXES_SERIES).search(paper.view.lowered[paper.start : paper.end]) is not None


def _states_total(paper: Paper) -> bool:
    """Whether new text states a number of shares of all classes: the class clause is replaced as a whole."""
    return bool(paper.first("amends")) and any("total" in head.slots for head in paper.all("capital"))
