"""Kinds of papers by what becomes of them: rules on filing are asked of these."""

from charterbook.model.instrument import Kind

CHANGES: tuple[Kind, ...] = (
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "split_change",
    "retirement",
)
"""The papers that change a charter."""

AFTER_ARTICLES: tuple[Kind, ...] = (*CHANGES, "correction", "validation")
"""The papers of a living corporation that are filed with the Secretary of State."""

FILED: tuple[Kind, ...] = ("articles", *AFTER_ARTICLES)
"""All that are filed but those that merge corporations."""
