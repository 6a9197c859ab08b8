"""The papers of a company come whole, once, and under our own names."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from charterbook.doors.edgar import fetching
from charterbook.doors.edgar.client import Client
from charterbook.doors.edgar.fetched import Folder
from charterbook.doors.edgar.fetching import Done, Source
from charterbook.doors.edgar.pace import SEC_SPACING
from charterbook.doors.edgar.places import places
from charterbook.doors.edgar.shelf import Shelf
from charterbook.doors.edgar.wanted import Wanted
from charterbook.doors.refusals import Refused
from tests.doors.edgar.conftest import Slept
from tests.doors.edgar.pretend import AGENT, CIK, NOTHING, Filed, Pretend, chain, specimen

OF_2003 = "/Archives/edgar/data/123456/000099999903000042/"


class House(NamedTuple):
    """What a run needs."""

    source: Source
    folder: Folder

    def run(self, wanted: Wanted | None = None) -> list[Done]:
        """One run over the company."""
        return list(self.begun(wanted))

    def begun(self, wanted: Wanted | None = None) -> Iterator[Done]:
        """One run, filing by filing."""
        company = fetching.listed(self.source, CIK, wanted or Wanted())
        return fetching.fetched(self.source, company, wanted or Wanted(), self.folder)

    def types(self) -> list[str]:
        """The papers that the folder has, in the order in which they are posted."""
        return [paper.type for record in self.folder.put_manifest() for paper in record.papers]


@pytest.fixture(name="house")
def _house(edgar: Pretend, slept: Slept, tmp_path: Path) -> Iterator[House]:
    with Client(AGENT, slept.clock, spacing=SEC_SPACING) as client:
        yield House(Source(client, places(), Shelf(tmp_path / "shelf")), Folder(str(tmp_path / "edgar")))


def _answers(status: int, body: str) -> Callable[[Any], None]:
    return lambda asked: asked.answer(status, body)


def test_a_chain_comes_in_the_order_of_acceptance(house: House) -> None:
    """Exhibits 3 and 4 of all forms, and the report with Item 5.03; no certification, no owner's report."""
    house.run()
    assert ["EX-3.1", "EX-3.2", "EX-3.3", "EX-4.1", "EX-3.4", "EX-3.5", "8-K"] == house.types()


def test_a_file_is_header_and_document_as_they_were_served(house: House, edgar: Pretend) -> None:
    """The bytes of the document stand in the file behind those of the header, whether it came alone or in one file."""
    house.run()
    filings = {one.accession: one for one in chain()}
    for record in house.folder.put_manifest():
        header = filings[record.accession].header.encode()
        for paper in record.papers:
            served = filings[record.accession].document(paper.sequence - 1).encode().rstrip()
            assert header + served == house.folder.read(paper).rstrip()


def test_a_second_run_asks_only_what_may_have_changed(house: House, edgar: Pretend) -> None:
    """That is the company's list, of which the server says that it did not change; then a new filing alone."""
    house.run()
    edgar.asked.clear()
    house.run()
    first = list(edgar.asked)
    new = Filed(
        "0000999999-06-000001", "8-K", "2006-01-05", "20060105120000", (("EX-3.1", "n.txt", "", specimen("1-")),)
    )
    edgar.list_filings((new, *chain()), older=2)
    edgar.asked.clear()
    house.run()
    lists = [f"/submissions/CIK{CIK}.json", f"/submissions/CIK{CIK}-submissions-001.json"]
    folder = "/Archives/edgar/data/123456/000099999906000001/"
    assert (lists, lists) == (first, edgar.unchanged[:2])
    assert [*lists, f"{folder}0000999999-06-000001-index-headers.html", f"{folder}n.txt"] == edgar.asked


def test_a_run_that_was_stopped_goes_on(house: House, edgar: Pretend) -> None:
    """What was whole when a run ended is not asked for again, and what was half is fetched whole."""
    list(islice(house.begun(), 2))
    before = set(edgar.asked)
    edgar.asked.clear()
    house.run()
    again = before & {path for path in edgar.asked if path.startswith("/Archives/")}
    assert (set(), 7) == (again, len(house.types()))


def test_more_may_be_asked_for_later(house: House, edgar: Pretend) -> None:
    """Who asked for exhibits 3 first and then for 4 too gets these, and the others are not fetched again."""
    house.run(Wanted(("EX-3*",)))
    edgar.asked.clear()
    house.run()
    documents = [path for path in edgar.asked if path.endswith(("ex4.txt", "ex3-4.txt", "ex3-5.txt"))]
    assert (["ex4.txt"], 7) == ([path.rpartition("/")[2] for path in documents], len(house.types()))


