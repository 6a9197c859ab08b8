"""Files of waivers as a user names them: each becomes waivers, and what is wrong with one becomes a line."""

from charterbook import flow
from charterbook.doors.refusals import Refused
from charterbook.exchange.waivers import Waiver, waivers


def waivers_of(path: str) -> tuple[Waiver, ...]:
    """The waivers of a file, refused where it is none or names a rule that there is not."""
    try:
        with open(path, encoding="utf-8") as opened:
            found = waivers(opened.read(), path)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{path} cannot be read: {getattr(error, 'strerror', 'it is not UTF-8')}") from None
    if isinstance(found, str):
        raise Refused(f"{path} {found}")
    known = flow.rule_ids() if found else ()
    for waiver in found:
        if waiver.rule not in known:
            raise Refused(f"{path}: there is no rule {waiver.rule}; charterbook explain lists them")
    return found
