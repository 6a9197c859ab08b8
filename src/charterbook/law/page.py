"""The manual page of a rule, told from its docstring and from what stands in its decorator."""

import re
import textwrap
from datetime import date
from typing import NamedTuple

from charterbook.law.check import rules
from charterbook.law.cures.cure import cures_of
from charterbook.law.rule import HEADINGS, Period, Rule
from charterbook.model.findings import Cure, Level

_WIDTH = 100
_INDENT = "    "
_WITH_TABLES = {"US-NV": "In Nevada: ", "US-DE": "In Delaware: "}
_MARKS = re.compile(r"[_*<\[]")


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, in stable order."""
    return tuple(rule.id for rule in rules())


class Told(NamedTuple):
    """The page of a rule: what it finds, in a line; the gravest level it gives; its parts, each a heading and text."""

    id: str
    title: str
    level: Level
    parts: tuple[tuple[str, str], ...]


def told(rule_id: str) -> Told | None:
    """The page of a rule, letters' case ignored; None where no rule has this id."""
    rule = next((rule for rule in rules() if rule.id.casefold() == rule_id.casefold()), None)
    return rule and Told(rule.id, sections(rule)[""], rule.level, _parts(rule))


def titles() -> tuple[tuple[str, str, Level], ...]:
    """Of each rule its id, what it finds in a line, and the gravest level it gives, in stable order."""
    return tuple((rule.id, sections(rule)[""], rule.level) for rule in rules())


def page(rule_id: str) -> str | None:
    """The page of a rule as `charterbook explain` prints it, letters' case ignored; None where no rule has this id."""
    found = told(rule_id)
    if found is None:
        return None
    blocks = (f"{heading}\n{_block(text)}" for heading, text in found.parts)
    return "\n\n".join((f"{found.id}  {found.title}", *blocks)) + "\n"


def markdown(rule: Rule) -> str:
    """The page of a rule for the reference, in Markdown."""
    parts = (f"## {heading}\n\n{_escaped(text)}" for heading, text in _parts(rule))
    return "\n\n".join((f"# {rule.id}: {_escaped(sections(rule)[''])}", *parts)) + "\n"


def index() -> str:
    """The list of all rules for the reference, in Markdown, in their stable order."""
    rows = (f"| [{rule}]({rule}.md) | {level} | {title} |" for rule, title, level in titles())
    head = (
        "# The rules",
        "",
        "One page a rule, made from the rule itself (`python tools/rule_pages.py`); `charterbook explain RULE` prints",
        "the same. The level is the highest that a rule gives.",
        "",
        "| rule | level | what it finds |",
        "| --- | --- | --- |",
    )
    return "\n".join((*head, *rows)) + "\n"


def _parts(rule: Rule) -> tuple[tuple[str, str], ...]:
    told = sections(rule)
    return (
        (HEADINGS[0], told[HEADINGS[0]]),
        ("In force", _in_force(rule)),
        ("Citation", rule.cite or "none: a rule of the paper itself"),
        ("Confidence", _confidence(rule)),
        ("Level", f"{rule.level} at most"),
        ("Source", rule.source),
        *((heading, told[heading]) for heading in HEADINGS[1:]),
        ("Cures", _cures(rule)),
    )


def _cures(rule: Rule) -> str:
    """What repairs the fault, by the law of the rule's own state; of a rule of any paper, by that of each state whose
    table we have."""
    states = _WITH_TABLES if rule.jurisdiction == "any" else {rule.jurisdiction: ""}
    told = []
    for state, lead in states.items():
        cures = [cure for cure in cures_of(rule.id, rule.level, state) if cure.cite or not lead]
        ways = "; ".join(_cure(cure) for cure in cures)
        told += [f"{lead}{ways}."] if ways else []
    plain = [cure.told for cure in cures_of(rule.id, rule.level, None)] if rule.jurisdiction == "any" else []
    return "\n\n".join((*told, *plain))


def _cure(cure: Cure) -> str:
    since = f", from {cure.since}" if cure.since else ""
    sure = "" if cure.confidence == "verified" else f", {cure.confidence}"
    cited = f" ({cure.cite}{since}{sure})" if cure.cite else ""
    return f"{cure.how}{cited}" if cure.cite else cure.told.rstrip(".")


def _escaped(text: str) -> str:
    """The words of a page, with what Markdown would take for emphasis, a tag or a link escaped; not addresses."""
    return " ".join(word if word.startswith("http") else _MARKS.sub(r"\\\g<0>", word) for word in text.split(" "))


def sections(rule: Rule) -> dict[str, str]:
    """The docstring of a rule by section, white space folded; the title stands under the empty heading."""
    found: dict[str, str] = {}
    heading = ""
    for paragraph in (rule.answer.__doc__ or "").split("\n\n"):
        text = " ".join(paragraph.split())
        named = next((each for each in HEADINGS if text.startswith(f"{each}: ")), None)
        if named:
            heading, text = named, text.removeprefix(f"{named}: ")
        found[heading] = f"{found[heading]}\n\n{text}" if heading in found else text
    return found


def _in_force(rule: Rule) -> str:
    if rule.cite is None:
        return "any day"
    state = "" if rule.jurisdiction == "any" else f"{rule.jurisdiction}, "
    return f"{state}from {rule.period.since}; to {rule.period.until}{_compared(rule.period)}"


def _compared(period: Period) -> str:
    """The days that the code compares, where the researched phrase does not give them: surely law, and not known."""
    sure = [f"from {period.first}"] if period.first != date.min else []
    sure += [f"to {period.last}"] if period.last != date.max else []
    if not sure:
        return ""
    open_days = []
    if period.earliest:
        open_days.append(f"before that day{'' if period.earliest == date.min else f', back to {period.earliest}'}")
    if period.latest:
        open_days.append(f"after the last day, up to {period.latest}")
    unsure = f"; not known {' and '.join(open_days)}" if open_days else ""
    return f". Surely law {' '.join(sure)}{unsure}"


def _confidence(rule: Rule) -> str:
    if rule.confidence is None:
        return "none needed: the paper is compared with itself"
    caution = "" if rule.confidence == "verified" else "; never an error, check it against the official code"
    return f"{rule.confidence}{caution}"


def _block(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False
    )
