"""The engine of many machines: Ray runs the portions of a corpus as tasks, on a cluster or on this machine alone.

Every machine sees the papers and the work folder at the same paths and has the same charterbook: each portion looks
whether that is so before it reads. A portion goes to another machine where its own is lost, and is read with care
where a paper ends its process.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from charterbook.doors.corpus import careful, reading
from charterbook.doors.corpus.papers import Paper
from charterbook.doors.corpus.reading import Done
from charterbook.doors.corpus.tasks import Task
from charterbook.doors.refusals import Refused
from charterbook.exchange.own_code import code_sha256

_AHEAD = 3
"""Portions that wait for a process beside one for each: enough that none is idle, and few, so that memory is flat."""
_TRIES = 3
"""So many machines may be lost under one portion before it is taken for the cause."""
_CONNECT_SECONDS = 5.0
_STORE_BYTES = 80 * 1024**2
"""The least that Ray takes for what tasks hand to each other: here a pair of numbers."""


class Driver(NamedTuple):
    """What every machine must have in common with the one that hands out the work: the code by its digest, the folder
    from which relative paths count, and the work folder."""

    code: str
    folder: str
    work: Path


class _Try(NamedTuple):
    """A portion under way, the machines that were lost under it, and whether it is read with care."""

    task: Task
    lost: int = 0
    carefully: bool = False


def run(work: Path, tasks: Iterator[Task], processes: int | None = None, address: str | None = None) -> Iterator[Done]:
    """Read all portions, in whatever order they are done: on the cluster at `address` (HOST:PORT), else on so many
    processes of this machine. `Refused` where there is no Ray, no cluster, or not the same on every machine."""
    with open(os.devnull, "w", encoding="ascii") as nowhere, redirect_stdout(nowhere):
        # Ray's threads print what befalls its machines into standard output, where our answer stands.
        connected = _connected(processes, address)
        try:
            yield from _handed_out(connected, Driver(code_sha256(), os.getcwd(), work), tasks)
        finally:
            connected.shutdown()


def _connected(processes: int | None, address: str | None) -> Any:
    """The module, connected."""
    if address is not None:
        _answers(address)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError:
        raise Refused("--engine ray needs Ray: pip install 'charterbook[ray]'") from None
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "CRITICAL"}
    try:
        if address is not None:
            ray.init(address=address, **quiet)
        else:
            count = processes or len(os.sched_getaffinity(0))
            ray.init("local", num_cpus=count, include_dashboard=False, object_store_memory=_STORE_BYTES, **quiet)
    except (OSError, RuntimeError, ValueError) as error:
        where = f"the cluster at {address}" if address else "Ray on this machine"
        raise Refused(f"{where} does not take part: {_line(error)}") from None
    return ray


def _answers(address: str) -> None:
    """Ray itself would wait for minutes."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise Refused(f"'{address}' is no HOST:PORT of a Ray cluster, such as 10.0.0.5:6379")
    try:
        socket.create_connection((host, int(port)), _CONNECT_SECONDS).close()
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused(
            f"nothing answers at {address} ({why}); start a cluster there: ray start --head --port={port}"
        ) from None


def _handed_out(ray: Any, driver: Driver, tasks: Iterator[Task]) -> Iterator[Done]:
    remote = ray.remote(num_cpus=1, max_retries=0)(read_there)
    under_way: dict[Any, _Try] = {}

    def start(one: _Try) -> None:
        under_way[remote.remote(driver, one.task, one.carefully)] = one

    while True:
        # Machines may come and go while it runs.
        while len(under_way) < ray.cluster_resources().get("CPU", 1) + _AHEAD:
            if (task := next(tasks, None)) is None:
                break
            start(_Try(task))
        if not under_way:
            return
        (ready, *_), _ = ray.wait(list(under_way), num_returns=1)
        one = under_way.pop(ready)
        found = _found(ray, ready, one)
        if isinstance(found, Done):
            yield found
        else:
            start(found)


def _found(ray: Any, ready: Any, one: _Try) -> Done | _Try:
    """What came of a portion, or how it is tried next."""
    try:
        found: Done | None = ray.get(ready)
    except ray.exceptions.NodeDiedError:
        if one.lost + 1 < _TRIES:
            return one._replace(lost=one.lost + 1)
        raise Refused(
            f"{_TRIES} machines were lost while they read {one.task.papers[0].name} or one of the "
            f"{len(one.task.papers) - 1} papers after it; look at these, and run the command again"
        ) from None
    except (ray.exceptions.WorkerCrashedError, ray.exceptions.OutOfMemoryError):
        if one.carefully:
            return _found_again(one)
        found = None
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, Refused):
            raise Refused(str(error.cause)) from None
        raise Refused(f"a machine of the cluster failed: {_line(error.cause or error)}") from None
    except ray.exceptions.RayError as error:
        raise Refused(f"the cluster failed: {_line(error)}; what was read is kept, run the command again") from None
    return found or one._replace(carefully=True)


def _found_again(one: _Try) -> _Try:
    """A worker that only watches over careful reading was ended from outside: that says nothing of its papers."""
    if one.lost + 1 < _TRIES:
        return one._replace(lost=one.lost + 1)
    raise Refused(f"the workers that read {one.task.papers[0].name} were ended {_TRIES} times; run the command again")


def _line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[0] if lines else type(error).__name__).rstrip(".")


def read_there(driver: Driver, task: Task, carefully: bool) -> Done | None:
    """What a machine of the cluster does with a portion."""
    here = socket.gethostname()
    if code_sha256() != driver.code:
        raise Refused(f"{here} has another charterbook: install the same version on every machine of the cluster")
    try:
        os.chdir(driver.folder)
    except OSError as error:
        raise Refused(f"{here} does not see {driver.folder} ({error.strerror}); {_SHARED}") from None
    if not driver.work.is_dir():
        raise Refused(f"{here} does not see {driver.work}; {_SHARED}")
    if not any(_seen(paper) for paper in task.papers):
        raise Refused(f"{here} does not see {task.papers[0].path}; {_SHARED}")
    return careful.read(driver.work, task) if carefully else reading.read(driver.work, task)


_SHARED = "every machine of the cluster must have the papers and the output at the same place"


def _seen(paper: Paper) -> bool:
    return paper.gone is not None or os.path.exists(paper.path)
