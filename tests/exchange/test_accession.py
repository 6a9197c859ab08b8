"""The accession number of a paper: what its file says, and nothing where it says none or two."""

import pytest

from charterbook.exchange.accession import accession

HEADER = b"<SEC-DOCUMENT>0001019687-02-000123.txt : 20020312\nACCESSION NUMBER:\t\t0001019687-02-000123\n"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (HEADER, "x.txt", "0001019687-02-000123"),
        (HEADER, "0000000001-99-000001.txt", "0001019687-02-000123"),
        (b"A paper", "in/0001019687-02-000123.txt", "0001019687-02-000123"),
        (b"A paper", "https://www.sec.gov/Archives/edgar/data/9/000101968702000123/ex3.htm", "0001019687-02-000123"),
        (b"A paper", "ex3.htm", None),
        (HEADER + b"<SEC-DOCUMENT>0001019687-02-000124.txt", "x.txt", None),
        (b"We refer to 0001019687-02-000123.", "x.txt", None),
        (b"A paper", "10001019687-02-000123.txt", None),
    ],
)  # fmt: skip
def test_the_number_is_that_of_header_name_or_folder(data: bytes, name: str, expected: str | None) -> None:
    """A mention in the words of a paper is none."""
    assert expected == accession(data, name)
