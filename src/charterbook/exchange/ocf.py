"""An Open Cap Format package to its objects, and objects to a package.

Comes in: the bytes of a zip archive with a manifest and the files it names. Goes out: a `Package` that holds every
object as it stands, unknown kinds and fields too; or why there is none. Source: Open Cap Format 1.2, whose published
schemas the tests hold our packages against (https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import md5
from posixpath import basename, dirname, join, normpath
from typing import Any, NamedTuple

from charterbook.exchange import ocf_json
from charterbook.exchange.archive import packed, stays_inside, unpacked
from charterbook.exchange.ocf_json import Broken
from charterbook.exchange.ocf_values import Complaints, line
from charterbook.model.evidence import Unreadable

Json = dict[str, Any]
MANIFEST = "Manifest.ocf.json"
SIDECAR = "charterbook.sidecar.json"
"""The file in which a package of ours says what the format cannot."""
PUBLISHED, PYOCF = "1.2.1-alpha+main", "1.2.0"
"""The version that the published schemas ask for, and the one that the library pyocf takes."""
_VERSIONS = {PUBLISHED, PYOCF, "1.0.0", "1.1.0"}
LISTS = {
    "stock_classes_files": "OCF_STOCK_CLASSES_FILE",
    "stock_plans_files": "OCF_STOCK_PLANS_FILE",
    "stock_legend_templates_files": "OCF_STOCK_LEGEND_TEMPLATES_FILE",
    "stakeholders_files": "OCF_STAKEHOLDERS_FILE",
    "transactions_files": "OCF_TRANSACTIONS_FILE",
    "valuations_files": "OCF_VALUATIONS_FILE",
    "vesting_terms_files": "OCF_VESTING_TERMS_FILE",
    "financings_files": "OCF_FINANCINGS_FILE",
    "documents_files": "OCF_DOCUMENTS_FILE",
}
"""The manifest's lists of files, and what each file says it is."""
_MOST_VALUES, _COUNTED_FROM = 32_000_000, 64 * 1024**2
"""A package of a million transactions has some 17 million values. In a smaller one than is counted they cannot be
many: the smallest is two bytes in the file, and some eighty in memory."""


class File(NamedTuple):
    """A file that the manifest names: its path in the archive, the manifest's list it stands in, and its content, the
    objects under "items": as they stand, or as transactions were asked for."""

    path: str
    listed: str
    content: Json


class Package(NamedTuple):
    """A package. `complaints` are sentences on what in it is not as the format says; `others` are files that the
    manifest does not name."""

    manifest: Json
    files: tuple[File, ...]
    complaints: tuple[str, ...] = ()
    others: Mapping[str, bytes] = {}
    manifest_path: str = MANIFEST

    def items(self, listed: str) -> Iterator[tuple[str, Any]]:
        """The objects of one of the manifest's lists, each with the path of its file."""
        return ((file.path, item) for file in self.files if file.listed == listed for item in file.content["items"])


def beside(package: Package) -> Json:
    """What charterbook says in the file of its own, nothing where the package has none that can be read."""
    try:
        told = ocf_json.whole(package.others.get(SIDECAR, b"{}"), SIDECAR).get("charterbook", {})
    except Broken:
        return {}
    return told if isinstance(told, dict) else {}


def read(data: bytes, transactions: Callable[[bytes, str], Json] = ocf_json.content) -> Package | Unreadable:
    """The package in an archive. `transactions` reads a file of those, given its bytes and path: whole, or, as
    `ocf_transactions.content` does, what a tie-out asks for."""
    members = unpacked(data)
    if isinstance(members, Unreadable):
        return members
    if sum(map(len, members.values())) > _COUNTED_FROM and _values(members) > _MOST_VALUES:
        return Unreadable(f"the archive holds more than {_MOST_VALUES:,} values", "give a package of fewer")
    found = [name for name in members if basename(name).casefold() == MANIFEST.casefold()]
    if len(found) != 1:
        why = f"the archive holds {len(found) or 'no'} files {MANIFEST}"
        return Unreadable(why, "give one Open Cap Format package, with its manifest")
    try:
        return _read(members, found[0], transactions)
    except Broken as error:
        return Unreadable(line(str(error)), "ask for the package anew from whoever made it")


