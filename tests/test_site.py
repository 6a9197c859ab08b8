"""The site is built without a warning: links lead somewhere, each page is in the menu, no other host is asked."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OUTSIDE = re.compile(r"<(?:script|img|iframe|link(?! rel=\"?canonical))\b[^>]*\b(?:src|href)=\"?(?:https?:)?//[^\s>]+")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly: a warning is a fault."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    place = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(place), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return place


def test_the_pages_that_are_written_from_the_code_are_there(site: Path) -> None:
    """Each verb and part of one, each schema, the glossary and the changelog."""
    verbs = (site / "reference" / "verbs.html").read_text(encoding="utf-8")
    assert ['id="log-head"', 'id="completion"'] == [
        name for name in ('id="log-head"', 'id="completion"') if name in verbs
    ]
    assert "--as-of DATE" in verbs
    assert (site / "reference" / "schemas" / "show.schema.json").is_file()
    assert "undesignated" in (site / "reference" / "glossary.html").read_text(encoding="utf-8")


def test_no_page_asks_another_host(site: Path) -> None:
    """No script, style, font or picture is of elsewhere."""
    pages = list(site.rglob("*.html"))
    assert len(pages) > 200
    assert [] == [(page.name, found) for page in pages for found in OUTSIDE.findall(page.read_text(encoding="utf-8"))]
