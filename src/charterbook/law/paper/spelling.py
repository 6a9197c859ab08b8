"""How near two names are: corporate endings taken away, and the letters that must change."""

from functools import lru_cache

from charterbook.law.reach import fold

_SUFFIXES = {
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc", "the",
}  # fmt: skip


@lru_cache(maxsize=4096)
def without_suffix(name: str) -> str:
    """A name folded, without the endings that say only that it is a corporation, and without full stops."""
    words = [word.replace(".", "") for word in fold(name).split()]
    kept = [word for word in words if word not in _SUFFIXES]
    return " ".join(kept or words)


def edits(one: str, other: str, most: int) -> int:
    """The letters to insert, drop or replace to turn one string into the other; `most` + 1 means more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, against in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against)))
        if min(row) > most:
            return most + 1
    return row[-1]
