"""How values read on a page: the filters of the templates.

Comes in: a value. Goes out: text, escaped by the template, or markup whose parts have been escaped here.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from charterbook.model.shares import Shares, canonical
from charterbook.model.shares import figures as with_commas

_BEGINNING = 120  # characters by which a sentence is known again


def figures(count: Shares | str) -> str:
    """A count with its thousands parted; JSON has it as digits. A fraction that no decimal can say stands as it is."""
    if isinstance(count, str):
        return count if "/" in count else with_commas(canonical(count))
    return with_commas(count)


def signed(change: Shares) -> str:
    """A change with its sign."""
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    return f"{sign}{with_commas(change if change >= 0 else -change)}"


def plain(name: str) -> str:
    """A name of the code as words: "designation_withdrawal" is "designation withdrawal"."""
    return name.replace("_", " ")


def one_line(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


def capitalize_first(text: str) -> str:
    """A phrase at the beginning of a line; names in it stay as they are."""
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """A line that stands alone, as a page says it: refusals and messages are phrases where they are made."""
    return capitalize_first(text) + ("" if text.endswith((".", "!", "?")) else ".")


def letter(number: int) -> str:
    """The sign of a footnote, counted from 0: a to z, then aa, ab."""
    high, low = divmod(number, 26)
    return (letter(high - 1) if high else "") + chr(ord("a") + low)


def linked(text: str) -> Markup:
    """A text of ours with its web addresses as links."""
    parts = re.split(r"(https?://[^\s;,)]+[^\s;,.)])", text)
    link = Markup('<a href="{0}" rel="noreferrer">{0}</a>')
    told = (link.format(part) if place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup("").join(told)


def drawn(svg: str) -> Markup:
    """A drawing of `chart_svg`, which escapes the words in it, as markup."""
    return Markup(svg)


def moment(value: datetime) -> str:
    """A moment to the minute, in UTC, as those of the book are."""
    return f"{value.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def file_name(path: str | None) -> str:
    """The last part of where a file came from."""
    return "a file that is not on hand" if path is None else path.replace("\\", "/").rsplit("/", 1)[-1]


def marked(sentence: str, quotes: Iterable[str]) -> Markup:
    """The sentence with the words that say the thing marked, where they stand in it as they are."""
    wanted = sorted({words for quote in quotes if (words := one_line(quote))}, key=len, reverse=True)
    if not wanted:
        return escape(sentence)
    parts = re.split(f"({'|'.join(map(_whole, wanted))})", sentence)
    marks = (Markup("<mark>{}</mark>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup("").join(marks)


def _whole(words: str) -> str:
    """An expression for words that begin and end no other word or number: the 0 of "0.001" is none."""
    before = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
    after = r"(?!\w)(?![.,]\d)" if words[-1].isalnum() else ""
    return f"{before}{re.escape(words)}{after}"


def each_sentence_once(evidence: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The places of sources, those of one sentence as one, with all that is quoted of it in "quotes"."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in evidence:
        told = found.setdefault((one["path"], one["sentence"][:_BEGINNING]), {**one, "quotes": []})
        told["quotes"].append(one["quote"])
    return list(found.values())


FILTERS: dict[str, Callable[..., Any]] = {
    "figures": figures,
    "signed": signed,
    "plain": plain,
    "as_sentence": as_sentence,
    "capitalize_first": capitalize_first,
    "letter": letter,
    "linked": linked,
    "drawn": drawn,
    "one_line": one_line,
    "moment": moment,
    "file_name": file_name,
    "marked": marked,
    "each_sentence_once": each_sentence_once,
}
"""The filters by the names that templates use."""
