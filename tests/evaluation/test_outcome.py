"""What is kept of a question's way through the rooms."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind, Checked, Draft
from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.handling import Handling
from pingwen.domain.question import IntentKind, Message, Question, Understanding
from pingwen.domain.retrieved import Hit
from pingwen.domain.verdict import Determination, Group, NextQuestion, VerdictStatus
from pingwen.evaluation.outcome import Answered, Outcome
from tests.evaluation.building import CORPUS, answer, answered, outcome, question_case
from tests.evaluation.written import AS_OF
from tests.fakes import about
from tests.rules.support import facts


def determination(asks: FactKey | None) -> Determination:
    return Determination(
        scheme="bj-ai",
        target="高级工程师",
        as_of=AS_OF,
        counted_until=AS_OF,
        status=VerdictStatus.UNDETERMINED,
        groups=(),
        paths=(),
        criteria=(),
        next_question=NextQuestion(key=asks, group=Group.SCOPE) if asks else None,
        ruleset="bj-ai@0",
        id="0",
    )


def handling(decided: Determination | None) -> Handling:
    talk = ("能评吗", "您是？", "硕士")
    roles = ("user", "assistant", "user")
    return Handling(
        question=Question(
            messages=tuple(
                Message.model_validate({"role": role, "content": words})
                for role, words in zip(roles, talk, strict=True)
            ),
            as_of=AS_OF,
        ),
        understanding=Understanding(
            intent=about("硕士", kind=IntentKind.ELIGIBILITY), facts=facts(region={"name": "北京"})
        ),
        hits=tuple(
            Hit(clause=CORPUS.clause(name), score=1, lexical_rank=1, dense_rank=None)
            for name in ("doc/二", "doc/一")
        ),
        draft=Draft(kind=AnswerKind.ANSWER, by="fake"),
        checked=Checked(
            kind=AnswerKind.ANSWER, determination=decided, dropped=("no such quote",), by="fake"
        ),
        answer=answer(),
    )


@pytest.mark.parametrize(
    ("decided", "asked"),
    [
        (None, None),
        (determination(None), None),
        (determination(FactKey.TITLE), FactKey.TITLE),
    ],
)
def test_everything_that_a_scorer_may_ask_about_is_kept(
    decided: Determination | None, asked: FactKey | None
) -> None:
    """So that scoring can run again without asking."""
    kept = Answered.of(handling(decided))

    assert kept.said == ("能评吗", "您是？", "硕士")
    assert kept.ranking == ("doc/二", "doc/一")
    assert kept.intent is not None
    assert kept.intent.kind is IntentKind.ELIGIBILITY
    assert kept.facts == facts(region={"name": "北京"})
    assert (kept.asked, kept.dropped) == (asked, ("no such quote",))
    assert (kept.as_of, kept.answer) == (AS_OF, answer())


def test_a_system_without_rooms_leaves_them_empty() -> None:
    """A baseline is scored by what it has."""
    kept = Answered(said=("几年？",), as_of=AS_OF, answer=answer())

    assert (kept.ranking, kept.intent, kept.facts, kept.asked) == ((), None, Facts(), None)


def test_an_outcome_is_read_back_as_it_was_written() -> None:
    """Its line in the file is all that is left of it."""
    made = outcome(question_case(), answered(facts=facts(work=[{"months": {"least": 72}}])))

    assert Outcome.model_validate_json(made.model_dump_json()) == made
