"""What a filing costs, as far as a state's schedule was researched: Nevada's.

Comes in: the state, the kind of the paper, the day, and the authorized stock before and after it. Goes out: one line
with the amount and its ground, or None.
"""

from datetime import date

from charterbook.model.instrument import Kind
from charterbook.model.shares import ParValue, Shares

Stock = tuple[Shares, ParValue]
"""So many authorized shares of a class, at this par value or at none."""
_MAY_ENLARGE: tuple[Kind, ...] = ("articles_amendment", "split_change", "articles_restated")


def fee_line(
    jurisdiction: str,
    kind: Kind,
    on: date,
    before: tuple[Stock, ...] | None = (),
    after: tuple[Stock, ...] | None = (),
) -> str | None:
    """The fee for a paper; None where it is not known for the state, kind or day. `before` and `after` are the whole
    authorized stock, None where a number or par value of it is not known: the fee is then told as the least."""
    match jurisdiction:
        case "US-NV":
            return _nevada(kind, on, before, after)
        case _:
            return None


def _nevada(kind: Kind, on: date, before: tuple[Stock, ...] | None, after: tuple[Stock, ...] | None) -> str | None:
    from charterbook.law.us_nv.fees import fee_of_increase, flat_fee

    flat = flat_fee(kind, on)
    if flat is None:
        return None
    to = "to the Secretary of State"
    if kind not in _MAY_ENLARGE or (before == after and before is not None):
        return f"with the filing: {flat.usd} dollars {to} ({flat.cite})"
    if before is None or after is None:
        least = f"at least {flat.usd} dollars {to} ({flat.cite})"
        return f"with the filing: {least}; more if the authorized stock grows, by its par value (NRS 78.760)"
    fee = fee_of_increase(before, after, kind, on)
    assert fee is not None
    cites = flat.cite if fee.usd == flat.usd else f"{flat.cite}, by the difference of NRS 78.760"
    return f"with the filing: {fee.usd} dollars {to} ({cites})"
