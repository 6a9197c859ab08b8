"""The engine of many machines, on two that Ray plays on this one: what is killed is done again, and once."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from charterbook.doors.corpus.cluster import _connected
from charterbook.doors.refusals import Refused
from tests.doors.corpus.corpora import POISONS, command, corpus, files, poison, portions_read, rows, wait


class Machines(NamedTuple):
    """Two machines with one processor each, and the PYTHONPATH with which their readers fall for the poison."""

    cluster: Any
    second: Any
    pythonpath: str

    def run(self, papers: Path, out: Path, *more: str) -> Any:
        """`corpus read` on the cluster."""
        there = ("--engine", "ray", "--address", self.cluster.address)
        return command("read", str(papers), "-o", str(out), *there, *more, pythonpath=self.pythonpath)

    def workers(self) -> list[int]:
        """The processes that read a portion now."""
        return [
            int(path.parent.name)
            for path in Path("/proc").glob("[0-9]*/cmdline")
            if self._reads(path) and os.environ["CHARTERBOOK_TEST_CLUSTER"] in _environment(path.parent)
        ]

    @staticmethod
    def _reads(path: Path) -> bool:
        try:
            return path.read_bytes().startswith(b"ray::read_there")
        except OSError:
            return False


def _environment(process: Path) -> str:
    try:
        return (process / "environ").read_bytes().decode(errors="replace")
    except OSError:
        return ""


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """They are up for all tests of this file; the second one is lost in the last."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cluster")
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        path = poison(folder / "poison")
        patch.setenv("PYTHONPATH", path)
        patch.setenv("CHARTERBOOK_TEST_CLUSTER", str(folder))
        from ray.cluster_utils import Cluster

        cluster = Cluster()
        settings: dict[str, Any] = {"num_cpus": 1, "object_store_memory": 80 * 1024**2, "include_dashboard": False}
        cluster.add_node(**settings)
        second = cluster.add_node(**settings)
        try:
            yield Machines(cluster, second, path)
        finally:
            cluster.shutdown()


def test_both_engines_come_to_the_same_bytes_and_refuse_what_poisons(machines: Machines, tmp_path: Path) -> None:
    """Whoever reads, and whatever a paper does to a reader: all files are alike; a second run reads nothing."""
    papers = corpus(tmp_path / "in", 3, {f"1-{name}": words for name, words in POISONS.items()})
    limit = ("--seconds", "5")
    local = command("read", str(papers), "-o", str(tmp_path / "local.parquet"), *limit, pythonpath=machines.pythonpath)
    told = []
    for _ in range(2):
        run = machines.run(papers, tmp_path / "ray.parquet", *limit)
        said, faults = run.communicate(timeout=600)
        assert (0, "") == (run.returncode, faults)
        told.append(said.splitlines()[0])
    assert ["12 files, 12 of them read now, 6 refused", "12 files, 0 of them read now, 6 refused"] == told
    assert 0 == local.wait(600)
    local.communicate()
    assert files(tmp_path / "local.parquet") == files(tmp_path / "ray.parquet")
    refused = {Path(name).name: why for name, _, why, _ in rows(tmp_path / "ray.parquet", "refusals")}
    assert {"0-large.txt", "1-large.txt", "2-large.txt", *(f"1-{name}" for name in POISONS)} == set(refused)
    assert "not read within 5 seconds" in refused["1-endless.txt"]


def test_kills_of_driver_worker_and_machine_lose_nothing(machines: Machines, tmp_path: Path) -> None:
    """Each is killed in mid-run, on papers that wait for it: nothing is lost, and nothing there twice."""
    gate, out = tmp_path / "gate", tmp_path / "ray.parquet"
    waits = {f"{portion}-gate.txt": f"We WAIT FOR {gate}." for portion in (1, 2)}
    papers = corpus(tmp_path / "in", 3, waits)
    driver = machines.run(papers, out)
    wait(lambda: portions_read(out) and len(list(tmp_path.glob("gate-*"))) >= 2)
    os.kill(driver.pid, signal.SIGKILL)
    driver.communicate()
    wait(lambda: not machines.workers())
    for path in tmp_path.glob("gate-*"):
        path.unlink()
    driver = machines.run(papers, out)
    wait(lambda: len(list(tmp_path.glob("gate-*"))) >= 2)
    os.kill(machines.workers()[0], signal.SIGKILL)
    wait(lambda: len(list(tmp_path.glob("gate-*"))) >= 3)
    machines.cluster.remove_node(machines.second, allow_graceful=False)
    gate.touch()
    _, faults = driver.communicate(timeout=600)
    assert (0, "") == (driver.returncode, faults)
    whole = command("read", str(papers), "-o", str(tmp_path / "whole.parquet"), pythonpath=machines.pythonpath)
    whole.communicate(timeout=600)
    assert files(tmp_path / "whole.parquet") == files(out)


@pytest.mark.parametrize(
    ("address", "said"), [("127.0.0.1:1", "nothing answers at 127.0.0.1:1"), ("somewhere", "is no HOST:PORT")]
)
def test_an_address_that_answers_nothing_is_one_line(address: str, said: str) -> None:
    """At once, with what to start there."""
    with pytest.raises(Refused, match=said):
        _connected(None, address)


def test_without_ray_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """And which extra brings it."""
    monkeypatch.setitem(__import__("sys").modules, "ray", None)
    with pytest.raises(Refused, match=r"pip install 'charterbook\[ray\]'"):
        _connected(2, None)
