"""Titles of charter papers in all states, and how a title is told from the same words in a sentence.

Comes in: a paper and the place of words that look like a title. Goes out: whether they stand in prose.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.instrument import Kind
from charterbook.text.patterns import compiled

ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))"
)
NTH = rf"(?:(?:{ORDINAL}|further)\s)?"
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
