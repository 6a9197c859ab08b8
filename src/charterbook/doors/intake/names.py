"""The name under which an uploaded file is shown. It is never the name of a file on our disk.

Comes in: what a browser or program says the file is called, which may be anything. Goes out: one line of plain text.
"""

import unicodedata

LONGEST = 120
_STRANGE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Categories of characters that are not seen, turn the direction of writing around, or break the line."""

_ENDING = 12


def shown_name(said: str) -> str:
    """The last part of a path as text that hides nothing: each character that is not to be seen (a NUL, a line break,
    U+202E, which turns what follows around) stands as U+FFFD. A long name loses its middle and keeps its ending."""
    last = unicodedata.normalize("NFC", said.replace("\\", "/")).rstrip("/").rpartition("/")[2]
    seen = "".join("\ufffd" if unicodedata.category(letter) in _STRANGE else letter for letter in last).strip()
    if not seen.strip("."):
        return "paper without a name"
    return seen if len(seen) <= LONGEST else f"{seen[: LONGEST - _ENDING - 1]}…{seen[-_ENDING:]}"
