"""When two spellings are one corporate name.

Comes in: names as papers, registrars and the SEC's headers write them. Goes out: a key, equal for spellings that differ
only in case, points, commas, an article, a written-out ending or the SEC's mark of the state ("ACME INC /DE/").
"""

from charterbook.text.patterns import compiled

_SHORT = {
    "incorporated": "inc", "corporation": "corp", "company": "co", "limited": "ltd", "&": "and",
}  # fmt: skip
_STATE = r"[ ,]*/ ?[A-Za-z]{2,3} ?/?\s*$"
_DROPPED = r"[.,'\u2019\"\u201c\u201d()]"
_BETWEEN = r"[-\u2010-\u2014/_\s\u00a0]+"


def corporate_key(name: str) -> str:
    """The form in which spellings of one name are equal. "Inc." and "Corp." stay two: they can be two corporations."""
    bare = compiled(_DROPPED).sub("", compiled(_STATE).sub("", name)).replace("&", " & ").casefold()
    words = [_SHORT.get(word, word) for word in compiled(_BETWEEN).split(bare) if word]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
