"""One answer for many who ask, and for none an answer that was begun before he asked."""

import asyncio

from charterbook.doors.server.shared import Shared


class Slow:
    """A question that is answered when the test says so, with how often it was begun."""

    def __init__(self) -> None:
        self.begun = 0
        self.may_end = asyncio.Event()

    async def ask(self) -> int:
        """The number of this time."""
        self.begun = number = self.begun + 1
        await self.may_end.wait()
        return number


def test_who_comes_while_it_is_asked_shares_the_next_time() -> None:
    """Of eleven the first begins it; the ten behind him wait for one more, which is begun when his has ended."""

    async def asked() -> list[int]:
        slow = Slow()
        shared = Shared(slow.ask)
        first = asyncio.create_task(shared.answer())
        while slow.begun == 0:
            await asyncio.sleep(0)
        others = [asyncio.create_task(shared.answer()) for _ in range(10)]
        for _ in range(20):
            await asyncio.sleep(0)
        assert 1 == slow.begun
        slow.may_end.set()
        found = await asyncio.gather(first, *others)
        assert 3 == await shared.answer()
        return found

    assert [1, *[2] * 10] == asyncio.run(asked())


def test_who_goes_away_ends_nobody_elses_question() -> None:
    """And what goes wrong is told to each, and is over with the next time."""

    async def asked() -> None:
        slow = Slow()
        shared = Shared(slow.ask)
        tasks = [asyncio.create_task(shared.answer()) for _ in range(2)]
        while slow.begun == 0:
            await asyncio.sleep(0)
        tasks[0].cancel()
        slow.may_end.set()
        assert 1 == await tasks[1]
        failing = [True, False]

        async def fails() -> int:
            if failing.pop(0):
                raise ValueError("gone")
            return 7

        other = Shared(fails)
        both = await asyncio.gather(other.answer(), other.answer(), return_exceptions=True)
        assert ["gone", "gone"] == [str(one) for one in both]
        assert 7 == await other.answer()

    asyncio.run(asked())
