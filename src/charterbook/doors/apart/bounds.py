"""The most that drawing a page, reading the words of a paper again, or reading the sources of a tie-out may take."""

MEMORY_BYTES = 2 * 1024**3
"""Beside what the process holds before it looks at anything."""
CPU_SECONDS = 120
WALL_SECONDS = 90.0
ANSWER_BYTES = 128 * 1024**2
AT_ONCE = 2
"""So many processes work at one time."""
KEPT_BYTES = 96_000_000
"""So many bytes of pictures and words are kept; those that were not asked for longest go first."""
