"""Certificates that correct a paper already filed."""
