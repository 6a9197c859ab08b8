"""The resources of the API."""

from charterbook.doors.api import (
    acts,
    audits,
    corporations,
    described,
    exports,
    findings,
    instruments,
    log,
    plans,
    position,
    proposals,
    sources,
    tie_outs,
)

ROUTERS = (
    described.router, corporations.router, sources.router, position.router, acts.router, instruments.router,
    proposals.router, findings.router, plans.router, tie_outs.router, audits.router, exports.router, log.router,
)  # fmt: skip
"""Their routers, in the order of the reference."""
