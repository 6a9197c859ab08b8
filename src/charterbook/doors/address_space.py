"""How much address space this process holds: a bound on what a paper may take counts from there.

Libraries, threads and shared memory are mapped before a paper is looked at, in some processes gigabytes of them.
"""

import os
from contextlib import suppress


def bounded(more: int) -> tuple[int, int]:
    """Let this process take so many bytes more than it holds, as far as it may; gives the limits from before."""
    import resource  # Windows has none

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _held() + more
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    return soft, hard


def _held() -> int:
    """Bytes; 0 where the system does not tell (it is told by Linux)."""
    with suppress(OSError), open("/proc/self/statm") as told:
        return int(told.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0