def written(package: Package) -> bytes:
    """The archive of a package: each file as plain JSON, with its checksum in the manifest."""
    contents = {file.path: (json.dumps(file.content, indent=1) + "\n").encode() for file in package.files}
    folder = dirname(package.manifest_path)
    sums = {path: md5(content, usedforsecurity=False).hexdigest() for path, content in contents.items()}
    manifest = {
        name: [{**one, "md5": sums[_path(folder, one["filepath"])]} for one in value]
        if _is_list(name, value)
        else value
        for name, value in package.manifest.items()
    }
    contents[package.manifest_path] = (json.dumps(manifest, indent=1) + "\n").encode()
    return packed({**package.others, **contents})


def _read(members: dict[str, bytes], place: str, transactions: Callable[[bytes, str], Json]) -> Package:
    manifest, folder = ocf_json.whole(members.pop(place), place), dirname(place)
    complaints = Complaints()
    for said in _complaints(manifest):
        complaints.add("faults of the manifest", said)
    files: dict[str, File] = {}
    for listed, value in manifest.items():
        for one in value if _is_list(listed, value) else ():
            if not isinstance(one, dict) or not isinstance(one.get("filepath"), str):
                raise Broken(f"{place} names a file in {listed} without a filepath")
            path = _path(folder, one["filepath"])
            if path == place or path in files:
                raise Broken(f"{place} names {one['filepath']!r} twice, or itself")
            if path not in members:
                raise Broken(f"{place} names {one['filepath']!r}, which is not in the archive")
            data = members.pop(path)
            summed = md5(data, usedforsecurity=False).hexdigest()
            if summed != str(one.get("md5")).lower():
                complaints.add(
                    "wrong checksums", f"{path}: its MD5 is {summed}, and the manifest says {one.get('md5')}"
                )
            content = transactions(data, path) if listed == "transactions_files" else ocf_json.content(data, path)
            kind = content.get("file_type")
            if kind != LISTS.get(listed, kind):
                complaints.add("files of another kind", f"{path}: it says {kind} and stands in the manifest's {listed}")
            files[path] = File(path, listed, content)
    return Package(manifest, tuple(files.values()), tuple(complaints.told()), members, place)


def _values(members: Mapping[str, bytes]) -> int:
    """How many values the files of an archive may hold at most: each follows a comma or a bracket, or a name."""
    return sum(data.count(sign) for data in members.values() for sign in (b",", b"[", b"{"))


def _complaints(manifest: Json) -> Iterator[str]:
    """What the manifest lacks; `Broken` where it is none."""
    version = manifest.get("ocf_version")
    if manifest.get("file_type") != "OCF_MANIFEST_FILE" or not isinstance(version, str):
        raise Broken("the manifest says neither that it is one nor of which version of the format")
    if version not in _VERSIONS:
        if not version.startswith("1."):
            raise Broken(f"the package is of version {version} of the format, and version 1 is what is read here")
        yield f"the package is of version {version} of the format, and is read as one of {PUBLISHED}"
    if not isinstance(manifest.get("issuer"), dict):
        yield "the manifest names no issuer"


def _is_list(name: str, value: object) -> bool:
    return name.endswith("_files") and isinstance(value, list)


def _path(folder: str, filepath: str) -> str:
    if not stays_inside(filepath):
        raise Broken(f"the manifest names {filepath!r}, which leads out of the archive")
    return normpath(join(folder, filepath))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Python does not look for rings of objects meanwhile. A package is many objects and no ring, and looking for some
    took longer than reading it."""
    import gc

    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if watched:
            gc.enable()
