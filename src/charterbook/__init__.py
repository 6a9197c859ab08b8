"""charterbook: how many shares a corporation could issue on a day, under which paper, and whether it was in order.

This module holds the version and nothing else, so that naming the package costs no start-up time.
"""

__version__ = "0.1.0"
