"""Portions of a corpus: bounded, and the same again wherever the papers are the same."""

from charterbook.doors.corpus.papers import Paper
from charterbook.doors.corpus.tasks import LARGEST_BYTES, MOST, tasks


def _papers(count: int, size: int = 1000) -> list[Paper]:
    return [Paper(f"folder/{number:06}.txt", None, size, 7) for number in range(count)]


def test_all_papers_are_in_portions_of_bounded_size() -> None:
    """None is lost, none is twice; no portion has more than 500 papers or 20 MB, but for one paper alone."""
    given = [*_papers(3000), Paper("folder/large.pdf", None, LARGEST_BYTES * 2, 7), *_papers(50, LARGEST_BYTES // 10)]
    found = list(tasks(given, "reader"))
    assert given == [paper for task in found for paper in task.papers]
    assert all(len(task.papers) <= MOST for task in found)
    sizes = [sum(paper.size_bytes for paper in task.papers) for task in found if len(task.papers) > 1]
    assert max(sizes) <= LARGEST_BYTES


def test_a_further_file_moves_the_borders_near_it_only() -> None:
    """Most portions of a later run are those of the earlier one, and are not read again."""
    given = _papers(5000)
    before = {task.digest for task in tasks(given, "reader")}
    after = {
        task.digest for task in tasks([*given[:700], Paper("folder/000699a.txt", None, 9, 7), *given[700:]], "reader")
    }
    assert len(after - before) <= 3 < len(before)


def test_another_reader_or_a_changed_file_is_another_portion() -> None:
    """What was read by other code, or of other bytes, does not count."""
    (one,) = tasks(_papers(50), "reader")
    (other,) = tasks(_papers(50), "a later reader")
    (changed,) = tasks([*_papers(49), Paper("folder/000049.txt", None, 1000, 8)], "reader")
    assert 3 == len({one.digest, other.digest, changed.digest})
