"""However many guess at once, few guesses are looked at."""

from concurrent.futures import ThreadPoolExecutor

from charterbook.access import slowing
from charterbook.access.database import Access
from tests.access.people import NOW


def test_attempts_at_once_are_all_counted(access: Access) -> None:
    """Of forty in parallel five are let through: each counts before its password is looked at."""

    def attempt(_: int) -> bool:
        with access.writing() as connection:
            return slowing.counted(connection, slowing.of_name("A. Clerk"), NOW) is None

    with ThreadPoolExecutor(8) as threads:
        assert slowing.FREE == sum(threads.map(attempt, range(40)))
