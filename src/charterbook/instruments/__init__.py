"""Instruments: text and marks to acts, and acts to drafts. One folder a kind."""
