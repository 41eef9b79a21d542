"""A chat model as proposer: asked once, in bounded time, and believed in nothing."""

from pingwen.proposing.chat_model.endpoint import Endpoint
from pingwen.proposing.chat_model.proposer import ChatModelProposer

__all__ = ["ChatModelProposer", "Endpoint"]
