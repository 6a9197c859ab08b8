"""Waivers: findings that somebody who is named has looked at and lets stand, with the reason and, where given, an end.

Comes in: the text of a `waivers.toml`, with one `[[waiver]]` table a waiver: `rule`, then `fingerprint` (as `check -f
json` gives it) or `quote` (the words the finding points at), `reason`, and where wanted `who` and `until` (the last day
on which it holds). Goes out: waivers, or one line that says what is wrong. A paper is evidence and is never marked
itself; that is why waivers stand beside it.
"""

from datetime import date, datetime
from typing import Literal, NamedTuple

from charterbook.exchange.places import Places
from charterbook.exchange.reading_json import fingerprint
from charterbook.model.findings import Finding

_KEYS = {"rule", "fingerprint", "quote", "reason", "who", "until"}
Standing = Literal["used", "expired", "unused"]


class Waiver(NamedTuple):
    """One finding let stand. Exactly one of `fingerprint` and `quote` says which; `until` is the last day it holds.
    `path` is the file it was read from."""

    rule: str
    fingerprint: str | None
    quote: str | None
    reason: str
    who: str | None
    until: date | None
    path: str

    def told(self) -> str:
        """The reason, and who let the finding stand until when."""
        by = f", {self.who}" if self.who else ""
        return f"{self.reason} (waived{by}{f', until {self.until}' if self.until else ''})"


def waivers(text: str, path: str) -> tuple[Waiver, ...] | str:
    """The waivers of a file's text, or what is wrong with it in one line."""
    import tomllib  # here, since most runs have no waivers to read

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return f"is not TOML: {error}"
    unknown = sorted(table.keys() - {"waiver"})
    if unknown:
        return f"has an unknown key {unknown[0]}; each waiver is a table [[waiver]]"
    entries = table.get("waiver", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return "has a key waiver that is no list of tables; write [[waiver]]"
    made = []
    for number, entry in enumerate(entries, 1):
        waiver = _waiver(entry, path)
        if isinstance(waiver, str):
            return f"waiver {number} {waiver}"
        made.append(waiver)
    return tuple(made)


def _waiver(entry: dict[str, object], path: str) -> Waiver | str:
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        return f"has an unknown key {unknown[0]}; known are {', '.join(sorted(_KEYS))}"
    texts: dict[str, str | None] = {}
    for key in ("rule", "reason", "fingerprint", "quote", "who"):
        value = entry.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            return f"has a {key} that is no text"
        texts[key] = value if isinstance(value, str) else None
    rule, reason = texts["rule"], texts["reason"]
    if rule is None or reason is None:
        return f"has no {'rule' if rule is None else 'reason'}"
    if (texts["fingerprint"] is None) == (texts["quote"] is None):
        return "needs one of fingerprint and quote to say which finding it means"
    until = entry.get("until")
    if isinstance(until, str):
        try:
            until = date.fromisoformat(until)
        except ValueError:
            return f"has an until '{until}' that is no date of the form 2027-04-24"
    if until is not None and (not isinstance(until, date) or isinstance(until, datetime)):
        return f"has an until '{until}' that is no date of the form 2027-04-24"
    return Waiver(rule, texts["fingerprint"], texts["quote"], reason, texts["who"], until, path)


def meant(waiver: Waiver, finding: Finding, places: Places) -> bool:
    """Whether a waiver means this finding: the rule, and the fingerprint or the quoted words, white space folded."""
    if waiver.rule != finding.rule:
        return False
    if waiver.fingerprint is not None:
        return waiver.fingerprint == fingerprint(finding, places)
    quote = places.quote(finding.spans[0]) if finding.spans else ""
    return " ".join((waiver.quote or "").split()) == " ".join(quote.split())
