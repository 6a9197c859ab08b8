"""Restatements of the whole charter."""
