"""The specimens that come with charterbook: the five papers of the founding case, written by us."""

from pathlib import Path

from charterbook.doors.refusals import Refused


def bestnet() -> list[Path]:
    """Articles, designation, decrease, sister and the sister's designation: in the package where it was installed, else
    in the checkout it runs from."""
    package = Path(__file__).parents[1]
    for place in (package / "examples" / "bestnet", package.parents[1] / "examples" / "bestnet"):
        papers = sorted(place.glob("[1-5]-*.txt"))
        if len(papers) == 5:
            return papers
    raise Refused("the specimens are missing from this installation; install charterbook again")
