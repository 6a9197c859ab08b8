"""Certificates that withdraw the designation of a series."""
