"""The sources of a tie-out as a request brings them: the files of a form, and how they are read."""

from datetime import date
from typing import Annotated, Any, NamedTuple

from fastapi import Depends, File, Form, UploadFile
from starlette.requests import Request

from charterbook import tying
from charterbook.doors.exported import Named
from charterbook.doors.server.problems import Problem
from charterbook.doors.tied_sources import columns_of

MOST_INSTANCES = 20
Words = Annotated[str, Form(max_length=400)]


class Reading(NamedTuple):
    """How the agent's list is read: of what day it is, and which heading holds what."""

    on: date | None
    columns: tuple[tuple[str, str], ...]


def reading(
    agent_on: Annotated[date | None, Form(description="the day of the agent's list; that of the tie-out else")] = None,
    column: Annotated[
        list[Words] | None, Form(max_length=20, description="WHAT=HEADING: stock, shares, status")
    ] = None,
    sheet: Annotated[Words | None, Form(description="which sheet of the agent's workbook")] = None,
) -> Reading:
    """How a request asks for it."""
    return Reading(agent_on, columns_of(column or (), sheet))


class Brought(NamedTuple):
    """What the charter is to be held against, and the file that settles what the names in it mean."""

    sources: tuple[tying.Given, ...]
    names: Named | None


async def brought(
    request: Request,
    read_as: Annotated[Reading, Depends(reading)],
    xbrl: Annotated[
        list[UploadFile] | None,
        File(max_length=MOST_INSTANCES, description="XBRL instances, pages with inline XBRL, companyfacts JSON"),
    ] = None,
    ocf: Annotated[UploadFile | None, File(description="an Open Cap Format package")] = None,
    agent: Annotated[UploadFile | None, File(description="the transfer agent's list of holders, CSV or XLSX")] = None,
    names: Annotated[UploadFile | None, File(description="a TOML file that settles what the names mean")] = None,
) -> Brought:
    """The files of a request, in the order that the command line has for them. Problem for a field that there is not,
    and for a body that is no form: what was meant as a source would be left out."""
    kind = request.headers.get("content-type", "multipart/form-data")
    if not kind.startswith("multipart/form-data") and await request.body():
        raise Problem("not-understood", "send the sources as the files of a form (multipart/form-data)")
    for name in await request.form():
        if name not in _FIELDS:
            raise Problem("not-understood", f"there is no field {name[:100]}; these are: {', '.join(_FIELDS)}")
    sources = [await _given("xbrl", one) for one in xbrl or ()]
    if ocf is not None:
        sources.append(await _given("ocf", ocf))
    if agent is not None:
        sources.append((await _given("agent", agent))._replace(on=read_as.on, columns=read_as.columns))
    return Brought(tuple(sources), await named_file("names", names))


_FIELDS = ("xbrl", "ocf", "agent", "names", "agent_on", "column", "sheet", "waivers")
AskedSources = Annotated[Brought, Depends(brought)]


async def named_file(field: str, file: UploadFile | None) -> Named | None:
    """A file of a form by its name, else by that of its field; None where none was sent."""
    return None if file is None else Named((file.filename or field)[:_LONGEST_NAME], await file.read())


_LONGEST_NAME = 200


async def _given(form: Any, file: UploadFile) -> tying.Given:
    return tying.Given(form, (file.filename or form)[:_LONGEST_NAME], await file.read())
