"""The pages."""

from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = ()
"""Their routers."""
