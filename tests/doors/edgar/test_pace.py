"""The pace that all processes of a machine keep together."""

from pathlib import Path

from charterbook.doors.edgar.pace import LONGEST_PAUSE, SEC_SPACING, Clock, Pace
from tests.doors.edgar.conftest import Slept


def test_two_who_ask_stay_together_below_ten_in_any_second(tmp_path: Path, slept: Slept) -> None:
    """Of the requests of two processes, no second holds more than ten, and none is held back for longer than needed."""
    both = [Pace(tmp_path / "pace", SEC_SPACING, slept.clock) for _ in range(2)]
    times = []
    for turn in range(60):
        both[turn % 2].wait()
        times.append(slept.time)
    fullest = max(sum(begin <= time < begin + 1 for time in times) for begin in times)
    assert (True, 59 * SEC_SPACING) == (fullest <= 10, times[-1] - times[0])


def test_a_pause_holds_for_everybody(tmp_path: Path, slept: Slept) -> None:
    """Where the server asks one process for a pause, another waits as long."""
    one, other = (Pace(tmp_path / "pace", SEC_SPACING, slept.clock) for _ in range(2))
    one.hold(600)
    before = slept.time
    other.wait()
    assert before + 600 <= slept.time


def test_a_turn_that_a_pause_overtakes_is_void(tmp_path: Path, slept: Slept) -> None:
    """Who is already waiting for a turn when a pause begins waits until after the pause."""
    file = tmp_path / "pace"
    until = slept.time + 600

    def sleep(seconds: float) -> None:
        if not slept.naps:
            Pace(file, SEC_SPACING, slept.clock).hold(600)
        slept.sleep(seconds)

    waiting = Pace(file, SEC_SPACING, Clock(lambda: slept.time, sleep))
    waiting.wait()
    waiting.wait()
    assert until <= slept.time


def test_a_damaged_file_or_one_of_another_clock_stops_nobody(tmp_path: Path, slept: Slept) -> None:
    """A file with other words in it, or with a time far ahead, is as good as none."""
    file = tmp_path / "pace"
    waits = []
    for words in ("", "soon", "nan", f"{slept.time + 10 * LONGEST_PAUSE} 0", "1 2 3"):
        file.write_text(words, encoding="ascii")
        Pace(file, SEC_SPACING, slept.clock).wait()
        waits += slept.naps
    assert [] == waits
