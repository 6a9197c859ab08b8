"""What a scan that was recognised does to words: letters taken for others, in long words of running text, numbers in
words among them, and never in a figure, a name or a word with a capital, so that the paper still says what it did."""

import re
from random import Random

CONFUSED = (
    ("h", "li"),
    ("rn", "m"),
    ("m", "rn"),
    ("l", "1"),
    ("e", "c"),
    ("ti", "fi"),
    ("cl", "d"),
    ("o", "0"),
    ("i", "l"),
)
WORD = re.compile(r"(?<![\w'/-])[a-z]{5,}(?![\w'-])")


def recognised(text: str, chance: Random, one_in: int = 60) -> str:
    """The text with about one long word in so many misread."""

    def misread(match: re.Match[str]) -> str:
        if chance.randrange(one_in):
            return match[0]
        right, wrong = chance.choice(CONFUSED)
        return match[0].replace(right, wrong, 1)

    return WORD.sub(misread, text)
