"""The pages of the rules."""

import pytest
from starlette.testclient import TestClient

from charterbook.law.page import told


def test_all_rules_are_listed_and_can_be_searched(reader: TestClient) -> None:
    """By a part of the name or of what they find."""
    page = reader.get("/rules").text
    assert '<a href="/rules/CB101">CB101</a>' in page
    found = reader.get("/rules?q=cb10").text
    assert "/rules/CB101" in found
    assert "/rules/NV-78.1955-4b" not in found
    assert "No rule has that" in reader.get("/rules?q=zzzz").text


@pytest.mark.parametrize("rule", ["CB101", "NV-78.1955-4b"])
def test_the_page_of_a_rule_tells_what_the_rule_does(reader: TestClient, rule: str) -> None:
    """Each part under its heading; the source is a link."""
    page = reader.get(f"/rules/{rule}").text
    found = told(rule)
    assert found is not None
    assert [] == [heading for heading, _ in found.parts if heading != "Level" and f"<dt>{heading}</dt>" not in page]
    assert ('href="https://' in page) is (rule != "CB101")


def test_there_is_no_page_of_a_rule_that_there_is_not(reader: TestClient) -> None:
    """And its name comes back as text."""
    found = reader.get("/rules/<b>X</b>".replace("/b", "%2Fb"))
    assert 404 == found.status_code
    assert "<b>" not in found.text
