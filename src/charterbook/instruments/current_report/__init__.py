"""The report on Form 8-K that tells of a change of the charter."""
