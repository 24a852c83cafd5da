"""What holds for the package as a whole: public names, docstrings, sizes, imports, the command line's help."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import kg
from kg import cli

PACKAGE = Path(kg.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)

LEVELS = (
    ("errors", "version"),
    ("model", "resources"),
    ("vocab",),
    ("languages",),
    ("read",),
    ("annotate",),
    ("extract",),
    ("resolve",),
    ("correct",),
    ("assemble",),
    ("store",),
    ("query",),
    ("search",),
    ("graph",),
    ("view", "export", "analyse", "evaluate"),
    ("serve",),
    ("pipeline",),
    ("terminal",),
    ("commands",),
    ("cli",),
    ("__init__",),
)
LEVEL = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}

HOMES = {
    "dateparser": {"annotate"},
    "fastapi": {"serve"},
    "flair": {"annotate"},
    "httpx": {"store"},
    "jinja2": {"analyse", "serve", "view"},
    "matplotlib": {"analyse"},
    "networkx": {"analyse", "export", "view"},
    "onnxruntime": {"annotate"},
    "oxrdflib": {"store"},
    "pandas": {"query"},
    "pyoxigraph": {"store"},
    "pyshacl": {"store"},
    "pyvis": {"view"},
    "rdflib": {"vocab", "store", "query", "export"},
    "rich": {"cli", "terminal"},
    "spacy": {"annotate"},
    "sqlite3": {"search"},
    "starlette": {"serve"},
    "tokenizers": {"annotate"},
    "torch": {"annotate"},
    "trafilatura": {"read"},
    "transformers": {"annotate"},
    "typer": {"cli", "commands", "terminal"},
    "uvicorn": {"serve"},
}
"""The rooms that may import each outside library."""

HEAVY = (
    "fastapi",
    "flair",
    "httpx",
    "jinja2",
    "matplotlib",
    "networkx",
    "pandas",
    "onnxruntime",
    "pyoxigraph",
    "pyshacl",
    "pyvis",
    "rdflib",
    "spacy",
    "starlette",
    "tokenizers",
    "torch",
    "trafilatura",
    "transformers",
    "uvicorn",
)
LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 40, 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """Return the path of a module below the package, as test id."""
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    """Return the room that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"), str(path))


def imports_of(path: Path) -> Iterator[str]:
    """Yield the full names of the modules that a module imports, anywhere in it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def public_nodes(path: Path) -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """Yield the public functions, classes and methods of a module."""
    for node in tree_of(path).body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, Function) and not inner.name.startswith("_"):
                        yield f"{node.name}.{inner.name}", inner


def code_lines(function: Function) -> int:
    """Return how many lines a function has without its decorators and docstring."""
    total = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def test_public_names_are_sorted_and_complete() -> None:
    """`__all__` lists every public name of the package, in order, and nothing that is not there."""
    names = {name for name in dir(kg) if not name.startswith("_")}
    submodules = {path.name.removesuffix(".py") for path in PACKAGE.iterdir()}
    assert kg.__all__ == sorted(kg.__all__)
    assert set(kg.__all__) - {"__version__"} == names - submodules
    assert len(kg.__all__) <= 20


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_everything_public_is_described(path: Path) -> None:
    """Every module, and every public class, function and method, has a docstring."""
    assert ast.get_docstring(tree_of(path)), "the module has no docstring"
    missing = [name for name, node in public_nodes(path) if not ast.get_docstring(node) and not is_overload(node)]
    assert not missing


def is_overload(node: ast.ClassDef | Function) -> bool:
    """Return whether a function only declares another form of one that is described."""
    return any(isinstance(decorator, ast.Name) and decorator.id == "overload" for decorator in node.decorator_list)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(path: Path) -> None:
    """No module is longer than 300 lines, no function than 40, and none has more than five parameters."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE
    for node in ast.walk(tree_of(path)):
        if isinstance(node, Function):
            assert code_lines(node) <= LONGEST_FUNCTION, node.name
            if room_of(path) not in ("cli", "commands"):
                given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                own = [argument for argument in given if argument.arg not in ("self", "cls")]
                assert len(own) <= MOST_PARAMETERS, f"{node.name} has {len(own)} parameters"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_downwards(path: Path) -> None:
    """A module imports from its own room and the rooms before it, and never from the package's root."""
    room = room_of(path)
    assert room in LEVEL, f"the room {room!r} has no level"
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] != "kg":
            continue
        assert len(parts) > 1 and parts[1] in LEVEL, f"{name}: imported from the package's root"
        assert parts[1] == room or LEVEL[parts[1]] < LEVEL[room], f"{room} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_at_home(path: Path) -> None:
    """Each outside library is imported in the rooms that it is at home in, and nowhere else."""
    for name in imports_of(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or room_of(path) in homes, f"{name} is at home in {homes}"


@pytest.mark.parametrize("statement", ["import kg", "from kg import cli", "import kg.model, kg.read"])
def test_heavy_libraries_wait_until_needed(statement: str) -> None:
    """Neither importing the package nor its command line loads a heavy library."""
    code = f"{statement}\nimport sys\nprint(*sorted(set(sys.modules) & {set(HEAVY)!r}))"
    assert run_python("-c", code) == ""


def test_help_loads_no_heavy_library() -> None:
    """`kg --help` answers without any of them."""
    code = (
        "import atexit, sys\nfrom kg.cli import main\n"
        f"atexit.register(lambda: print('LOADED', *sorted(set(sys.modules) & {set(HEAVY)!r})))\n"
        "sys.argv = ['kg', '--help']\nmain()"
    )
    assert run_python("-c", code).splitlines()[-1].strip() == "LOADED"


def run_python(*arguments: str) -> str:
    """Return what a new interpreter prints."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    return done.stdout.strip()


def command_names() -> list[str]:
    """Return the names of all commands."""
    return [command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback]


def test_every_command_is_in_the_readme(root: Path) -> None:
    """A newcomer finds each command in the README."""
    readme = (root / "README.md").read_text("utf-8")
    assert [name for name in command_names() if f"kg {name}" not in readme] == []


def test_every_command_has_help_with_an_example() -> None:
    """The help of each command says what comes out and shows a call of it; each option is explained."""
    for name, command in zip(command_names(), cli.app.registered_commands, strict=True):
        text = command.callback.__doc__ or ""
        assert f"Example: kg {name} " in text, name
    help_text = run_python("-c", "import sys; from kg.cli import main; sys.argv = ['kg', '--help']; main()")
    assert all(name in help_text for name in command_names())


def test_readme_has_the_length_of_a_first_reading(root: Path) -> None:
    """The README stays between 100 and 160 lines."""
    assert 100 <= len((root / "README.md").read_text("utf-8").splitlines()) <= 160


TESTS = sorted(Path(__file__).parent.rglob("test_*.py"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_every_test_says_what_it_proves(path: Path) -> None:
    """Each test has a docstring with its rule; no two files of tests share a name."""
    tests = [node for node in ast.walk(tree_of(path)) if isinstance(node, Function) and node.name.startswith("test_")]
    assert [test.name for test in tests if not ast.get_docstring(test)] == []
    assert [other for other in TESTS if other.name == path.name] == [path]
