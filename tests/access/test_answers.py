"""The same request with the same key is done once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from charterbook.access import answers
from charterbook.access.answers import Answer
from charterbook.access.database import Access
from tests.access.people import NOW

ANSWER = Answer(201, {"content-type": "application/json"}, b"\x00{}")


def test_the_second_request_gets_the_first_answer(access: Access) -> None:
    """Byte for byte; another body under that key is told as another request; another asker has keys of his own."""
    assert "new" == answers.taken(access, "account 1", "k", "a" * 64, NOW)
    assert "running" == answers.taken(access, "account 1", "k", "a" * 64, NOW)
    answers.keep(access, "account 1", "k", ANSWER)
    assert ANSWER == answers.taken(access, "account 1", "k", "a" * 64, NOW)
    assert "another_request" == answers.taken(access, "account 1", "k", "b" * 64, NOW)
    assert "new" == answers.taken(access, "account 2", "k", "a" * 64, NOW)


def test_a_request_that_came_to_nothing_may_be_sent_again(access: Access) -> None:
    """At once where it was given up, after ten minutes where its server died; an answer lasts a day."""
    assert "new" == answers.taken(access, "account 1", "k", "a" * 64, NOW)
    answers.give_up(access, "account 1", "k")
    assert "new" == answers.taken(access, "account 1", "k", "a" * 64, NOW)
    later = NOW + answers.ABANDONED_AFTER + timedelta(seconds=1)
    assert "new" == answers.taken(access, "account 1", "k", "a" * 64, later)
    answers.keep(access, "account 1", "k", ANSWER)
    answers.give_up(access, "account 1", "k")
    assert ANSWER == answers.taken(access, "account 1", "k", "a" * 64, later)
    assert "new" == answers.taken(access, "account 1", "k", "a" * 64, later + answers.KEPT_FOR + timedelta(seconds=1))


def test_of_many_at_once_one_is_done(access: Access) -> None:
    """Sixteen threads send it; fifteen are told that it runs."""
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: answers.taken(access, "account 1", "k", "a" * 64, NOW), range(16)))
    assert (1, 15) == (found.count("new"), found.count("running"))
