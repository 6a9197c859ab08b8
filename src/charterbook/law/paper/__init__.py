"""Faults that a paper shows by itself, in any state."""
