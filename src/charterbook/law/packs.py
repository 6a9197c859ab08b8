"""Which rules speak for which jurisdiction. A new state is a folder, its code in `STATES`, and one case here."""

from datetime import date
from typing import NamedTuple

from charterbook.law.rule import Rule
from charterbook.model.instrument import Kind

STATES = ("US-NV", "US-DE", "US-TX", "US-NY", "US-CA", "US-MD")
"""The states that have a pack of their own, in the order in which their rules are listed."""

MODEL_ACT = frozenset(f"US-{code}" for code in "CO FL GA HI IA ID IN KY LA MA MS NC OR TN UT VA WA WI WV WY".split())
"""The states that share the Model Business Corporation Act, each with its own citations and days."""

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
        case "US-DE":
            from charterbook.law import us_de

            return Pack(jurisdiction, us_de.COVERED_FROM, us_de.RULES)
        case "US-TX":
            from charterbook.law import us_tx

            return Pack(jurisdiction, us_tx.COVERED_FROM, us_tx.RULES)
        case "US-NY":
            from charterbook.law import us_ny

            return Pack(jurisdiction, us_ny.COVERED_FROM, us_ny.RULES)
        case "US-CA":
            from charterbook.law import us_ca

            return Pack(jurisdiction, us_ca.COVERED_FROM, us_ca.RULES)
        case "US-MD":
            from charterbook.law import us_md

            return Pack(jurisdiction, us_md.COVERED_FROM, us_md.RULES)
        case _ if jurisdiction in MODEL_ACT:
            from charterbook.law.us_mbca.pack import first_day, rules_of

            return Pack(jurisdiction, first_day(jurisdiction), rules_of(jurisdiction))
        case _:
            return None


def all_statute_rules() -> tuple[Rule, ...]:
    """The rules of all states, each once: those of the Model Act as they stand before a state is known."""
    from charterbook.law import us_mbca

    return (*(rule for state in STATES if (pack := pack_of(state)) for rule in pack.rules), *us_mbca.RULES)


def sec_rules() -> tuple[Rule, ...]:
    """The securities rules of the United States."""
    from charterbook.law import us_sec

    return us_sec.RULES


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
