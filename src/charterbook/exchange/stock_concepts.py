"""Which concepts of the SEC's taxonomies (us-gaap, dei) tell of share capital, and how.

Each concept is of one kind of stock, common or preferred, or of whichever stock its context names, and of one measure.
Source: US GAAP Financial Reporting Taxonomy, Document and Entity Information.
"""

from typing import Literal, NamedTuple

from charterbook.model.ties import Measure

CLASS_AXES = frozenset(("StatementClassOfStockAxis", "StatementEquityComponentsAxis"))
"""The axes whose member says which stock a number is of; a statement of equity has a column for each."""
NO_CLASS = frozenset(("CommonStockMember", "PreferredStockMember", "CommonStockIncludingAdditionalPaidInCapitalMember"))
"""Members that say no more than the concept does."""


class Concept(NamedTuple):
    """`stock` is "common" or "preferred", None where only the context tells; `no_par` where the value is that of a
    share without par value."""

    stock: Literal["common", "preferred"] | None
    measure: Measure
    no_par: bool = False


CONCEPTS: dict[str, Concept] = {
    "CommonStockSharesAuthorized": Concept("common", "authorized"),
    "CommonStockSharesIssued": Concept("common", "issued"),
    "CommonStockSharesOutstanding": Concept("common", "outstanding"),
    "CommonStockParOrStatedValuePerShare": Concept("common", "par value"),
    "CommonStockNoParValue": Concept("common", "par value", no_par=True),
    "CommonStockCapitalSharesReservedForFutureIssuance": Concept("common", "reserved"),
    "TreasuryStockCommonShares": Concept("common", "treasury"),
    "PreferredStockSharesAuthorized": Concept("preferred", "authorized"),
    "PreferredStockSharesIssued": Concept("preferred", "issued"),
    "PreferredStockSharesOutstanding": Concept("preferred", "outstanding"),
    "PreferredStockParOrStatedValuePerShare": Concept("preferred", "par value"),
    "PreferredStockNoParValue": Concept("preferred", "par value", no_par=True),
    "TreasuryStockPreferredShares": Concept("preferred", "treasury"),
    "EntityCommonStockSharesOutstanding": Concept("common", "outstanding"),
}


def units_of(concept: Concept) -> tuple[str, ...]:
    """The units in which numbers of a concept are told, as the SEC's company facts spell them. Some filers tell a par
    value in dollars rather than in dollars per share."""
    return ("USD/shares", "USD") if concept.measure == "par value" else ("shares",)
