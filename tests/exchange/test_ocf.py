"""An Open Cap Format package is read whole and kept whole; what cannot be read is refused in a line."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from charterbook.exchange import ocf
from charterbook.exchange.archive import packed
from charterbook.exchange.ocf import Package, read, written
from charterbook.model.evidence import Unreadable
from tests.exchange.ocf_schemas import COMMON, SAMPLES, STAKEHOLDER, faults, issuance, members, package

Json = dict[str, Any]
UNTRUE = "Transactions.ocf.json"
"""The one sample that does not satisfy its own schema."""


def whole(data: bytes) -> Package:
    """What can be read."""
    found = read(data)
    assert isinstance(found, Package), found
    return found


def samples() -> bytes:
    """The published samples as one package."""
    return packed({path.name: path.read_bytes() for path in SAMPLES.glob("*.json")})


def test_the_samples_satisfy_their_schemas_but_for_one() -> None:
    """What the next test stands on; and the schemas are no rubber stamp."""
    found = {file.path for file in whole(samples()).files if faults(file.content)}
    assert {UNTRUE} == found
    assert faults({"file_type": "OCF_STOCK_CLASSES_FILE", "items": [COMMON | {"name": 3}]})


def test_the_samples_come_out_as_they_went_in() -> None:
    """Every object and field of every file; the manifest but for the checksums, which are now those of its files."""
    before = whole(samples())
    after = whole(written(before))
    assert [file._asdict() for file in before.files] == [file._asdict() for file in after.files]
    assert _without_sums(before.manifest) == _without_sums(after.manifest)
    assert before.others == after.others
    assert () == after.complaints
    assert written(after) == written(before)


def _without_sums(manifest: Json) -> Json:
    return {
        name: [one["filepath"] for one in value] if name.endswith("_files") else value
        for name, value in manifest.items()
    }


def test_what_the_format_does_not_know_is_kept() -> None:
    """An unknown field, an unknown kind of object, an unknown list of files, a file that the manifest does not name."""
    odd = issuance("s1", mood="glad", numbers=[1, 0.5, None, "\u00e9"])
    files = members(odd, {"object_type": "TX_FROM_THE_FUTURE", "id": "x"})
    told = json.loads(files["Manifest.ocf.json"])
    told["tomorrows_files"] = [{"filepath": "Tomorrow.ocf.json", "md5": "0" * 32}]
    files |= {"Manifest.ocf.json": json.dumps(told).encode(), "readme.txt": b"kept"}
    files["Tomorrow.ocf.json"] = b'{"file_type": "OCF_TOMORROWS_FILE", "items": [{"object_type": "T", "id": "t"}]}'
    after = whole(written(whole(packed(files))))
    assert [odd, {"object_type": "TX_FROM_THE_FUTURE", "id": "x"}] == [
        item for _, item in after.items("transactions_files")
    ]
    assert [{"object_type": "T", "id": "t"}] == [item for _, item in after.items("tomorrows_files")]
    assert {"readme.txt": b"kept"} == after.others


def test_a_package_in_a_folder_of_the_archive_is_read() -> None:
    """As it comes out when a folder is packed."""
    found = whole(packed({f"cap/{name}": content for name, content in members(issuance("s1")).items()}))
    assert 1 == len(list(found.items("transactions_files")))
    assert found.files == whole(written(found)).files


def test_a_wrong_checksum_is_a_complaint() -> None:
    """The file is read all the same: published samples have such."""
    files = members()
    files["Stakeholders.ocf.json"] = files["Stakeholders.ocf.json"] + b"\n"
    (said,) = whole(packed(files)).complaints
    assert said.startswith("Stakeholders.ocf.json: its MD5 is ")


@pytest.mark.parametrize(
    ("version", "outcome"),
    [("1.2.0", 0), ("1.9.0", "is read as one of"), ("2.0.0", "version 1 is what is read"), (None, "neither")],
)
def test_another_version_is_told_or_refused(version: object, outcome: object) -> None:
    """One of the same major version is read with a word of it; any other is not."""
    found = read(package(ocf_version=version))
    if isinstance(found, Package):
        assert (0 == len(found.complaints)) if outcome == 0 else str(outcome) in found.complaints[0]
    else:
        assert str(outcome) in found.why


def _manifest_with(**more: Any) -> bytes:
    files = members()
    files["Manifest.ocf.json"] = json.dumps(json.loads(files["Manifest.ocf.json"]) | more).encode()
    return packed(files)


def _replaced(name: str, content: bytes) -> bytes:
    return packed({**members(), name: content})


def _twice() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in ("Manifest.ocf.json", "Nanifest.ocf.json"):
            archive.writestr(name, b"{}")
    return out.getvalue().replace(b"Nanifest", b"Manifest")


def _bomb(files: int, each: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for place in range(files):
            with archive.open(f"{place}.ocf.json", "w", force_zip64=True) as member:
                for _ in range(each // 2**20):
                    member.write(bytes(2**20))
    return out.getvalue()


def _claiming(size: int) -> bytes:
    """An archive whose directory says that its file unpacks to `size` bytes."""
    data = bytearray(packed({"Manifest.ocf.json": b"{}"}))
    place = data.rindex(b"PK\x01\x02") + 24
    data[place : place + 4] = size.to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no whole zip archive"),
        (b"PK\x03\x04 and no more", "no whole zip archive"),
        (package()[:-40], "no whole zip archive"),
        (_claiming(4_000_000_000), "would unpack from"),
        (_claiming(1), "no whole zip archive"),
        (packed({f"{place}.ocf.json": b"" for place in range(10_001)}), "10,001 files"),
        (packed({"../Manifest.ocf.json": b"{}"}), "leads out"),
        (packed({"readme.txt": b""}), "no files Manifest.ocf.json"),
        (packed({"a/Manifest.ocf.json": b"{}", "b/Manifest.ocf.json": b"{}"}), "2 files Manifest.ocf.json"),
        (_replaced("Manifest.ocf.json", b"{}"), "neither that it is one"),
        (_replaced("Manifest.ocf.json", b"[]"), "holds no JSON object"),
        (_replaced("Manifest.ocf.json", b'{"a": NaN}'), "NaN is no number"),
        (_replaced("Manifest.ocf.json", b'{"a": 1e999}'), "1e999 is a number too large"),
        (_replaced("Manifest.ocf.json", b'{"a": ' + b"9" * 5000 + b"}"), "cannot be taken as JSON"),
        (_replaced("Manifest.ocf.json", b'{"a": "\\ud800"}'), "cannot be taken as JSON"),
        (_replaced("Manifest.ocf.json", b"[" * 100_000), "cannot be taken as JSON"),
        (_replaced("Manifest.ocf.json", b'{"id": "x", "as_of": 1, "as_of": 2}'), "'x' has the field 'as_of' twice"),
        (_replaced("Stakeholders.ocf.json", b"\xff\xfe"), "Stakeholders.ocf.json cannot be taken as JSON"),
        (_replaced("Stakeholders.ocf.json", b"{}"), 'no list "items"'),
        (_replaced("Stakeholders.ocf.json", b'{"items": [{"id": 3, "object_type": "X"}]}'), "object 1 of"),
        (_manifest_with(stakeholders_files=[{"filepath": "../../etc/passwd", "md5": ""}]), "leads out"),
        (_manifest_with(stakeholders_files=[{"filepath": "Absent.ocf.json", "md5": ""}]), "not in the archive"),
        (_manifest_with(stakeholders_files=2 * [{"filepath": "StockClasses.ocf.json", "md5": ""}]), "twice, or itself"),
        (_manifest_with(stakeholders_files=[{"filepath": "./Manifest.ocf.json", "md5": ""}]), "twice, or itself"),
        (_manifest_with(stakeholders_files=[{"md5": ""}]), "without a filepath"),
    ],
)  # fmt: skip
def test_what_is_no_package_is_refused_in_a_line(data: bytes, why: str) -> None:
    """With what is wrong and what to do."""
    found = read(data)
    assert isinstance(found, Unreadable)
    assert why in found.why
    assert found.remedy


def test_a_small_file_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty lists take three bytes each in a file and eighty in memory."""
    monkeypatch.setattr(ocf, "_COUNTED_FROM", 1000)
    monkeypatch.setattr(ocf, "_MOST_VALUES", 1000)
    assert isinstance(read(package(issuance("s1"))), Package)
    assert "more than 1,000 values" in str(read(package(issuance("s1", resulting_security_ids=[[]] * 1000))))


