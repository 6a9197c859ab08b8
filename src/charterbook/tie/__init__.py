"""The tie-out: what the charter, as the book has it, and other sources tell of the same stock."""
