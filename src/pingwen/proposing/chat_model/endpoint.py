"""Where a chat model is served, and how LangChain's client for it is opened."""

from __future__ import annotations

from typing import Any

import httpx
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from pydantic import SecretStr

from pingwen.domain.model import Model
from pingwen.errors import SettingsInvalid
from pingwen.proposing.chat_model.transport import BoundedTransport

__all__ = ["Endpoint", "open_client"]

_MOST_TOKENS = 900
_NO_KEY = SecretStr("none")  # the client wants one; a local server does not look


class Endpoint(Model):
    """``name``: ``openai:…`` for whatever is served as OpenAI's models are, or ``ollama:…``.

    ``seconds`` is what one question may take, everything included; ``clauses`` is how many
    clauses the model is shown, 0 for the whole corpus.
    """

    name: str
    url: str | None = None
    key: SecretStr | None = None
    seconds: float = 30.0
    clauses: int = 12


def open_client(endpoint: Endpoint, transport: BoundedTransport) -> BaseChatModel:
    """LangChain's client for the endpoint, speaking through ``transport`` and never trying again.

    Raises SettingsInvalid where the provider's package or its key is missing.
    """
    try:
        client: BaseChatModel = init_chat_model(endpoint.name, **_options(endpoint, transport))
    except Exception as error:  # a provider's client raises whatever its layers raise
        # Its words are not told: they may hold what was typed where the key belongs.
        raise SettingsInvalid(
            f"PINGWEN_MODEL is {endpoint.name!r}, which cannot be opened "
            f"({type(error).__name__}): it needs pip install 'pingwen[models]', and "
            "PINGWEN_MODEL_API_KEY where PINGWEN_MODEL_BASE_URL is empty"
        ) from error
    return client


def _options(endpoint: Endpoint, transport: BoundedTransport) -> dict[str, Any]:
    """What the provider's client is made with: each has names of its own."""
    options: dict[str, Any] = {"temperature": 0}
    if endpoint.url:
        options["base_url"] = endpoint.url
    if endpoint.name.startswith("ollama:"):
        reached: dict[str, Any] = {"transport": transport, "follow_redirects": False}
        if endpoint.key:
            reached["headers"] = {"Authorization": f"Bearer {endpoint.key.get_secret_value()}"}
        return {**options, "num_predict": _MOST_TOKENS, "sync_client_kwargs": reached}
    key = endpoint.key or (_NO_KEY if endpoint.url else None)
    if key:
        options["api_key"] = key
    # OpenAI itself wants the new name, what is served like it mostly knows the old one alone.
    most = {"extra_body": {"max_tokens": _MOST_TOKENS}} if endpoint.url else {}
    return {
        **options,
        **(most or {"max_tokens": _MOST_TOKENS}),
        "max_retries": 0,
        "http_client": httpx.Client(transport=transport),
    }
