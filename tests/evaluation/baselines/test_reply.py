"""What a chat model sends back may be anything."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.baselines.reply import Reply, read_reply

ELIGIBLE = Reply(AnswerKind.VERDICT, VerdictStatus.ELIGIBLE, "可以")


@pytest.mark.parametrize(
    ("sent", "reply"),
    [
        ('{"kind": "verdict", "status": "eligible", "text": "可以"}', ELIGIBLE),
        (
            '好的：\n```json\n{"kind": "verdict", "status": "eligible", "text": "可以"}\n```',
            ELIGIBLE,
        ),
        ('{"想": 1} {"kind": "Verdict ", "status": "ELIGIBLE", "text": "可以"} 完', ELIGIBLE),
        (
            '{"kind": "answer", "status": "eligible", "text": "七年"}',
            Reply(AnswerKind.ANSWER, None, "七年"),
        ),
        (
            '{"kind": "verdict", "status": "符合", "text": "可以"}',
            Reply(AnswerKind.VERDICT, None, "可以"),
        ),
        ('{"kind": 3, "status": [], "text": {}}', Reply(AnswerKind.ANSWER, None, "")),
        ('{"kind": "abstain"}', Reply(AnswerKind.ABSTAIN, None, "")),
        ('{"text": "一\n二"}', Reply(AnswerKind.ANSWER, None, "一\n二")),
        ("七年。", Reply(AnswerKind.ANSWER, None, "七年。")),
        ('{"kind": "answer", "te', Reply(AnswerKind.ANSWER, None, '{"kind": "answer", "te')),
        ("[" * 5000 + "{" * 5000, Reply(AnswerKind.ANSWER, None, "[" * 5000 + "{" * 5000)),
        ("", Reply(AnswerKind.ANSWER, None, "")),
    ],
)
def test_a_reply_is_read_for_what_it_may_be(sent: str, reply: Reply) -> None:
    assert read_reply(sent) == reply
