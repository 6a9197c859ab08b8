"""Marks found in text: sections, numbers, dates, names, statutes, signatures, each with its place."""
