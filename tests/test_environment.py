"""One list of dependencies; what is derived from it has not drifted, and names no registry."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import flit_core
import pytest
import yaml

from helpers.environment import FROM_CONDA, PYTHON, environment, pins
from tests.conftest import ROOT

NAME = re.compile(r"[A-Za-z0-9._-]+")


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def conda():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def test_environment_yml_is_what_pyproject_and_the_lock_make():
    assert (ROOT / "environment.yml").read_text(encoding="utf-8") == environment(), "Run `make lock`."


def test_conda_pins_the_packages_people_look_for_at_the_locked_versions(conda):
    locked = {name: version for name, version, _ in pins()}
    pinned = dict(line.split("=", 1) for line in conda["dependencies"] if isinstance(line, str) and "=" in line)
    assert pinned.pop("python") == PYTHON
    assert pinned == {name: locked[name] for name in FROM_CONDA}
    assert conda["channels"][0] == "conda-forge"


def test_every_dependency_of_the_project_is_locked_and_within_its_bounds(project):
    from packaging.requirements import Requirement

    locked = {}
    for name, version, _ in pins():
        locked.setdefault(name.lower(), []).append(version)
    wanted = [Requirement(line) for line in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]]
    for requirement in wanted:
        name = requirement.name.lower().replace("_", "-")
        assert name in locked, f"{name} is not locked: run `make lock`."
        assert all(requirement.specifier.contains(version) for version in locked[name]), name


def test_every_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r'\s+"[A-Za-z]', line) and re.search(r"[<>=]=", line)]
    assert len(lines) > 10
    assert all(re.search(r'",\s+# \w+', line) for line in lines)


def test_the_lock_has_a_hash_for_each_package_and_no_address():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?://|--(extra-)?index", text)
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in block, block[:60]


def test_python_of_conda_is_one_the_project_supports(project):
    from packaging.specifiers import SpecifierSet

    assert SpecifierSet(project["project"]["requires-python"]).contains(PYTHON)


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_help_lists_every_target():
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^([a-z-]+):.*## ", makefile, re.M):
        assert f"make {target}" in told
    assert "LAB_ARGS" in told


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
@pytest.mark.parametrize(
    ("python", "told"),
    [("#!/bin/sh\necho Python 3.9.2\nexit 1\n", "needs Python 3.11 or newer"), (None, "has no venv module")],
)
def test_a_python_that_will_not_do_is_told_in_one_line(tmp_path, python, told):
    fake = tmp_path / "python"
    # a Python that is new enough, and has no venv module
    fake.write_text(python or '#!/bin/sh\ncase "$2" in *venv*) exit 1;; esac\nexit 0\n')
    fake.chmod(0o755)
    done = subprocess.run(
        ["make", "--no-print-directory", "check-python", f"PYTHON={fake}"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode != 0
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(lines) == 1
    assert told in lines[0]


# What Binder does with a repository, as its builder repo2docker has it (buildpacks/conda, is_local_pip_requirement): it
# takes environment.yml at the root, unless a folder for it is there or a kind of build that it looks for earlier.
EARLIER = (
    "binder", ".binder", "Dockerfile", "Project.toml", "JuliaProject.toml", "REQUIRE", "default.nix", "install.R",
    "DESCRIPTION", "runtime.txt", "postBuild", "start",
)  # fmt: skip


def test_binder_takes_environment_yml_and_nothing_before_it():
    assert not [name for name in EARLIER if (ROOT / name).exists()]


def test_every_package_of_binder_is_pinned_to_one_version(conda):
    from packaging.requirements import Requirement

    pip = next(line["pip"] for line in conda["dependencies"] if isinstance(line, dict))
    assert conda["dependencies"][-1] == {"pip": pip}
    assert "pip" in conda["dependencies"]
    for line in pip[:-1]:
        versions = list(Requirement(line).specifier)
        assert [one.operator for one in versions] == ["=="], line


def test_binder_installs_the_kit_itself_last_and_from_its_own_folder(conda):
    """A line that begins with a dot after the option makes Binder copy the whole repository before it installs."""
    pip = conda["dependencies"][-1]["pip"]
    assert pip[-1].split(None, 1) == ["--editable", "."]
    assert not [line for line in pip[:-1] if line.startswith(("-", "."))]
    assert (ROOT / "pyproject.toml").exists()


def test_the_backend_that_installs_the_kit_needs_no_more_than_it_asks_for(project, tmp_path):
    """pip builds where nothing but the build requirements is installed."""
    asked = [NAME.match(one)[0] for one in project["build-system"]["requires"]]
    assert asked == ["flit_core"]
    shutil.copytree(Path(flit_core.__file__).parent, tmp_path / "flit_core")
    code = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(tmp_path)!r}]; from helpers.wheel import build_editable; "
        f"print(build_editable({str(tmp_path)!r}))"
    )
    bare = [sys.executable, "-I", "-S", "-c", code]  # the standard library alone
    told = subprocess.run(bare, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert (tmp_path / told.strip()).exists()
