"""The resources of the API."""

from charterbook.doors.api import acts, corporations, findings, instruments, log, plans, position, proposals, sources

ROUTERS = (
    corporations.router, sources.router, position.router, acts.router, instruments.router, proposals.router,
    findings.router, plans.router, log.router,
)  # fmt: skip
"""Their routers, in the order of the reference."""
