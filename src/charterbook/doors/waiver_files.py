"""Files of waivers as a user names them: each becomes waivers, and what is wrong with one becomes a line."""

from charterbook import flow
from charterbook.doors.refusals import Refused
from charterbook.exchange.waivers import Waiver, waivers


def waivers_of(path: str) -> tuple[Waiver, ...]:
    """The waivers of a file, refused where it is none or names a rule that there is not."""
    return waivers_in(path, waiver_bytes(path))


def waiver_bytes(path: str) -> bytes:
    """The bytes of a file of waivers, refused where it cannot be read."""
    try:
        with open(path, "rb") as opened:
            return opened.read()
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}") from None


def waivers_in(name: str, data: bytes) -> tuple[Waiver, ...]:
    """The waivers in the bytes of a file that a user calls so, refused where it is none or names a rule that there is
    not."""
    try:
        found = waivers(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        raise Refused(f"{name} cannot be read: it is not UTF-8") from None
    if isinstance(found, str):
        raise Refused(f"{name} {found}")
    known = flow.rule_ids() if found else ()
    for waiver in found:
        if waiver.rule not in known:
            raise Refused(f"{name}: there is no rule {waiver.rule}; charterbook explain lists them")
    return found
