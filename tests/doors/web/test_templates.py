"""What holds for every template."""

import re

import pytest

from charterbook.doors.web.rendered import HERE

_TEMPLATES = sorted((HERE / "templates").rglob("*.html"))


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("inline style", r"\sstyle\s*="),
        ("inline script", r"<script(?![^>]*\bsrc=)|<style"),
        ("event attribute", r"\son[a-z]+\s*=(?!=)|\shx-on|javascript:"),
        ("evaluated value", r"hx-(?:vals|headers|config)[^=>]*=['\"]js:"),
        ("another host", r"(?:href|src|action)=['\"]?(?:https?:)?//"),
        ("unescaped value", r"\|\s*safe\b|autoescape false"),
    ],
)
def test_no_template_has(what: str, pattern: str) -> None:
    """The policy of the pages forbids it, or a stranger's words could become markup."""
    found = [f"{path.name}: {what}" for path in _TEMPLATES if re.search(pattern, path.read_text("utf-8"))]
    assert [] == found
