"""Names of accounts and matters: how they are written, how they are compared, and which are refused."""

import unicodedata

LONGEST = 100


def spoken(name: str) -> str:
    """A name as it is kept and shown: in composed form, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def key(name: str) -> str:
    """A name as it is compared: letters that look or count alike (case, width) make no second name. What cannot be
    seen, which no name that is given has, counts for nothing; PostgreSQL could not even be asked for a null."""
    name = "".join(letter for letter in spoken(name) if letter.isprintable())
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", spoken(name)).casefold())


def refused(name: str) -> str | None:
    """Why a name cannot be given, None where it can: the book and every page show it as it is."""
    shown = spoken(name)
    if not shown:
        return "a name is missing"
    if len(shown) > LONGEST:
        return f"a name has at most {LONGEST} characters"
    if not all(letter.isprintable() for letter in shown):
        return "a name has characters that cannot be seen"
    return None
