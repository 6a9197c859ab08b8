"""Puts the manual page that `make dist` wrote into the sdist and the wheel; a build without it has none.

A hook of Hatchling, which builds where charterbook's own libraries are not installed: so the page is written before.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = "build/charterbook.1"


class ManualPage(BuildHookInterface[Any]):
    """What Hatchling calls before it packs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the page among what is packed; an editable installation has no use for it."""
        page = Path(self.root, PAGE)
        if page.is_file() and self.target_name == "sdist":
            build_data["force_include"][str(page)] = PAGE
        elif page.is_file() and version == "standard":
            build_data["shared_data"][str(page)] = "share/man/man1/charterbook.1"
