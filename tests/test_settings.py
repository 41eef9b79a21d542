"""Settings come from PINGWEN_ variables, and a wrong one is named."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pingwen import settings as module
from pingwen.errors import SettingsInvalid
from pingwen.settings import Settings, configure_logging

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in list(os.environ):
        if variable.upper().startswith("PINGWEN_"):
            monkeypatch.delenv(variable)


def test_in_a_checkout_everything_is_found_without_a_variable() -> None:
    """The defaults are the checkout's own folders, the packaged parts and the loopback."""
    settings = Settings()

    assert (settings.model, settings.embedding) == ("extractive", "packaged")
    assert (settings.corpus_dir, settings.rules_dir) == (ROOT / "corpus", ROOT / "rules")
    assert settings.data_dir == ROOT / "data"
    assert (settings.host, settings.port, settings.log_level) == ("127.0.0.1", 7860, "INFO")


def test_installed_as_a_wheel_the_packages_own_copies_are_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Beside the module under _data; the index goes to the user's cache."""
    package = tmp_path / "site-packages" / "pingwen"
    for name in ("corpus", "rules"):
        (package / "_data" / name).mkdir(parents=True)
    (package / "_data" / "corpus" / "manifest.yaml").touch()
    monkeypatch.setattr(module, "__file__", str(package / "settings.py"))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    settings = Settings()

    assert settings.corpus_dir == package / "_data" / "corpus"
    assert settings.rules_dir == package / "_data" / "rules"
    assert settings.data_dir == tmp_path / "cache" / "pingwen"


@pytest.mark.parametrize(
    ("platform", "variable", "value", "expected"),
    [
        ("linux", "XDG_CACHE_HOME", "", ".cache/pingwen"),
        ("darwin", "XDG_CACHE_HOME", "", "Library/Caches/pingwen"),
        ("win32", "LOCALAPPDATA", "", "AppData/Local/pingwen"),
    ],
)
def test_the_users_cache_is_the_platforms_own(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    variable: str,
    value: str,
    expected: str,
) -> None:
    """Each platform has its place for what can be made again."""
    monkeypatch.setattr(module, "__file__", str(tmp_path / "lib" / "pingwen" / "settings.py"))
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv(variable, value)

    settings = Settings(corpus_dir=ROOT / "corpus", rules_dir=ROOT / "rules")

    assert settings.data_dir == tmp_path / expected


def test_variables_are_typed_and_an_empty_one_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """PINGWEN_PORT is a number, a level may be written small, an empty variable is no value."""
    monkeypatch.setenv("PINGWEN_PORT", "8000")
    monkeypatch.setenv("PINGWEN_LOG_LEVEL", "debug")
    monkeypatch.setenv("PINGWEN_HOST", "")

    settings = Settings()

    assert (settings.port, settings.log_level, settings.host) == (8000, "DEBUG", "127.0.0.1")


