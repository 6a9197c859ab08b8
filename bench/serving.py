"""How the server answers under load: a control book beside a bare endpoint, alone and while papers come in.

In one run, on loopback, with 500 corporations and 20,000 papers in the book (`serving_book`):

- requests a second of the control book (`/v1/corporations/N/position`) of a hundred corporations at random, each of
  which was asked before, so that the server has its answer as long as nothing is added to that corporation; beside a
  bare Starlette endpoint on the same HTTP server that reads one row of an SQLite table; they take turns, told are the
  medians of the rounds;
- how long the slowest hundredth of 32 connections waits, against the middle one; the same while the intake process
  reads and posts 1,000 papers of other corporations;
- each page once for 100 corporations, none of which was asked before; bytes of a first load with all that it links to;
- memory before and after 10,000 requests.

The load is made by wrk (on Debian: apt-get install wrk). `--book FILE` keeps the book for the next run; `--postgres`
has book and row in a PostgreSQL server, `--corporations` makes the book smaller.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

import serving_book

from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.arriving import Arriving
from charterbook.doors.intake.operation import Brought
from tests.postgres import server

TOKEN, SPOOL = "a token for measuring", "spool"
ROUNDS, SECONDS, CONNECTIONS = 3, 5, 32
_LONGEST_SECONDS = 240
INCOMING, REQUESTS, ASKED = 1_000, 10_000, 100
_WALK = """
local at = tonumber(os.getenv("BENCH_SEED"))
request = function()
  at = (at * 1103515245 + 12345) % 2147483648
  local path = string.gsub(os.getenv("BENCH_PATH"), "N", tostring(1 + math.floor(at / 65536) % 100))
  return wrk.format("GET", path, {["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")})
end
"""
_BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
if "://" in sys.argv[1]:
    import psycopg
    book, sign = psycopg.connect(sys.argv[1], autocommit=True), "%s"
else:
    import sqlite3
    book, sign = sqlite3.connect(sys.argv[1], isolation_level=None), "?"
async def row(request):
    asked = (request.path_params["number"],)
    number, name = book.execute(f"SELECT id, name FROM corporation WHERE id = {sign}", asked).fetchone()
    return JSONResponse({"id": number, "name": name})
app = Starlette(routes=[Route("/rows/{number:int}", row)])
uvicorn.run(app, port=int(sys.argv[2]), log_config=None, access_log=False)
"""


class Load(NamedTuple):
    """What wrk says of a run: requests a second, the wait of the middle and of the slowest hundredth in ms."""

    rate: float
    p50: float
    p99: float
    failed: int


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description="The server under load.")
    options.add_argument("--book", type=Path, help="where the book is, or is to be written and kept")
    options.add_argument("--postgres", action="store_true", help="a book in a PostgreSQL server of the run's own")
    options.add_argument("--corporations", type=int, default=serving_book.CORPORATIONS, help=f"{ASKED} or more")
    asked = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is not installed; on Debian: apt-get install wrk")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        own = Path(folder)
        book = _postgres(opened) if asked.postgres else str(own / "book.db")
        if asked.book is not None and asked.book.exists():
            shutil.copy(asked.book, book)
        else:
            began = time.monotonic()
            serving_book.written(book, asked.corporations)
            print(f"book of {asked.corporations} corporations written in {time.monotonic() - began:.0f} s", flush=True)
            if asked.book is not None:
                shutil.copy(book, asked.book)
        bare = opened.enter_context(_bare(book))
        address, process = opened.enter_context(_served(book, own))
        _measured(address, bare, process, own, asked.corporations)


def _postgres(opened: ExitStack) -> str:
    """Where the book is, in a server of our own that makes every commit durable."""
    running = opened.enter_context(server(synced=True))
    running.ask("CREATE DATABASE book")
    return running.url("book")


def _measured(address: str, bare: str, process: int, folder: Path, corporations: int) -> None:
    """All that is measured of a server that runs."""
    walk = folder / "walk.lua"
    walk.write_text(_WALK)
    _pages(address, process, corporations)
    for number in range(ASKED):
        _get(address, f"/v1/corporations/{1 + number}/position")
    alone = _beside(address, bare, walk)
    _incoming(address, walk, folder, alone, corporations)
    _memory(address, walk, process)


def _beside(address: str, bare: str, walk: Path) -> Load:
    """The control book and the bare row in turn; goes out: the control book's medians."""
    told: dict[str, list[Load]] = {"control book": [], "bare row": []}
    for turn in range(ROUNDS + 1):
        for who, (place, path) in {
            "control book": (address, "/v1/corporations/N/position"), "bare row": (bare, "/rows/N"),
        }.items():  # fmt: skip
            load = _wrk(place, path, walk, SECONDS)
            if turn:  # the first round warms up
                told[who].append(load)
    both = {who: _medians(loads) for who, loads in told.items()}
    for who, load in both.items():
        _print(who, load)
    ours = both["control book"]
    print(
        f"  of the bare row's rate: {median(_ratios(told)):.2f}; slowest hundredth to middle: {ours.p99 / ours.p50:.1f}"
    )
    return ours


def _ratios(told: dict[str, list[Load]]) -> list[float]:
    pairs = zip(told["control book"], told["bare row"], strict=True)
    return [ours.rate / theirs.rate for ours, theirs in pairs]


