"""What the sources of a tie-out tell, read by a process of its own: lists and packages are what others made.

Comes in: files as they were sent. Goes out: what each tells, and the settled names; `Refused` with one line where one
of them cannot be read.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from charterbook import tying
from charterbook.doors.apart import process
from charterbook.doors.exported import Named
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import names_in, tellers
from charterbook.model.evidence import Unreadable
from charterbook.model.ties import Teller, Told
from charterbook.register import codec

if TYPE_CHECKING:
    from charterbook.tie.names import Names


def read(sources: Sequence[tying.Given], names: Named | None, as_of: date) -> "tuple[list[Teller], Names]":
    """What each source tells at the end of a day, and what the names in them mean."""
    if not sources and names is None:
        return [], {}
    given = [(one.form, one.name, one.on and one.on.isoformat(), one.columns, len(one.data)) for one in sources]
    settled = None if names is None else (names.name, len(names.data))
    head = json.dumps({"as_of": as_of.isoformat(), "given": given, "names": settled}).encode()
    files = [*(one.data for one in sources), *([names.data] if names else ())]
    with process.working:
        found = process.asked(b"".join((head, b"\n", *files)), "told")
    called = ", ".join([*(one.name for one in sources), *([names.name] if names else ())])
    if isinstance(found, Unreadable):
        raise Refused(f"{called}: {found.why}; {found.remedy}")
    told, body = found
    if "refused" in told:
        raise Refused(str(told["refused"]))
    try:
        own, meant = codec.read(body.decode("utf-8", "surrogatepass"))
        tellers_ = [Teller(name, tuple(Told(*one) for one in all_), *rest) for name, all_, *rest in own]
        return tellers_, {(source, name): (of, series) for source, name, of, series in meant}
    except (ValueError, TypeError) as error:
        raise Refused(f"{called}: what was read of it makes no sense ({error}); report this") from None


def of(data: bytes) -> tuple[dict[str, Any], bytes]:
    """The answer to `read`, in the process of its own."""
    head, _, rest = data.partition(b"\n")
    asked, at, sources = json.loads(head), 0, []
    for form, name, on, columns, size in asked["given"]:
        day = date.fromisoformat(on) if on else None
        sources.append(tying.Given(form, name, rest[at : at + size], day, tuple(map(tuple, columns))))
        at += size
    try:
        told = tellers(sources, date.fromisoformat(asked["as_of"]))
        names = names_in(asked["names"][0], rest[at:]) if asked["names"] else {}
    except Refused as refused:
        return {"refused": str(refused)}, b""
    plain = tuple((one.name, tuple(map(tuple, one.told)), *one[2:]) for one in told)
    meant = tuple((*key, *value) for key, value in names.items())
    return {}, codec.written((plain, meant)).encode("utf-8", "surrogatepass")
