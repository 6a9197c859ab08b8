"""The pages."""

from fastapi import APIRouter

from charterbook.doors.web import (
    account,
    admin,
    changes,
    control_book,
    corporations,
    disputes,
    draft_set,
    drafting,
    findings,
    log,
    papers,
    plan,
    plan_kept,
    problems,
    recording,
    review,
    rules,
    sign_in,
    tie_out,
    upload,
    why,
)

ROUTERS: tuple[APIRouter, ...] = (
    corporations.router,
    control_book.router,
    why.router,
    changes.router,
    findings.router,
    rules.router,
    log.router,
    recording.router,
    papers.router,
    disputes.router,
    review.router,
    upload.router,
    plan.router,
    plan_kept.router,
    drafting.router,
    draft_set.router,
    tie_out.router,
    problems.router,
    sign_in.router,
    account.router,
    admin.router,
)
"""Their routers."""