def _incoming(address: str, walk: Path, folder: Path, alone: Load, corporations: int) -> None:
    """The control book while papers of new corporations are read and posted."""
    spool = spools.opened(folder / SPOOL)
    began = time.monotonic()
    waiting = threading.Thread(target=_bring, args=(spool, corporations + 1))
    waiting.start()
    loads = []
    while (waiting.is_alive() or any(spools.unfinished(spool))) and time.monotonic() - began < _LONGEST_SECONDS:
        loads.append(_wrk(address, "/v1/corporations/N/position", walk, SECONDS))
    seconds = time.monotonic() - began
    done = sum(one.state == "done" for one in spools.recent(spool, INCOMING))
    load = _medians(loads)
    _print(f"control book while {done:,} papers come in ({seconds:.0f} s)", load)
    print(f"  slowest hundredth to that without: {load.p99 / alone.p99:.1f}")


def _bring(spool: spools.Spool, first: int) -> None:
    count = INCOMING // serving_book.PAPERS
    for number in range(first, first + count):
        for text in serving_book.papers(number):
            with Arriving(spool) as paper:
                paper.write(text.encode())
                paper.keep("paper.txt", Brought("Mina Okafor"))


def _pages(address: str, process: int, corporations: int) -> None:
    """Pages for corporations that were not asked before, and the bytes of a first load. Beside the time by the clock,
    in which a shared machine has its part, stands the server's mean CPU time."""
    for path in ("/", "/corporations/N"):
        some = range(corporations - 99, corporations + 1) if "N" in path else range(100)
        waits, size_bytes, used = list[float](), 0, _cpu(process)
        for number in some:
            began = time.perf_counter()
            page = _get(address, path.replace("N", str(number)))
            waits.append(1000 * (time.perf_counter() - began))
            size_bytes = size_bytes or len(page) + sum(len(_get(address, link)) for link in _links(page))
        slow = quantiles(waits, n=20)[-1]
        mean = 1000 * (_cpu(process) - used) / len(some)
        told = f"p50 {median(waits):6.1f} ms  p95 {slow:6.1f} ms  CPU {mean:6.1f} ms  {size_bytes / 1000:6.0f} kB"
        print(f"page {path:28}{told}", flush=True)


def _links(page: bytes) -> set[str]:
    return set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page.decode()))


def _memory(address: str, walk: Path, process: int) -> None:
    """The server's resident memory before and after many requests, most answered from memory and a twentieth not."""
    _get(address, "/v1/corporations/1/position?as_of=2009-01-01")
    before, cold = _resident(process), 0
    asked = 0
    while asked < REQUESTS:
        for _ in range(REQUESTS // 200):
            _get(address, f"/v1/corporations/{1 + cold % ASKED}/position?as_of=20{10 + cold // ASKED:02}-01-01")
            cold += 1
        asked += REQUESTS // 200 + round(2 * _wrk(address, "/v1/corporations/N/position", walk, 2).rate)
    after = _resident(process)
    print(f"memory: {before:.0f} MB, after {asked:,} requests {after:.0f} MB ({cold} of them not kept before)")


def _resident(process: int) -> float:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _cpu(process: int) -> float:
    """The seconds of CPU time that a process has used."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _get(address: str, path: str) -> bytes:
    asked = urllib.request.Request(address + path, headers={"Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(asked) as answer:
        body: bytes = answer.read()
    return body


def _wrk(address: str, path: str, walk: Path, seconds: int) -> Load:
    environment = {**os.environ, "BENCH_PATH": path, "BENCH_TOKEN": TOKEN, "BENCH_SEED": "650"}
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(walk), address]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert rate is not None, said
    return Load(float(rate[1]), _wait("50", said), _wait("99", said), int(failed[1]) if failed else 0)


def _wait(part: str, said: str) -> float:
    found = re.search(rf"{part}%\s+([\d.]+)(us|ms|s)", said)
    assert found is not None, said
    return float(found[1]) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[found[2]]


def _medians(loads: list[Load]) -> Load:
    rate, p50, p99, failed = zip(*loads, strict=True)
    return Load(median(rate), median(p50), median(p99), sum(failed))


def _print(who: str, load: Load) -> None:
    failed = f"  {load.failed} FAILED" if load.failed else ""
    print(f"{who:60}{load.rate:8,.0f} a second  p50 {load.p50:6.2f} ms  p99 {load.p99:6.2f} ms{failed}", flush=True)


@contextmanager
def _served(book: str, folder: Path) -> Iterator[tuple[str, int]]:
    """`charterbook serve` as it is started by hand, its log in a file."""
    command = [sys.executable, "-m", "charterbook", "serve", "--port", "0", "--by", "Bench", "--spool", SPOOL]
    environment = {**os.environ, "CHARTERBOOK_TOKEN": TOKEN, "CHARTERBOOK_BOOK": book}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=log)
        try:
            assert process.stdout is not None
            address = process.stdout.readline().decode().partition("/?")[0]
            _until_up(address + "/readyz")
            yield address, process.pid
        finally:
            process.terminate()
            process.wait()
    faults = [line for line in (folder / "log").read_text().splitlines() if json.loads(line)["event"] == "fault"]
    print(f"faults in the log: {len(faults)}")


@contextmanager
def _bare(book: str) -> Iterator[str]:
    port = "8971"
    process = subprocess.Popen([sys.executable, "-c", _BARE, book, port])
    try:
        _until_up(f"http://127.0.0.1:{port}/rows/1")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _until_up(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"nothing answers at {address}")


if __name__ == "__main__":
    main()
