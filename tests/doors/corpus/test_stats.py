"""What is counted of a corpus: shares with their intervals, by decade and by who sent the paper; and pictures of it."""

from pathlib import Path

import pytest

from charterbook.doors.corpus import gathered, reading
from charterbook.doors.corpus.papers import papers
from charterbook.doors.corpus.plots import plots
from charterbook.doors.corpus.stats import Share, Stats, stats
from charterbook.doors.corpus.tasks import tasks

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"


@pytest.fixture(name="counted", scope="module")
def _counted(tmp_path_factory: pytest.TempPathFactory) -> Stats:
    """The founding decrease, whose Exhibit A has words against figures, and its articles, which have none."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, number in (("3-series-a-decrease.txt", 1), ("1-articles.txt", 2)):
        (folder / f"0001019687-02-00000{number}.txt").write_bytes((BESTNET / name).read_bytes())
    (folder / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    (one,) = tasks(papers([str(folder)]), "reader")
    reading.read(folder, one)
    gathered.gather(folder / "out.parquet", folder, [one.digest])
    return stats(folder / "out.sqlite")


def test_words_against_figures_are_a_share_of_the_files_read(counted: Stats) -> None:
    """One of two, of the one agent that sent both; a file that was not read is none of them."""
    (_, by_decade), (_, by_agent) = counted.shares
    assert (Share("0001019687", 1, 2),) == by_agent
    assert (1, 2) == (sum(one.part for one in by_decade), sum(one.whole for one in by_decade))


def test_an_interval_is_wilson_s() -> None:
    """10 of 100 lie between 5.5 and 17.4 percent (Newcombe 1998, table I has the like)."""
    assert ["0.055", "0.174"] == [f"{end:.3f}" for end in Share("x", 10, 100).interval]
    assert "10 of 100: 10.0 % (5.5 to 17.4)" == Share("x", 10, 100).told


def test_every_picture_has_its_numbers(counted: Stats) -> None:
    """Acts with their jurisdiction, shares with their interval, refusals with their reason."""
    drawn = plots(counted)
    assert "1 of 2: 50.0 % (9.5 to 90.5)" in drawn["words-against-figures-by-agent.svg"]
    assert "designated shares adjustment" in drawn["acts.svg"]
    assert "(NV " in drawn["acts.svg"]
    assert ">1</text>" in drawn["refusals.svg"]
