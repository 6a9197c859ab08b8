"""Where EDGAR keeps things: the addresses of its public indexes, and of a filing's files.

Source: SEC, Accessing EDGAR Data, and the EDGAR application programming interfaces (data.sec.gov). Names that a server
gives are checked before they become part of an address or of a path here.
"""

import os
import re
from typing import NamedTuple
from urllib.parse import urlsplit

from charterbook.doors.refusals import Refused

_ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")
_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._ ()&,+-]{0,199}")
_OLDER_FILE = re.compile(r"CIK\d{10}-submissions-\d{3,4}\.json")


class Places(NamedTuple):
    """The two servers: `archive` (www.sec.gov) has the filings, `data` (data.sec.gov) what is told of companies."""

    archive: str = "https://www.sec.gov"
    data: str = "https://data.sec.gov"

    def tickers(self) -> str:
        """The companies by ticker."""
        return f"{self.archive}/files/company_tickers.json"

    def submissions(self, cik: str) -> str:
        """What a company filed; the older filings stand in further files that this one names."""
        return f"{self.data}/submissions/CIK{cik}.json"

    def older(self, name: str) -> str:
        """A further file of a company's filings. ValueError for a name that is none."""
        if not _OLDER_FILE.fullmatch(name):
            raise ValueError(f"'{name[:80]}' is no name of a list of filings")
        return f"{self.data}/submissions/{name}"

    def headers(self, cik: str, accession: str) -> str:
        """The page with a filing's header and the list of its documents with their types."""
        return f"{self._filing(cik, accession)}/{accession}-index-headers.html"

    def whole(self, cik: str, accession: str) -> str:
        """The complete submission in one file, which the oldest filings have alone."""
        return f"{self.archive}/Archives/edgar/data/{int(cik)}/{accession}.txt"

    def document(self, cik: str, accession: str, name: str) -> str:
        """A document of a filing."""
        return f"{self._filing(cik, accession)}/{name.replace(' ', '%20')}"

    def _filing(self, cik: str, accession: str) -> str:
        return f"{self.archive}/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}"


def places() -> Places:
    """The SEC's servers, or the one that CHARTERBOOK_EDGAR names, which has everything under the same paths."""
    mirror = os.environ.get("CHARTERBOOK_EDGAR", "").strip().rstrip("/")
    if not mirror:
        return Places()
    if urlsplit(mirror).scheme not in ("http", "https") or not urlsplit(mirror).netloc:
        raise Refused(f"CHARTERBOOK_EDGAR is '{mirror}', which is no address; give one such as https://mirror.example")
    return Places(mirror, mirror)


def is_accession(text: str) -> bool:
    """Whether this is the number of a filing, such as 0000950134-03-006543."""
    return _ACCESSION.fullmatch(text) is not None


def is_file_name(text: str) -> bool:
    """Whether this names a file in a filing's own folder, and nothing outside of it."""
    return _FILE_NAME.fullmatch(text) is not None and ".." not in text


def printable(text: str) -> str:
    """Words of a server as a terminal may be given them: on one line, without signs that move its cursor."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:300]
