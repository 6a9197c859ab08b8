"""What a server is told when it starts. Nothing of it changes while the server runs."""

from pathlib import Path
from typing import NamedTuple

from charterbook.access.oidc import Provider

MEGABYTE = 1_000_000


class Settings(NamedTuple):
    """`book` is a path or a URL; `spool` is the folder where uploads wait, `desk` the one of saved plans and drafts.
    With `accounts` everybody signs in; without, one person works alone on this machine, opens the pages with `token`
    and is called `keeper` in decisions. `https` tells that visitors come by HTTPS (through a proxy). `most_bytes` is
    the largest upload, `most_requests` how many requests one caller may make in a minute. With `logs` each request is a
    line of the log. `provider` is the identity provider by which people sign in, where there is one."""

    book: str
    spool: Path
    desk: Path
    token: str
    keeper: str
    accounts: bool = False
    https: bool = False
    most_bytes: int = 50 * MEGABYTE
    most_requests: int = 6_000
    logs: bool = False
    provider: Provider | None = None
