"""Formats: bytes to text with a map back to the bytes, and drafts to bytes. One format a file."""
