"""What the container files say is there: commands, options, variables, files and extras; and the command starts."""

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from charterbook.doors.cli import VERBS
from charterbook.doors.server import health
from charterbook.doors.verbs import serve
from tests.doors.verbs.test_serve import served

ROOT = Path(__file__).parent.parent
CONTAINER = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "how-to" / "deploy.md").read_text(encoding="utf-8")


def _lines(instruction: str) -> list[str]:
    return re.findall(rf"^\s*{instruction} (.+)$", CONTAINER, re.M)


def test_the_image_is_made_of_what_is_here() -> None:
    """Each file that is copied is there and let through, each extra that is installed is one of the project's."""
    let_through = {line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")}
    copied = {name for line in _lines("COPY") if "--from" not in line for name in line.split()[:-1]}
    assert copied == {name if (ROOT / name).is_file() else f"./{name}".removeprefix("./") for name in let_through}
    assert all((ROOT / name).exists() for name in copied)
    extras = re.findall(r"'\.\[([\w,]+)\]'", CONTAINER)[0].split(",")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(extras) <= set(project["optional-dependencies"])
    assert {"serve", "postgres", "ocr"} <= set(extras)


def test_the_image_runs_as_nobody_special() -> None:
    """Its last user is not root, and its program is ours."""
    assert ["charterbook"] == _lines("USER")
    assert ['["charterbook"]'] == _lines("ENTRYPOINT")


def test_the_commands_are_ones_that_serve_takes() -> None:
    """Image and compose file start the same command; its options are those of the verb and let nobody in."""
    (command,) = (yaml.safe_load(line) for line in _lines("CMD") if line.startswith('["serve'))
    assert command == COMPOSE["services"]["app"]["command"]
    settings = serve._settings(serve._options().parse_args(command[1:]))
    assert (True, True) == (settings.accounts, settings.https)


def test_the_services_fit_each_other() -> None:
    """The proxy leads to the port at which the application listens, which is published nowhere else; the probe asks an
    address that is there; user, database and password are the same on both sides."""
    services = COMPOSE["services"]
    asked = serve._options().parse_args(services["app"]["command"][1:])
    assert f"app:{asked.port}" == services["proxy"]["command"][-1]
    assert "ports" not in services["app"]
    assert "ports" not in services["db"]
    (port, path) = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)'", CONTAINER)[0]
    assert str(asked.port) == port
    assert path in {getattr(route, "path", "") for route in health.router.routes}
    own, database = services["app"]["environment"], services["db"]["environment"]
    book = f"postgresql://{database['POSTGRES_USER']}@db/{database['POSTGRES_DB']}"
    assert (book, database["POSTGRES_PASSWORD"]) == (own["CHARTERBOOK_BOOK"], own["PGPASSWORD"])
    volumes = {one.split(":")[0] for service in services.values() for one in service.get("volumes", ())}
    assert volumes == set(COMPOSE["volumes"])


def test_every_variable_is_read_by_somebody() -> None:
    """A variable of ours that the compose file or the page names stands in the code, or is set in the file .env."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    own = {name for name in COMPOSE["services"]["app"]["environment"] if name.startswith("CHARTERBOOK_")}
    named = own | set(re.findall(r"`(CHARTERBOOK_\w+)`", PAGE)) | set(re.findall(r"(CHARTERBOOK_\w+)=", CONTAINER))
    assert set() == {name for name in named if name not in source}


@pytest.mark.parametrize("line", re.findall(r"^    (?:docker compose exec app )?charterbook (.+)$", PAGE, re.M))
def test_the_page_names_verbs_that_there_are(line: str) -> None:
    """Each command of the page is a verb; those of serve have options that it takes."""
    words = shlex.split(line)
    assert words[0] in VERBS
    if words[0] == "serve":
        assert serve._options().parse_args(words[1:]).book


def test_the_command_of_the_image_starts_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    """With an empty database the server is ready, and a stranger is sent to where one signs in."""
    command = COMPOSE["services"]["app"]["command"][1:]
    places = ("--book", postgres_url, "--spool", str(tmp_path / "spool"), "--desk", str(tmp_path / "desk"))
    with served(tmp_path, *command, *places, "--host", "127.0.0.1", "--port", "0") as server:
        assert "ready\n" == server.client.get("/readyz").text
        assert 401 == httpx2.get(f"{server.address}/v1/corporations").status_code
        assert httpx2.get(server.address).headers["Location"].startswith("/sign-in")
        assert "no_accounts" in (tmp_path / "log").read_text()
