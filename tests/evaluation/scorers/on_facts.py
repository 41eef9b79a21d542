"""What was read of what people tell: how much, on which words, and of whom."""

from __future__ import annotations

from typing import Any

from tests.evaluation.building import answered, conversation_case, facts_case
from tests.evaluation.scorers.judging import Row
from tests.evaluation.written import CONVERSATION, FACTS

__all__ = ["PARTLY", "RIGHT", "SILENT", "WRONG"]

CASE = facts_case()
SAID = "我2016年硕士毕业，我同事是博士。"


def read(degree: str, words: str | None = None, turn: int = 0, **fields: Any) -> Any:
    evidence = {"turn": turn, "text": words} if words else None
    education = {"degree": degree, "evidence": evidence, **fields}
    return answered(said=(SAID,), facts={"education": [education]})


def talk(**changes: Any) -> Any:
    first, second = CONVERSATION["turns"]
    return conversation_case(turns=[{**first, **changes}, second])


NOTHING = answered(said=(SAID,))
RIGHTLY = read("硕士研究生", "2016年硕士毕业", graduated="2016")
MASTER = FACTS["facts"]

WRONG = [
    Row("facts.precision", CASE, read("博士研究生"), "not told: education.degree=博士研究生"),
    Row(
        "conversations.facts_precision",
        talk(facts=MASTER),
        read("博士研究生"),
        "not told: education.degree=博士研究生",
    ),
    Row(
        "facts.recall",
        CASE,
        NOTHING,
        "not read: education.degree=硕士研究生; education.graduated=2016",
        weight=2,
    ),
    Row("conversations.facts_recall", talk(facts=MASTER), NOTHING, weight=2),
    Row("facts.evidenced", CASE, read("硕士研究生"), "without words: education"),
    Row("facts.evidenced", CASE, read("硕士研究生", "硕士畢業"), "without words: education"),
    Row("facts.evidenced", CASE, read("硕士研究生", "硕士", turn=1), "without words: education"),
    Row("facts.of_others", CASE, read("博士研究生", "博士"), "education: 博士"),
    Row("facts.of_others", CASE, read("博士研究生", "我同事是博士"), "education: 我同事是博士"),
]

RIGHT = [
    Row("facts.precision", CASE, RIGHTLY, "all told", weight=2),
    Row("conversations.facts_precision", talk(facts=MASTER), RIGHTLY, weight=2),
    Row("facts.recall", CASE, RIGHTLY, "all read", weight=2),
    Row("conversations.facts_recall", talk(facts=MASTER), RIGHTLY, weight=2),
    Row("facts.evidenced", CASE, RIGHTLY, "all have their words"),
    Row("facts.of_others", CASE, RIGHTLY, "none taken for a fact"),
    Row("facts.of_others", CASE, NOTHING),
    Row("facts.of_others", CASE, read("博士研究生", "是博士。")),
    Row("facts.of_others", CASE, read("博士研究生", "博士", turn=3)),
    Row("facts.of_others", CASE, read("博士研究生")),
    Row("facts.of_others", facts_case(not_facts=["我同事"]), read("硕士研究生", "我")),
    Row(
        "facts.of_others",
        CASE,
        answered(
            said=(SAID,),
            facts={
                "reservations": [
                    {"about": "education", "evidence": {"turn": 0, "text": "我同事是博士"}}
                ]
            },
        ),
    ),
]

PARTLY = [
    Row(
        "facts.precision",
        CASE,
        read("硕士研究生", graduated="2017"),
        "not told: education.graduated=2017",
        value=1 / 2,
        weight=2,
    ),
    Row(
        "facts.recall",
        CASE,
        read("硕士研究生"),
        "not read: education.graduated=2016",
        value=1 / 2,
        weight=2,
    ),
]

SILENT = [
    Row("facts.precision", CASE, NOTHING),
    Row("facts.recall", facts_case(facts={}), RIGHTLY),
    Row("facts.evidenced", CASE, NOTHING),
    Row("facts.of_others", facts_case(not_facts=[]), RIGHTLY),
    Row("conversations.facts_precision", conversation_case(), RIGHTLY),
    Row("conversations.facts_recall", conversation_case(), RIGHTLY),
    Row("facts.evidenced", conversation_case(), RIGHTLY),
]
