"""Texts typed with an empty line after each line, as papers for a registrar's bound books often were.

Comes in: the characters of a text. Goes out: as many characters, in which an empty line ends a paragraph and nothing
else does. A text is double-spaced where its lines are as short as typed ones, hardly two stand together, and most of
them stop inside a sentence.
"""

from charterbook.text.patterns import compiled

_LONGEST, _SHORTEST = 100, 50
_FEWEST_LINES = 10
_TOGETHER_AT_MOST = 0.1
_INSIDE_AT_LEAST = 0.4
_ENDS_OF_SENTENCES = (".", ";", ":", "!", "?", '"', ")", "_", "-")
_INDENT = 3  # a paragraph's first line stands at least so many blanks behind the line before it
_BETWEEN = r"\n *\n( *)(?=\S)"


def single_spaced(characters: str) -> str:
    """The characters, where they are double-spaced with the empty lines inside of paragraphs turned into blanks."""
    if "\n" not in characters or not _is_double_spaced(characters):
        return characters
    pieces: list[str] = []
    at = 0
    for gap in compiled(_BETWEEN).finditer(characters):
        before = characters[characters.rfind("\n", 0, gap.start()) + 1 : gap.start()]
        more = characters.startswith("\n", gap.start() - 1) or not before.strip()
        indent = len(before) - len(before.lstrip(" "))
        if not more and len(gap[1]) < indent + _INDENT:
            pieces += (characters[at : gap.start()], " ")
            at = gap.start() + 1
    return "".join((*pieces, characters[at:]))


def _is_double_spaced(characters: str) -> bool:
    sizes: list[int] = []
    together = inside = 0
    before = ""
    for line in map(str.strip, characters.split("\n")):
        if line:
            sizes.append(len(line))
            together += bool(before)
            inside += not line.endswith(_ENDS_OF_SENTENCES)
        before = line
    if len(sizes) < _FEWEST_LINES:
        return False
    sizes.sort()
    if sizes[-1 - len(sizes) // 50] > _LONGEST or sizes[len(sizes) * 3 // 4] < _SHORTEST:
        return False
    return together <= _TOGETHER_AT_MOST * len(sizes) and inside >= _INSIDE_AT_LEAST * len(sizes)
