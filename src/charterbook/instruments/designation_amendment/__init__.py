"""Certificates that amend a designation of a series."""
