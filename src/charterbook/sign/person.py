"""Whether two writings are the name of one person: "ROBERT A. BLANCHARD" and "Robert Blanchard" are.

Comes in: a name as a certificate has it and one as a paper has it. Goes out: yes or no. Where one of them leaves a
middle name or the generation out, the other may have it; what both say must agree.
"""

import re
import unicodedata

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_DEGREES = frozenset(("esq", "md", "phd", "cpa", "jd", "pe", "mr", "mrs", "ms", "dr"))


def same_person(one: str, other: str) -> bool:
    """Whether both names can be of one person: first and last name equal, nothing between them or behind at odds."""
    first, second = _parts(one), _parts(other)
    if min(len(first[0]), len(second[0])) < 2:
        return first == second and bool(first[0])
    if (first[1] and second[1] and first[1] != second[1]) or first[0][-1] != second[0][-1]:
        return False
    if not _fits(first[0][0], second[0][0]):
        return False
    middles = first[0][1:-1], second[0][1:-1]
    if len(middles[0]) != len(middles[1]):
        return not middles[0] or not middles[1]
    return all(_fits(*pair) for pair in zip(*middles, strict=True))


def _fits(one: str, other: str) -> bool:
    """Two given names that are equal, or of which one is the other's initial."""
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _parts(name: str) -> tuple[list[str], str]:
    """The names in order, the last one last, without titles; and the generation. "Doe, Jane" is Jane Doe."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    last, comma, rest = plain.partition(",")
    turned = f"{rest} {last}" if comma and not set(_words(rest)) <= _GENERATIONS | _DEGREES else plain
    words = [word for word in _words(turned) if word not in _DEGREES]
    generation = next((word for word in words[1:] if word in _GENERATIONS), "")
    return [word for word in words if word != generation], generation


def _words(name: str) -> list[str]:
    # "C.W." is two initials and "Ph.D." one degree: a full stop is taken away inside a degree, else it parts.
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", re.sub(r"\b(ph|m|j|p)\.\s?(d|e)\b\.?", r"\1\2", name))