def test_what_a_package_quotes_has_an_end() -> None:
    """A path or a checksum without one is cut, and of many wrong checksums ten are told."""
    long = "x" * 100_000
    found = read(_manifest_with(stakeholders_files=[{"filepath": long, "md5": ""}]))
    assert isinstance(found, Unreadable)
    assert len(found.why) < 1000
    files = {f"{place}.ocf.json": b'{"items": []}' for place in range(30)}
    listed = [{"filepath": name, "md5": long} for name in files]
    more = {"tomorrows_files": listed}
    manifest = {"Manifest.ocf.json": json.dumps(json.loads(members()["Manifest.ocf.json"]) | more).encode()}
    said = whole(packed({**members(), **files, **manifest})).complaints
    assert 11 == len(said)
    assert "and 20 more: wrong checksums" == said[-1]
    assert max(map(len, said)) < 1000


def test_two_files_of_one_name_and_a_bomb_are_refused() -> None:
    """What is unpacked is bounded by what the archive says of itself: nothing of the bomb is."""
    assert "two files of one name" in str(read(_twice()))
    assert "would unpack from" in str(read(_bomb(2, 64 * 2**20)))


def test_a_stakeholder_may_be_anybody() -> None:
    """The package of the tests satisfies the schemas itself."""
    found = whole(package(issuance("s1")))
    assert [] == [fault for file in found.files for fault in faults(file.content)] + faults(found.manifest)
    assert [STAKEHOLDER] == [item for _, item in found.items("stakeholders_files")]


def test_the_licence_of_the_schemas_lies_beside_them() -> None:
    """And each schema keeps its own notice."""
    folder = Path(SAMPLES).parent
    assert "Schema and Documentation License" in (folder / "LICENSE.md").read_text(encoding="utf-8")
    unsaid = [
        path for path in folder.glob("schema/**/*.json") if "Open Cap Table Coalition" not in path.read_text("utf-8")
    ]
    assert [] == unsaid
