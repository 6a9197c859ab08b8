"""The most that drawing a page, or reading the words of a scan again, may take."""

MEMORY_BYTES = 2 * 1024**3
CPU_SECONDS = 120
WALL_SECONDS = 90.0
AT_ONCE = 2
"""So many processes draw at one time."""
KEPT_BYTES = 96_000_000
"""So many bytes of pictures and words are kept; those that were not asked for longest go first."""
