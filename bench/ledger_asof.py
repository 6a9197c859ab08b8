"""What an account held on a day as far as it was known at a time, by the number of its movements; SQL's sum beside it.

One account has all the movements, over thirty years, one in twenty known up to ninety days late. Questions are for any
day and any state of knowledge. Ours are asked as a position asks them; SQL sums over an index that has all it needs.
CPU time a question, the median of the rounds, which take turns; answers are compared.
"""

import sqlite3
from collections.abc import Callable
from datetime import date
from random import Random
from statistics import median
from time import process_time

from histories import BEGAN, DAYS, LATE, LATEST_BY_DAYS

from charterbook.ledger.chart import held_by, leaf, sole
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.reckoning import Reckoning

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 9
QUESTIONS, SQL_QUESTIONS = 2_000, 20
KEY = sole("Common Stock")
ACCOUNT = held_by(KEY, "Ada Fictitious")

Question = tuple[date, int]


def main() -> None:
    """Build a ledger and a table of each size, ask, compare and print."""
    asking: dict[int, tuple[Callable[[Question], object], Callable[[Question], object]]] = {}
    for size in SIZES:
        moved = _moved(size)
        asking[size] = (_ours(moved), _sql(moved))
    times: dict[tuple[int, int], list[float]] = {(size, who): [] for size in SIZES for who in (0, 1)}
    for turn in range(ROUNDS):
        for size, both in asking.items():
            chance = Random(turn)
            questions = [
                (date.fromordinal(chance.randrange(BEGAN, BEGAN + DAYS)), chance.randrange(size))
                for _ in range(QUESTIONS)
            ]
            few = questions[:SQL_QUESTIONS]
            assert [both[0](one) for one in few] == [both[1](one) for one in few], "the two answer differently"
            for who, asked in enumerate((questions, few)):
                began = process_time()
                for one in asked:
                    both[who](one)
                times[size, who].append((process_time() - began) / len(asked))
    print(f"{ROUNDS} rounds of {QUESTIONS:,} questions ({SQL_QUESTIONS} to SQL), CPU time, medians\n")
    print(f"{'movements':>12}{'ours, µs':>12}{'SQL sum, µs':>14}{'ours is':>12}{'against the least':>20}")
    for size in SIZES:
        ours, sql = (median(times[size, who]) * 1e6 for who in (0, 1))
        growth = median(more / less for more, less in zip(times[size, 0], times[SIZES[0], 0], strict=True))
        print(f"{size:12,}{ours:12.2f}{sql:14,.0f}{sql / ours:10,.0f} x{growth:18.2f} x")


def _moved(size: int) -> list[tuple[int, int, int]]:
    """Movements to the account: number, day, shares."""
    chance, made = Random(1968), []
    for number in range(1, size + 1):
        day = BEGAN + number * DAYS // size
        if chance.random() < LATE:
            day -= 1 + int(chance.random() * LATEST_BY_DAYS)
        made.append((number, day, 1 + int(chance.random() * 1_000)))
    return made


def _ours(moved: list[tuple[int, int, int]]) -> Callable[[Question], object]:
    ledger = Ledger()
    source, target = ledger.places((leaf(KEY, "available"), ACCOUNT))
    numbers, days, shares = zip(*moved, strict=True)
    ledger.enter_moves(numbers, days, [source] * len(moved), [target] * len(moved), shares)
    ledger.track(ACCOUNT).balance(3, BEGAN, 1)  # what is asked of this account for the first time is put in order
    return lambda asked: Reckoning(ledger, "effective", asked[0], asked[1]).balance(ACCOUNT)


def _sql(moved: list[tuple[int, int, int]]) -> Callable[[Question], object]:
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE moved (account INTEGER, number INTEGER, day INTEGER, shares INTEGER)")
    table.executemany("INSERT INTO moved VALUES (1, ?, ?, ?)", moved)
    table.execute("CREATE INDEX asked ON moved (account, day, number, shares)")
    query = "SELECT coalesce(sum(shares), 0) FROM moved WHERE account = 1 AND day <= ? AND number <= ?"
    return lambda asked: table.execute(query, (asked[0].toordinal(), asked[1])).fetchone()[0]


if __name__ == "__main__":
    main()
