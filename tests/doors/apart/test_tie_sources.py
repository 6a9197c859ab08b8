"""What others send for a tie-out is read by a process of its own: the same answers, and no bomb in the server."""

import io
import zipfile
from datetime import date

import pytest

from charterbook.doors.apart import process, tie_sources
from charterbook.doors.exported import Named
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import names_in, tellers
from charterbook.exchange.archive import packed
from charterbook.tying import Given
from tests.exchange.ocf_schemas import members
from tests.exchange.test_agent_workbook import LIST, workbook

ON = date(2003, 12, 31)
NAMES = Named("names.toml", b'[[name]]\nsource = "agent"\nname = "Old Common"\nclass = "Common Stock"\n')
LIST_CSV = b"Security,Shares,Status\nCommon Stock,1500.5,active\nPreferred,n/a,\n"


def test_a_process_of_its_own_reads_what_we_would() -> None:
    """Workbook, list and package: each number with its day, place and bytes, each complaint, the settled names."""
    given = [
        Given("agent", "list.csv", LIST_CSV, date(2003, 4, 24), (("stock", "Security"),)),
        Given("agent", "list.xlsx", workbook(LIST)),
        Given("ocf", "cap.zip", packed(members())),
    ]
    own = tellers(given, ON)
    assert (own, names_in(*NAMES)) == tie_sources.read(given, NAMES, ON)
    assert [True, True] == [bool(one.told) for one in own[:2]], own


def _deep_xml() -> bytes:
    return b"<xbrl>" + b"<a>" * 400_000


def _large_workbook() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/workbook.xml", "w", force_zip64=True) as part:
            for _ in range(40):
                part.write(b" " * 10_000_000)
    return out.getvalue()


HOSTILE = {
    "deep.xml": Given("xbrl", "deep.xml", _deep_xml()),
    "large.xlsx": Given("agent", "large.xlsx", _large_workbook()),
    "deep.json": Given("xbrl", "deep.json", b'{"a":' * 2_000_000),
    "torn.zip": Given("ocf", "torn.zip", b"PK\x03\x04torn"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_source_that_breaks_its_reader_is_one_line(name: str) -> None:
    """Elements without end, an archive that unpacks without end, a torn one: refused by name."""
    with pytest.raises(Refused) as refused:
        tie_sources.read([HOSTILE[name]], None, ON)
    assert str(refused.value).startswith(name)
    assert 1 == len(str(refused.value).splitlines())


def test_names_that_break_their_reader_are_one_line() -> None:
    """Brackets within brackets to no end."""
    with pytest.raises(Refused, match=r"names\.toml"):
        tie_sources.read([], Named("names.toml", b"a = " + b"[" * 500_000), ON)


@pytest.mark.parametrize("said", [b"{}\n", b"{}\n[1]", b'{}\n[[["a"]],[]]', b'{}\n[[],[["a"]]]', b"{}\n\xff"])
def test_what_makes_no_sense_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    """The words of a broken process are a stranger's."""
    monkeypatch.setattr(process, "_said", lambda *_: said)
    with pytest.raises(Refused, match="no sense"):
        tie_sources.read([HOSTILE["torn.zip"]], None, ON)
