"""The acts that `charterbook record` takes: the options each cannot do without, and the noun it makes of them.

In come the cited values of the command by option; out goes the act. The parser saw to their types.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from charterbook.model import acts

Values = Mapping[str, Any]


class Recorded(NamedTuple):
    """An act by its name on the command line: the options it needs, and how they become it."""

    needs: tuple[str, ...]
    made: Callable[[Values], acts.Act]


def _shares(said: Values) -> tuple[Any, Any, Any]:
    return said["share_class"], said.get("series"), said["shares"]


def _issuance(said: Values) -> acts.Act:
    return acts.Issuance(*_shares(said), said.get("holder"), "from_reserve" in said, "from_treasury" in said)


def _transfer(said: Values) -> acts.Act:
    return acts.Transfer(*_shares(said), said.get("holder"), said.get("to_holder"))


def _reacquisition(said: Values) -> acts.Act:
    return acts.Reacquisition(*_shares(said), said.get("holder"), said.get("no_reissue"))


def _conversion(said: Values) -> acts.Act:
    into = said["into_class"], said.get("into_series"), said["into_shares"]
    return acts.Conversion(*_shares(said), *into, said.get("holder"), said.get("no_reissue"))


def _split(said: Values) -> acts.Act:
    ratio = said["share_class"], said["new"], said["old"], said.get("fractions"), said.get("series")
    return acts.Split(*ratio, said.get("authorized_too"))


def _dividend(said: Values) -> acts.Act:
    return acts.ShareDividend(said["share_class"], said["new"], said["old"], said.get("fractions"), said.get("series"))


_COUNTED = ("share_class", "shares")
_RATIO = ("share_class", "new", "old")

RECORDED: Mapping[str, Recorded] = {
    "issuance": Recorded(_COUNTED, _issuance),
    "transfer": Recorded((*_COUNTED, "holder", "to_holder"), _transfer),
    "reservation": Recorded(_COUNTED, lambda said: acts.Reservation(*_shares(said))),
    "release": Recorded(_COUNTED, lambda said: acts.Release(*_shares(said))),
    "reacquisition": Recorded(_COUNTED, _reacquisition),
    "retirement": Recorded(_COUNTED, lambda said: acts.Retirement(*_shares(said), said.get("no_reissue"))),
    "conversion": Recorded((*_COUNTED, "into_class", "into_shares"), _conversion),
    "split": Recorded(_RATIO, _split),
    "dividend": Recorded(_RATIO, _dividend),
}
"""The acts on shares, by the names that the command line gives them."""