@pytest.mark.parametrize(
    ("variable", "value", "detail"),
    [
        (
            "PINGWEN_MODEL",
            "qwen-plus",
            "PINGWEN_MODEL is 'qwen-plus'; allowed: extractive, openai:NAME (whatever is served",
        ),
        ("PINGWEN_MODEL", "anthropic:x", "PINGWEN_MODEL is 'anthropic:x'; allowed: extractive, o"),
        (
            "PINGWEN_MODEL_BASE_URL",
            "localhost:8000",
            "PINGWEN_MODEL_BASE_URL is 'localhost:8000'; allowed: empty (the provider's own), or",
        ),
        ("PINGWEN_MODEL_TIMEOUT_S", "0", "PINGWEN_MODEL_TIMEOUT_S is '0'; allowed: seconds, more"),
        ("PINGWEN_MODEL_CLAUSES", "-1", "PINGWEN_MODEL_CLAUSES is '-1'; allowed: how many clauses"),
        (
            "PINGWEN_MODEL_API_KEY",
            "密钥",
            "PINGWEN_MODEL_API_KEY is not usable; allowed: empty, or the endpoint's key in print",
        ),
        ("PINGWEN_PORT", "abc", "PINGWEN_PORT is 'abc'; allowed: a whole number from 1 to 65535"),
        ("PINGWEN_PORT", "0", "PINGWEN_PORT is '0'; allowed: a whole number from 1 to 65535"),
        ("PINGWEN_PORT", "65536", "PINGWEN_PORT is '65536'; allowed: a whole number from"),
        (
            "PINGWEN_LOG_LEVEL",
            "loud",
            "PINGWEN_LOG_LEVEL is 'LOUD'; allowed: DEBUG, INFO, WARNING or ERROR",
        ),
        ("PINGWEN_HOST", " ", "PINGWEN_HOST is ' '; allowed: a host name or address to listen on"),
        (
            "PINGWEN_EMBEDDING",
            " ",
            "PINGWEN_EMBEDDING is ' '; allowed: packaged, or the name or path of a",
        ),
        (
            "PINGWEN_CORPUS_DIR",
            "/nowhere",
            "PINGWEN_CORPUS_DIR is '/nowhere'; allowed: an existing",
        ),
        (
            "PINGWEN_CORPUS_DIR",
            "/",
            "PINGWEN_CORPUS_DIR is '/'; allowed: an existing folder with m",
        ),
        ("PINGWEN_RULES_DIR", "/nowhere", "PINGWEN_RULES_DIR is '/nowhere'; allowed: an existing"),
        ("PINGWEN_DATA_DIR", __file__, f"PINGWEN_DATA_DIR is '{__file__}'; allowed: a folder, or"),
        ("PINGWEN_PROT", "1", "unknown variable PINGWEN_PROT; the nearest known is PINGWEN_PORT"),
        ("pingwen_modell", "1", "unknown variable pingwen_modell; the nearest known is PINGWEN_M"),
        ("PINGWEN_ZZ", "", "unknown variable PINGWEN_ZZ; the nearest known is PINGWEN_"),
    ],
)
def test_a_wrong_variable_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, detail: str
) -> None:
    """Whoever starts the program reads which variable to mend and how."""
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsInvalid) as caught:
        Settings()

    assert caught.value.detail.startswith(detail)


def test_a_chat_model_is_named_with_its_provider_and_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The address stays as it was written: the model's client puts its own path behind it."""
    monkeypatch.setenv("PINGWEN_MODEL", "openai:qwen-plus")
    monkeypatch.setenv("PINGWEN_MODEL_BASE_URL", "http://127.0.0.1:8000/v1")

    settings = Settings()

    assert settings.model == "openai:qwen-plus"
    assert settings.model_base_url == "http://127.0.0.1:8000/v1"


def test_a_key_is_never_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither where settings are printed nor where another one of them is wrong."""
    monkeypatch.setenv("PINGWEN_MODEL_API_KEY", "sk-never-told")

    settings = Settings()

    assert settings.model_api_key is not None
    assert settings.model_api_key.get_secret_value() == "sk-never-told"
    assert "sk-never-told" not in repr(settings) + settings.model_dump_json()


def test_an_unknown_name_in_a_call_is_refused_too() -> None:
    """A setting cannot be misspelt in code either."""
    with pytest.raises(SettingsInvalid, match="unknown setting prot; known are model,"):
        Settings(prot=1)


def test_a_level_that_is_no_text_is_refused() -> None:
    """Only words are levels."""
    with pytest.raises(SettingsInvalid, match="PINGWEN_LOG_LEVEL is '10'"):
        Settings(log_level=10)


@contextmanager
def bare_log() -> Iterator[logging.Logger]:
    """The root logger without the handlers that pytest puts there, and as it was afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    yield root
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    root.setLevel(level)


def test_the_log_holds_our_lines_and_libraries_warnings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A library that sets itself to DEBUG stays quiet all the same."""
    with bare_log():
        configure_logging("INFO")
        logging.getLogger("bm25s").setLevel(logging.DEBUG)
        for name in ("pingwen.web", "bm25s"):
            logging.getLogger(name).info("%s informs", name)
            logging.getLogger(name).warning("%s warns", name)

    told = capsys.readouterr().err
    assert [line.split(": ")[1] for line in told.splitlines()] == [
        "pingwen.web informs",
        "pingwen.web warns",
        "bm25s warns",
    ]


def test_configuring_the_log_twice_moves_only_the_level() -> None:
    """No line is written twice."""
    with bare_log() as root:
        configure_logging("INFO")
        configure_logging("DEBUG")

        assert len(root.handlers) == 1
    assert logging.getLogger("pingwen").level == logging.DEBUG