@pytest.mark.parametrize("name", ["../../../../escaped.txt", "/etc/passwd", "a/b.txt", "..", ".hidden", "x\\y.txt"])
def test_a_name_that_leads_out_of_the_folder_is_refused(
    house: House, edgar: Pretend, tmp_path: Path, name: str
) -> None:
    """Such a document is not asked for, and told with its name; the rest of the filing comes."""
    evil = Filed(
        "0000999999-06-000001", "8-K", "2006-01-05", "20060105120000",
        (("EX-3.1/../../x", name, "", specimen("1-")), ("EX-3.2", "good.txt", "", specimen("2-"))),
    )  # fmt: skip
    edgar.list_filings((evil,), older=0)
    (done,) = house.run()
    assert done.record is not None
    assert [("EX-3.1/../../X", True)] == [(left.type, "name" in left.why) for left in done.record.left]
    written = {path.relative_to(tmp_path / "edgar").parts[0] for path in (tmp_path / "edgar").rglob("*.txt")}
    assert (["EX-3.2"], {f"CIK{CIK}"}) == ([paper.type for paper in done.record.papers], written)


def test_a_type_that_looks_like_a_path_is_none(house: House, edgar: Pretend, tmp_path: Path) -> None:
    """What a filer wrote as the type of an exhibit is only ever part of a name of our own."""
    odd = Filed("0000999999-06-000001", "8-K", "2006-01-05", "20060105120000", (("EX-3/../../../X", "g.txt", "", "A"),))
    edgar.list_filings((odd,), older=0)
    house.run()
    assert [tmp_path / "edgar" / f"CIK{CIK}" / odd.accession] == [path.parent for path in tmp_path.rglob("*EX-3*")]


def test_what_is_not_there_is_told(house: House, edgar: Pretend) -> None:
    """A document that the archive does not have is left, with the reason, and not asked for again."""
    del edgar.files[f"{OF_2003}ex3-4.txt"]
    left = [one for done in house.run() if done.record for one in done.record.left]
    edgar.asked.clear()
    house.run()
    assert [("EX-3.4", True, True)] == [(one.type, "ex3-4.txt" in one.why, "nothing" in one.why) for one in left]
    assert not [path for path in edgar.asked if "Archives" in path]


def test_a_filing_without_a_header_page_comes_from_the_one_file(house: House, edgar: Pretend) -> None:
    """Some filings have no header page: the complete submission stands for it."""
    del edgar.files[f"{OF_2003}0000999999-03-000042-index-headers.html"]
    house.run()
    assert 7 == len(house.types())


def test_a_filing_that_fails_is_fetched_next_time(house: House, edgar: Pretend) -> None:
    """One that the server does not give is told, the others come, and the next run asks for it again."""
    page = f"{OF_2003}0000999999-03-000042-index-headers.html"
    edgar.faults[page] = [_answers(500, "")] * 6
    failed = [done.why for done in house.run() if done.record is None]
    held = len(house.types())
    house.run()
    assert (1, True, 5, 7) == (len(failed), page in failed[0], held, len(house.types()))


def test_another_filing_under_this_address_is_none(house: House, edgar: Pretend) -> None:
    """A header that has another number than the one asked for is not believed."""
    page = f"{OF_2003}0000999999-03-000042-index-headers.html"
    edgar.files[page] = edgar.files[page].replace(b"0000999999-03-000042", b"0000999999-03-000043")
    (why,) = [done.why for done in house.run() if done.record is None]
    assert "another filing" in why


def test_what_is_wrong_with_a_filing_stops_no_other(house: House, edgar: Pretend) -> None:
    """Three header pages that are none are told each, and the rest comes: only a server that is not well ends a run."""
    for path in [path for path in edgar.files if path.endswith("headers.html")][:3]:
        edgar.files[path] = b"<PRE>&lt;SEC-HEADER&gt;" * 1000 + b"&lt;/SEC-DOCUMENT&gt;</PRE>"
    failed = [done.why for done in house.run() if done.record is None]
    assert [True] * 3 == ["no header" in why for why in failed]


def test_a_server_that_fails_three_times_is_left_alone(house: House, edgar: Pretend) -> None:
    """Then the run ends with a line that says what to do; what was fetched stays."""
    for path in edgar.files:
        if "Archives" in path:
            edgar.faults[path] = [_answers(503, "")] * 20
    with pytest.raises(Refused, match="run the command again later"):
        house.run()


def test_a_company_that_is_not_there_is_told(house: House, edgar: Pretend) -> None:
    """A key that nobody has, and a list that is none, or nested without end, end in one line."""
    others = ['{"filings": {}}', "[]", '{"filings": {"recent": {"accessionNumber": ["1"]}}}']
    endless = [_answers(200, "[" * 100_000)] * 6
    edgar.faults[f"/submissions/CIK{CIK}.json"] = [
        _answers(404, NOTHING), *(_answers(200, other) for other in others), *endless,
    ]  # fmt: skip
    for words in ("does not have a company", *["cannot be read"] * 3, "cut off, 6 times"):
        with pytest.raises(Refused, match=words):
            house.run()


def test_a_list_that_leads_elsewhere_is_refused(house: House, edgar: Pretend) -> None:
    """The name of a further list is only ever one of the SEC's own form."""
    told = json.loads(edgar.files[f"/submissions/CIK{CIK}.json"])
    told["filings"]["files"] = [{"name": "../../Archives/x.json"}]
    edgar.files[f"/submissions/CIK{CIK}.json"] = json.dumps(told).encode()
    with pytest.raises(Refused, match="no name of a list"):
        house.run()
