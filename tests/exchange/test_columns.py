"""Lines and tables show what strangers write and obey none of it."""

import pytest

from charterbook.exchange.columns import bullets, table, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Series A\x1b[1A\x1b[2K", "Series A\ufffd[1A\ufffd[2K"),
        ("Series\u202eA", "Series\ufffdA"),
        ("Series\r\nA\x00\x9b", "Series A\ufffd\ufffd"),
        ("S\u00e9rie\u00a0A 优先股", "S\u00e9rie A 优先股"),
    ],
)
def test_a_terminal_obeys_no_name(text: str, shown: str) -> None:
    """Signs that move the cursor, wipe a line or turn the order of letters are shown as signs; words stay words."""
    assert [shown] == wrapped(text)
    assert f"- {shown}" == bullets("head", [text])[-1].strip()
    assert shown == " ".join(table(("name",), [(text,)])[-1].split())
