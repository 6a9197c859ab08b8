"""Addresses to which a browser may be sent: those of this server, whatever somebody put into a link."""

_OTHERS = ("/", "\\")


def within(address: str) -> str:
    """The address, where it is a path of this server, else that of the first page. A browser takes two slashes, and a
    slash with a backslash, for the beginning of another host, and drops control characters before it looks."""
    own = (
        address.startswith("/")
        and address[1:2] not in _OTHERS
        and "\\" not in address
        and all(" " < letter <= "~" for letter in address)
    )
    return address if own else "/"
