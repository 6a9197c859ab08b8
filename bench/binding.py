"""A binder of 200 papers: made, and run again from the file alone.

Two books of fictitious corporations. One has a single corporation's articles, its hundred series and what decreases 99
of them (`bench/planning.py`): a dense book, in which each paper is checked beside 199 others. The other has 200 long
certificates of designation, 24 kB each (`bench/corpus.py`), of one corporation: many words. Shown for each are seconds
of one process, the median of the rounds and the worst, and CPU seconds; and the size of the file.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import corpus
import planning

from charterbook import binding, flow, rerunning
from charterbook.exchange.binder import opened
from charterbook.model.evidence import Unreadable
from charterbook.register.store import Book

AS_OF = date(2026, 11, 23)


def main() -> None:
    """Make the books, bind each and run it again, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--papers", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    books = {"dense: one class, many series": _dense, "long: 24 kB a paper": _long}
    print(f"{given.papers} papers, {given.rounds} rounds\n")
    print(f"{'':44}{'s':>8}{'worst':>8}{'CPU s':>8}{'MB':>8}")
    for name, papers in books.items():
        with tempfile.TemporaryDirectory() as folder:
            print("\n".join(_lines(name, list(papers(given.papers)), given.rounds, Path(folder))))


def _dense(count: int) -> Iterator[bytes]:
    return (text.encode("ascii") for text in planning.papers(count))


def _long(count: int) -> Iterator[bytes]:
    """The corpus, all of one company: a binder is of one corporation."""
    company = corpus.COMPANIES[0]
    for seed in range(count):
        text = corpus.paper(seed)
        for other in corpus.COMPANIES[1:]:
            for one, own in ((other, company), (other.upper(), company.upper())):
                text = text.replace(one.encode(), own.encode())
        yield text


def _lines(name: str, papers: list[bytes], rounds: int, folder: Path) -> Iterator[str]:
    """A line for binding a book, and one for running the binder again."""
    with Book.open(folder / "book.db", create=True) as book:
        for data in papers:
            reading = flow.read(data, "paper.txt")
            assert not isinstance(reading, Unreadable)
            flow.add(book, reading, data, planning.RECORDED)
    made: list[binding.Bound] = []
    turn = iter(range(rounds))

    def bind() -> None:
        with Book.open(folder / "book.db") as book:
            bound = binding.bind(book, book.corporations()[0], AS_OF, binding.Enclosed())
        assert isinstance(bound, binding.Bound), bound
        made[:] = [bound]
        (folder / "binder.zip").write_bytes(bound.data)

    def rerun() -> None:
        binder = opened((folder / "binder.zip").read_bytes())
        assert not isinstance(binder, Unreadable)
        with Book.open(folder / f"again{next(turn)}.db", create=True) as book:
            found = rerunning.rerun(binder, book)
        assert found.identical, found.differences

    yield _timed(f"{name}, made", bind, rounds) + f"{(folder / 'binder.zip').stat().st_size / 1e6:8.1f}"
    yield _timed(f"{name}, run again", rerun, rounds)


def _timed(name: str, work: Callable[[], None], rounds: int) -> str:
    walls, cpus = [], []
    for _ in range(rounds):
        wall, cpu = perf_counter(), process_time()
        work()
        walls.append(perf_counter() - wall)
        cpus.append(process_time() - cpu)
    return f"{name:44}{median(walls):8.2f}{max(walls):8.2f}{median(cpus):8.2f}"


if __name__ == "__main__":
    main()
