"""Certificates of retirement: shares that came back and are not to be outstanding again."""
