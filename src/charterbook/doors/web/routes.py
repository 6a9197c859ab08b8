"""The pages."""

from fastapi import APIRouter

from charterbook.doors.web import changes, control_book, corporations, why

ROUTERS: tuple[APIRouter, ...] = (
    corporations.router,
    control_book.router,
    why.router,
    changes.router,
)
"""Their routers."""
