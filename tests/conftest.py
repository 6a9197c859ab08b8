"""Settings that all tests share: in CI Hypothesis draws the same examples each time, no example is timed, and nothing
is kept in the cache folder of whoever runs them."""

import os

from hypothesis import settings

os.environ["CHARTERBOOK_CACHE"] = ""

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
