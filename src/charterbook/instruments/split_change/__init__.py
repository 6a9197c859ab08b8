"""Splits, by an amendment of the charter or by Nevada's certificate of change."""
