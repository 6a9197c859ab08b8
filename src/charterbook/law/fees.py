"""What a filing costs, as far as a state's schedule was researched: Nevada's.

Comes in: the state, the kind of the paper, the day. Goes out: one line with the amount and its ground, or None.
"""

from datetime import date

from charterbook.model.instrument import Kind


def fee_line(jurisdiction: str, kind: Kind, on: date) -> str | None:
    """The fee for a paper that enlarges no authorized stock; None where it is not known for the state, kind or day."""
    match jurisdiction:
        case "US-NV":
            from charterbook.law.us_nv.fees import flat_fee

            fee = flat_fee(kind, on)
            return f"with the filing: {fee.usd} dollars to the Secretary of State ({fee.cite})" if fee else None
        case _:
            return None
