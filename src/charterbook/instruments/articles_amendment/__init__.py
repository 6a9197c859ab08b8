"""Amendments of the charter: the authorized number, par value, the name."""
