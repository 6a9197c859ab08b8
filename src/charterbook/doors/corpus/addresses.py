"""Papers of the web: a list of addresses, each fetched once into a folder and read from there.

Comes in: a text file with an http(s) address a line, and a client that asks politely. Goes out: places. An address
that could not be had is a place that tells why, and is asked for again in the next run.
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from charterbook.doors.corpus.papers import LARGEST_BYTES, Paper, in_file
from charterbook.doors.output import put_file
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.doors.edgar.client import Client

_ARCHIVES = (".zip", ".tar")


def addresses(path: str) -> Iterator[str]:
    """The addresses of a list, each once; empty lines and those that begin with # are none. `Refused` by line."""
    seen: set[bytes] = set()
    try:
        with open(path, encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                one = line.strip()
                if not one or one.startswith("#"):
                    continue
                if not _of_the_web(one):
                    raise Refused(
                        f"{path}, line {number}: '{one[:80]}' is no address that begins with https:// or http://"
                    )
                if (known := _digest(one)) not in seen:
                    seen.add(known)
                    yield one
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Refused(f"{path} is no text; give a file with one address a line") from None


def fetched(path: str, folder: Path, client: "Client") -> Iterator[Paper]:
    """The place of each address of a list, fetched into `folder` where it is not there."""
    folder.mkdir(exist_ok=True)
    for one in addresses(path):
        where = folder / f"{_digest(one).hex()}{_ending(one)}"
        why = None if where.exists() else _fetched(one, where, client)
        if why is None:
            yield from in_file(str(where), one)
        else:
            yield Paper(str(where), None, 0, 0, address=one, gone=why)


def _fetched(address: str, where: Path, client: "Client") -> str | None:
    """Fetch one address to its file; why it could not be had."""
    from charterbook.doors.edgar.client import Got, Unchanged

    found = client.get(address, LARGEST_BYTES)
    if isinstance(found, Unchanged):
        raise AssertionError("nothing was held")
    if not isinstance(found, Got):
        return found.why
    put_file(os.fspath(where), [found.body])
    return None


def _of_the_web(words: str) -> bool:
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and " " not in words


def _digest(address: str) -> bytes:
    return sha256(address.encode("utf-8", "surrogateescape")).digest()


def _ending(address: str) -> str:
    """The ending that tells an archive."""
    ending = PurePosixPath(urlsplit(address).path).suffix.lower()
    return ending if ending in _ARCHIVES else ""
