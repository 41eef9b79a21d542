"""The conversation as the page holds it; the server keeps none of it."""

from __future__ import annotations

import json

from pingwen.domain.model import Model
from pingwen.domain.question import Message

__all__ = ["Talk"]


class Talk(Model):
    """What was said so far, in full, and the last question.

    ``failed``: the last question got no answer; it stands in the chat but not in ``messages``.
    """

    messages: tuple[Message, ...] = ()
    last: str = ""
    failed: bool = False

    @classmethod
    def read(cls, value: object) -> Talk:
        """The talk that the page sent back; an empty one where it sent none, or something else."""
        if not isinstance(value, dict):
            return cls()
        try:
            return cls.model_validate_json(json.dumps(value))
        except (TypeError, ValueError):
            return cls()

    def asked(self, question: str) -> list[dict[str, str]]:
        """The messages to put to the assistant for this question."""
        said = [{"role": m.role, "content": m.content} for m in self.messages]
        return [*said, {"role": "user", "content": question}]

    def answered(self, question: str, reply: str) -> Talk:
        """With the question and its reply added."""
        added = (
            Message(role="user", content=question),
            Message(role="assistant", content=reply),
        )
        return Talk(messages=(*self.messages, *added), last=question)

    def refused(self, question: str) -> Talk:
        """With a question that got no answer."""
        return self.model_copy(update={"last": question, "failed": True})

    def without_last(self) -> Talk:
        """As it was before the last question, which is kept in ``last``."""
        messages = self.messages if self.failed else self.messages[:-2]
        return Talk(messages=messages, last=self.last)
