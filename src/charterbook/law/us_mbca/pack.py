"""The rules of the Model Act as one state has them: its own citation, its days, what was read there.

Comes in: the code of a state. Goes out: its rules. A rule whose section was read in the state keeps its level; where
the text of a sister state speaks for it, the rule is at most a warning, and its source says so.
"""

from datetime import date
from functools import cache

from charterbook.law.rule import Period, Rule
from charterbook.law.us_mbca import RULES
from charterbook.law.us_mbca.state import ModelActState, local_cite
from charterbook.law.us_mbca.states import STATES

_SECTIONS = {"MB-10.08": "10.09", "MB-6.02a": "6.02", "MB-6.02b": "6.02", "MB-1.20k": "1.20"}
_SECTIONS |= {"MB-6.31a": "6.31", "MB-6.31b": "6.31"}


@cache
def rules_of(code: str) -> tuple[Rule, ...]:
    """The rules of a state of `STATES`, in their stable order."""
    state = STATES[code]
    return tuple(_as_in(state, rule) for rule in RULES if rule.jurisdiction in ("US-MBCA", code))


def first_day(code: str) -> date:
    """The day on which the act took effect in a state of `STATES`."""
    return STATES[code].first


def _as_in(state: ModelActState, rule: Rule) -> Rule:
    if rule.jurisdiction == state.code:
        return rule
    section = _section(state, rule.id)
    own = local_cite(state, section)
    rule = rule._replace(
        jurisdiction=state.code,
        cite=f"{own} (MBCA {section})" if own else f"{state.act}, as MBCA {section}",
        period=_period(state, section),
    )
    if section in state.read:
        return rule._replace(source=state.read[section])
    return rule._replace(
        level="warning" if rule.level == "error" else rule.level,
        confidence="partly verified" if rule.confidence == "verified" else rule.confidence,
        source=f"the section as other states have it: {rule.source}",
    )


def _period(state: ModelActState, section: str) -> Period:
    """From the day of the act on, or, where the section was read in a later form, surely from that form's day."""
    later = state.later_form.get(section)
    if later is None:
        return Period(state.since, first=state.first)
    return Period(f"{state.since}; read as in force from {later}", first=later, earliest=state.first)


def _section(state: ModelActState, rule: str) -> str:
    """The section of the Model Act, by the numbers that the state's act has."""
    if state.by_board == "10.02" and rule in ("MB-10.02", "MB-10.05"):
        return "10.05" if rule == "MB-10.02" else "10.02"
    return _SECTIONS.get(rule, rule.removeprefix("MB-"))
