"""How hard the tests of faults try is told by options: `make test` takes a share, `make faults` all of it."""

import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each moment at which a process is killed is a test of its own, told by its seed."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("--moments")))


@pytest.fixture
def issuances(request: pytest.FixtureRequest) -> int:
    """How many shares each writer of a race tries to issue."""
    number: int = request.config.getoption("--issuances")
    return number
