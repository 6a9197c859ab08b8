"""A question that many ask at once and that one answer settles: each gets one that was begun after he asked."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Shared(Generic[T]):
    """What `ask` answers, asked once at a time. Whoever comes while it is being asked waits for the next time, since
    what he knows of may have happened after this one began; all who come then share it."""

    def __init__(self, ask: Callable[[], Awaitable[T]]) -> None:
        self._ask = ask
        self._asking = asyncio.Lock()
        self._coming: asyncio.Task[T] | None = None

    async def answer(self) -> T:
        """The answer, or the exception that came of asking."""
        if self._coming is None:
            self._coming = asyncio.create_task(self._next())
        # One visitor who goes away ends nobody else's question.
        return await asyncio.shield(self._coming)

    async def _next(self) -> T:
        async with self._asking:
            self._coming = None
            return await self._ask()
