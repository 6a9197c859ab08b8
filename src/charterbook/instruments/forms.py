"""Words of form: phrases that stand in every such paper and carry no fact of their own.

They are fixed words, found in one pass over the lowered view; what they cover counts as read. A new phrase is a row.
"""

from charterbook.text.automaton import LongestFirst

_PHRASES = (
    "exhibit a", "exhibit b", "exhibit", "pursuant to", "the requirements of", "the provisions of",
    "in accordance with", "does hereby submit", "do hereby certify that", "does hereby certify that", "certifies",
    "certify as follows", "certify that", "certify", "submits this", "submit this", "and states", "states",
    "as follows", "the board of directors", "its board of directors", "board of directors", "the board",
    "of the corporation", "hereby authorizes and directs that", "authorizes and directs that", '(the "corporation")',
    '(the "company")', "a copy of the authorizing resolution is attached hereto as",
    "a copy of the resolution is attached as", "attached hereto as", "attached as", "we, the undersigned",
    "i, the undersigned", "the undersigned officers of", "the undersigned",
    "for the purpose of amending a series of the",
    "setting forth the designations, rights, preferences and limitations thereof",
    "do make this certificate hereby declaring and certifying that this is our act and deed", "make this certificate",
    "declare that it is our act and deed", "declare that it is my act and deed",
    "declare that it is their act and deed", "that the facts herein stated are true",
    "that the facts stated in it are true", "accordingly have hereunto set our hands as of",
    "have set our hands to it as of", "have set my hand to it as of", "in witness whereof",
    "have signed this certificate as of", "that the foregoing is a", "the foregoing is a", "that the above is a",
    "the above is a", "adopted the following resolution", "adopted a resolution providing for", "providing for",
    "adopted a resolution", "a nevada corporation", "corporation", "certificate of designations",
    "certificate of designation", "certificate of amendment", "certificate of withdrawal",
    "certificate of correction", "articles of incorporation", "amended", "of withdrawal", "of amendment",
    "resolved, that", "resolution of", "resolutions", "resolution", "held", "dated", "acting under",
    "being the president", "being the secretary", "being the vice president", "being the", "the words quoted are",
    "to be corrected is", "the record",
)  # fmt: skip
_AUTOMATON = LongestFirst(_PHRASES)


def forms(lowered: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of all phrases in a part of a lowered text, in order."""
    return [(start + first, start + last) for _, first, last in _AUTOMATON.places(lowered[start:end])]
