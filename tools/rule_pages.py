"""Writes the reference of the rules, one page a rule, from the rules themselves, and the page of the states covered.

Run `python tools/rule_pages.py` after a rule changed; tests compare the pages with the rules. What comes in: nothing;
what goes out: docs/reference/rules/, in which a page without a rule is removed, and docs/reference/states.md.
"""

from pathlib import Path

from charterbook.law.check import rules
from charterbook.law.covered import covered
from charterbook.law.page import index, markdown

PAGES = Path(__file__).parent.parent / "docs" / "reference" / "rules"


def main() -> None:
    """Write the pages and their list."""
    PAGES.mkdir(parents=True, exist_ok=True)
    made = {"README.md": index(), **{f"{rule.id}.md": markdown(rule) for rule in rules()}}
    for stray in PAGES.glob("*.md"):
        if stray.name not in made:
            stray.unlink()
    for name, text in made.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    (PAGES.parent / "states.md").write_text(covered(), encoding="utf-8")


if __name__ == "__main__":
    main()
