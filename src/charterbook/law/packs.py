"""Which rules speak for which jurisdiction. A new state is a folder, its code in `STATES`, and one case here."""

from datetime import date
from typing import NamedTuple

from charterbook.law.rule import Rule
from charterbook.model.instrument import Kind

STATES = ("US-NV",)
"""The states that have a pack of their own, in the order in which their rules are listed."""

_NOTARIES = {"michigan": "michigan", "nevada": "nevada", "iowa": "rulona", "washington": "rulona"}


class Pack(NamedTuple):
    """The rules of a jurisdiction, for papers from `first` on."""

    jurisdiction: str
    first: date
    rules: tuple[Rule, ...]

    def rules_for(self, kind: Kind) -> tuple[Rule, ...]:
        """The rules that a paper of this kind can be asked."""
        return tuple(rule for rule in self.rules if kind in rule.kinds)


def pack_of(jurisdiction: str) -> Pack | None:
    """The pack of a jurisdiction (ISO 3166-2), loaded when it is first asked for; None where there is none."""
    match jurisdiction:
        case "US-NV":
            from charterbook.law import us_nv

            return Pack(jurisdiction, us_nv.COVERED_FROM, us_nv.RULES)
        case _:
            return None


def all_statute_rules() -> tuple[Rule, ...]:
    """The rules of all states, each once."""
    return tuple(rule for state in STATES if (pack := pack_of(state)) for rule in pack.rules)


def notary_rules(state: str) -> tuple[Rule, ...]:
    """The rules for an acknowledgment taken in a state, named as the paper names it; empty where there are none."""
    match _NOTARIES.get(state.strip().casefold()):
        case "michigan":
            from charterbook.law.notary import michigan

            return michigan.RULES
        case "nevada":
            from charterbook.law.notary import nevada

            return nevada.RULES
        case "rulona":
            from charterbook.law.notary import rulona

            return rulona.RULES
        case _:
            return ()


def all_notary_rules() -> tuple[Rule, ...]:
    """All notarial rules, each once."""
    return tuple(dict.fromkeys(rule for state in _NOTARIES for rule in notary_rules(state)))
