"""Which code runs: one digest over charterbook's own modules, since a version alone does not tell a changed copy."""

import os
from functools import cache
from hashlib import sha256

import charterbook

_CODE = (".py", ".json")


@cache
def code_sha256() -> str:
    """The SHA-256, in hexadecimal, over the path and bytes of every module and schema of this installation. It is taken
    once: what is changed on the disk afterwards does not run either."""
    top = os.path.dirname(charterbook.__file__)
    found = (os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names if name.endswith(_CODE))
    whole = sha256()
    for relative, path in sorted((os.path.relpath(path, top).replace(os.sep, "/"), path) for path in found):
        with open(path, "rb") as file:
            whole.update(f"{relative}\n{sha256(file.read()).hexdigest()}\n".encode())
    return whole.hexdigest()
