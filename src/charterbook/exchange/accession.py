"""The accession number under which a paper came to EDGAR, where its file says it.

Comes in: the bytes of a file and its name. Goes out: the number as the SEC writes it ("0001019687-02-000123"). Its
first ten digits are the CIK of who sent the submission: a filer agent, or the filer itself (EDGAR Filer Manual,
volume II).
"""

import re

_HEAD_BYTES = 20_000
_HEADER = re.compile(rb"(?:<SEC-DOCUMENT>|ACCESSION NUMBER:[ \t]{0,20})(\d{10}-\d\d-\d{6})(?!\d)")
_NAME = re.compile(r"(?<!\d)\d{10}-\d\d-\d{6}(?!\d)")
_FOLDER = re.compile(r"/data/\d{1,10}/(\d{10})(\d\d)(\d{6})/")


def accession(data: bytes, name: str) -> str | None:
    """What the header of a submission says, else the file's name or its folder at the SEC. None where they say none,
    or more than one."""
    stated = {found[1].decode("ascii") for found in _HEADER.finditer(data[:_HEAD_BYTES])}
    named = set(_NAME.findall(name)) | {"-".join(found.groups()) for found in _FOLDER.finditer(name)}
    found = stated or named
    return found.pop() if len(found) == 1 else None
