"""Headers on everything, no door of Gradio open that the page does not use."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from pingwen.web.page import LONGEST_TYPED

PATHS = ["/", "/documents", "/healthz", "/config", "/nothing", "/site/page.css"]


@pytest.mark.parametrize("path", PATHS)
def test_every_response_keeps_to_its_own_origin(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe-eval" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


CLOSED = [
    ("POST", "/gradio_api/upload"),
    ("GET", "/gradio_api/file=http://127.0.0.1:1/"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("GET", "/gradio_api/proxy=http://127.0.0.1:1/"),
    ("POST", "/gradio_api/call/ask"),
    ("POST", "/gradio_api/run/ask"),
    ("POST", "/gradio_api/api/ask"),
    ("POST", "/gradio_api/reset"),
    ("POST", "/gradio_api/vibe-edit"),
    ("GET", "/gradio_api/runs"),
    ("GET", "/gradio_api/openapi.json"),
    ("GET", "/gradio_api/deep_link"),
    ("GET", "/monitoring"),
    ("GET", "/svelte/x"),
    ("GET", "/docs"),
    ("GET", "/openapi.json"),
    ("GET", "//gradio_api/info"),
]


@pytest.mark.parametrize(("method", "path"), CLOSED)
def test_what_the_page_does_not_use_is_not_found(
    client: TestClient, method: str, path: str
) -> None:
    response = client.request(method, path, files={"files": b"x"} if method == "POST" else None)
    assert response.status_code == 404


@pytest.mark.parametrize("path", ["/config", "/theme.css", "/gradio_api/info"])
def test_what_the_page_uses_is_open(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/documents", "/nothing"])
def test_five_megabytes_are_refused_at_every_path(client: TestClient, path: str) -> None:
    assert client.post(path, content=b"x" * 5_000_000).status_code == 413


def test_another_origin_may_not_read(client: TestClient) -> None:
    for path in ("/healthz", "/config"):
        headers = client.get(path, headers={"origin": "https://elsewhere.example"}).headers
        assert "access-control-allow-origin" not in headers


def test_the_page_is_chinese_before_any_script_runs(client: TestClient) -> None:
    html = client.get("/").text
    assert '<html lang="zh-CN">' in html
    assert "不代替评审机构" in html
    assert "http://" not in html
    assert "https://" not in html


def test_the_configuration_shows_neither_code_nor_a_named_call(client: TestClient) -> None:
    config = client.get("/config").json()
    assert config["analytics_enabled"] is False
    assert all(d["api_visibility"] == "private" for d in config["dependencies"])
    assert LONGEST_TYPED < 4 * 1024 * 1024
