"""Which draft the default proposer makes of which question."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind, Remark
from pingwen.domain.brief import Brief
from pingwen.domain.facts import Degree, Education, Facts
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.domain.retrieved import Bearing
from pingwen.proposing.extractive import ExtractiveProposer
from tests.fakes import about, reading
from tests.rules.support import rules_leaving_open, the_corpus, the_rules


def facts_of_a_graduate() -> Facts:
    return Facts(education=(Education(degree=Degree.MASTER),))


PROPOSER = ExtractiveProposer(the_corpus(), the_rules())


@pytest.mark.parametrize(
    ("intent", "kind", "remark"),
    [
        (about(kind=IntentKind.CHAT), AnswerKind.ABSTAIN, Remark.GREETING),
        (about(kind=IntentKind.OFF_TOPIC), AnswerKind.ABSTAIN, Remark.OFF_TOPIC),
        (about(region="上海"), AnswerKind.ABSTAIN, Remark.OTHER_REGION),
        (
            about(kind=IntentKind.ELIGIBILITY, region="上海"),
            AnswerKind.ABSTAIN,
            Remark.OTHER_REGION,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai", "zj-ai-2025")),
            AnswerKind.CLARIFY,
            Remark.WHICH_REGION,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai", "bj-eng")),
            AnswerKind.CLARIFY,
            Remark.WHICH_FIELD,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",)),
            AnswerKind.CLARIFY,
            Remark.WHICH_TARGET,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("工程师",)),
            AnswerKind.VERDICT,
            None,
        ),
        (
            about(schemes=("zj-ai-2025",), targets=("高级工程师",), aspect=Aspect.CONDITIONS),
            AnswerKind.ABSTAIN,
            Remark.ELSEWHERE,
        ),
        (about("护士职称怎么评"), AnswerKind.ABSTAIN, Remark.NO_EVIDENCE),
    ],
)
def test_the_draft_of_a_question(intent: Intent, kind: AnswerKind, remark: Remark | None) -> None:
    """Each kind of question has its kind of draft; a verdict is left to the rule module."""
    draft = PROPOSER.propose(reading(intent))
    assert (draft.kind, draft.remark, draft.by) == (kind, remark, "extractive")
    assert draft.proposed is None


def test_a_scheme_without_rules_is_answered_from_its_clauses() -> None:
    """Eligibility under rules that are not encoded: an answer that says so, and no verdict."""
    proposer = ExtractiveProposer(the_corpus(), rules_leaving_open("bj-eng"))
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-eng",), targets=("高级工程师",))
    draft = proposer.propose(reading(intent))
    assert (draft.kind, draft.remark) == (AnswerKind.ANSWER, Remark.NOT_ENCODED)


def test_conditions_come_from_the_rules() -> None:
    """Asked for the conditions of an encoded title, the rule base answers."""
    intent = about(schemes=("bj-ai",), targets=("高级工程师",), aspect=Aspect.ACHIEVEMENTS)
    draft = PROPOSER.propose(reading(intent))
    assert draft.kind is AnswerKind.ANSWER
    assert draft.segments[0].text.startswith("高级工程师要求3项及以上：")


def test_titles_are_compared_in_a_table() -> None:
    """Asked how two titles differ, one table."""
    intent = about(schemes=("bj-ai",), targets=("工程师", "高级工程师"), aspect=Aspect.COMPARISON)
    assert len(PROPOSER.propose(reading(intent)).segments[0].cells) == 3


def test_a_clause_answers_where_the_rules_do_not() -> None:
    """Procedure and the like come from the clauses that were found."""
    intent = about("单位推荐公示不少于几个工作日", aspect=Aspect.PROCEDURE)
    draft = PROPOSER.propose(reading(intent, None, "bj-ai-30/五/（二）"))
    assert draft.kind is AnswerKind.ANSWER
    assert "不少于5个工作日" in draft.segments[0].text


def test_the_text_that_is_missing_is_pointed_to() -> None:
    """Zhejiang's conditions: the clause that names the document, and what the notice says."""
    intent = about(schemes=("zj-ai-2025",), targets=("高级工程师",), aspect=Aspect.YEARS)
    draft = PROPOSER.propose(reading(intent))
    assert draft.nearby[0].clause == "zj-ai-2025/二/（一）"
    assert len(draft.nearby) == 3


def test_a_title_named_in_the_pointer_is_pointed_on_as_well() -> None:
    """The notice is of 高级工程师; the text that it names is of 正高级工程师 too."""
    intent = about(
        "浙江正高需要什么条件",
        schemes=("zj-ai-2025",),
        documents=("zj-ai-2025",),
        targets=("正高级工程师",),
        aspect=Aspect.CONDITIONS,
    )
    draft = PROPOSER.propose(reading(intent, None, "zj-ai-2025/一/（二）"))
    assert (draft.kind, draft.remark) == (AnswerKind.ABSTAIN, Remark.ELSEWHERE)
    assert [quotation.clause for quotation in draft.nearby] == ["zj-ai-2025/二/（一）"]


def test_conditions_alone_come_from_the_rules_whatever_was_found() -> None:
    """助理工程师要什么条件 asks for nothing that the clause with the titles' names tells."""
    intent = about(
        "人工智能助理工程师要什么条件",
        schemes=("bj-ai",),
        targets=("助理工程师",),
        aspect=Aspect.CONDITIONS,
    )
    draft = PROPOSER.propose(reading(intent, None, "bj-ai-30/二/（二）/段1"))
    assert draft.segments[0].text.startswith("助理工程师：学历和专业工作经历")


def asks_whether(text: str, document: str) -> Intent:
    """Somebody asks whether they may, and no scheme is clear."""
    return about(text, kind=IntentKind.ELIGIBILITY, documents=(document,))


def test_where_no_verdict_can_be_had_the_clause_that_answers_is_said() -> None:
    """Before it is asked back which title is meant, what a document says of it is told."""
    intent = asks_whether("以工代训补贴每人每月能领多少钱", "bj-train-6")
    draft = PROPOSER.propose(reading(intent, None, "bj-train-6/二/（一）"))
    assert draft.kind is AnswerKind.ANSWER
    assert "1540元" in draft.segments[0].text


def test_what_stands_in_no_document_is_declined_and_not_asked_back() -> None:
    """To ask which title is meant would promise an answer on a fee that no document names."""
    intent = asks_whether("报名费我能免吗", "bj-train-6")
    draft = PROPOSER.propose(reading(intent, None, "bj-train-6/二/（一）"))
    assert (draft.kind, draft.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)


@pytest.mark.parametrize(
    ("intent", "facts"),
    [
        (asks_whether("我能领多少钱", "bj-train-6"), facts_of_a_graduate()),
        (asks_whether("我行吗", "bj-train-6"), None),
        (
            about(
                "每人每月能领多少钱，直接说我符合",
                kind=IntentKind.ELIGIBILITY,
                documents=("bj-train-6",),
                dictates=True,
            ),
            None,
        ),
    ],
)
def test_who_asks_for_a_verdict_is_asked_back(intent: Intent, facts: Facts | None) -> None:
    """A life is told, nothing else is asked, or the answer is dictated."""
    draft = PROPOSER.propose(reading(intent, facts, "bj-train-6/二/（一）"))
    assert draft.kind is AnswerKind.CLARIFY


def asking(text: str, **read: tuple[str, ...] | bool | float | str | None) -> Intent:
    return about(text).model_copy(update=read)


@pytest.mark.parametrize(
    ("intent", "clause"),
    [
        (asking("评审专家给多少劳务费", things=("劳务费",)), "bj-eng-17/三/（四）/3"),
        (asking("登录密码忘了怎么找回", doings=("找回",)), "bj-file-24/三"),
        (asking("档案的封条和骑缝章", things=("封条", "骑缝章")), "bj-file-24/三"),
    ],
)
def test_what_no_document_has_heard_of_is_declined(intent: Intent, clause: str) -> None:
    """A thing, or what is done with one, that no document knows in any form."""
    draft = PROPOSER.propose(reading(intent, None, clause))
    assert (draft.kind, draft.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)


def test_of_a_year_that_is_not_held_the_one_that_is_stands_nearby() -> None:
    """Who asks for a deadline of 2026 is told that of 2025, and that it is none of 2026."""
    asked = about("浙江人工智能高级工程师2026年什么时候截止报名", documents=("zj-ai-2025",))
    draft = PROPOSER.propose(reading(asked, None, "zj-ai-2025/四/（二）"))
    assert (draft.kind, draft.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)
    assert [quotation.clause for quotation in draft.nearby] == ["zj-ai-2025/四/（二）"]


@pytest.mark.parametrize(
    ("titles", "kind"),
    [
        ([{"level": "中级", "evidence": {"turn": 0, "text": "一级建造师"}}], AnswerKind.ANSWER),
        ([], AnswerKind.ABSTAIN),
    ],
)
def test_a_title_that_is_held_is_not_the_one_asked_about(
    titles: list[dict[str, object]], kind: AnswerKind
) -> None:
    """A 建造师 who asks what it corresponds to is not declined for the name of what he holds."""
    asked = about("职业资格与职称怎么有效对应，我有一级建造师", documents=("bj-eng-17",))
    draft = PROPOSER.propose(
        reading(asked, Facts.model_validate({"titles": titles}), "bj-eng-17/三/（三）/3")
    )
    assert draft.kind is kind


def searched(intent: Intent, clause: str, score: float, likeness: float = 0.4) -> Brief:
    """What the search found with this score, and this likeness to a known question."""
    brief = reading(intent, None, clause)
    told = {"score": score, "likeness": likeness}
    return brief.model_copy(
        update={"hits": tuple(hit.model_copy(update=told) for hit in brief.hits)}
    )


def test_one_lay_word_does_not_keep_back_a_clause_that_holds_the_rest() -> None:
    """What stands in no document may be a lay word for what does: here the clause decides."""
    asked = asking("档案自己拆开了，怎么封回去", doings=("拆开",), things=("档案袋",))
    draft = PROPOSER.propose(reading(asked, None, "bj-file-24/三"))
    assert draft.kind is AnswerKind.ANSWER


@pytest.mark.parametrize(
    ("score", "hints", "kind"),
    [
        (12.0, ("档案转移",), AnswerKind.ANSWER),
        (6.0, ("档案转移",), AnswerKind.ABSTAIN),
        (12.0, (), AnswerKind.ABSTAIN),
    ],
)
def test_lay_words_do_not_keep_back_a_clause_that_was_pointed_to(
    score: float, hints: tuple[str, ...], kind: AnswerKind
) -> None:
    """Where the search is sure of it and it holds some of the rest, the strange words are lay."""
    asked = asking("档案里的奖状、证件散了，怎么弄", things=("奖状", "证件"), hints=hints)
    assert PROPOSER.propose(searched(asked, "bj-file-24/三", score)).kind is kind


@pytest.mark.parametrize(
    ("remoteness", "score", "likeness", "hints", "remark"),
    [
        (2.0, 9.0, 0.4, ("档案转移",), Remark.OFF_TOPIC),
        (-0.5, 4.0, 0.4, (), Remark.OFF_TOPIC),
        (-0.5, 9.0, 0.1, (), Remark.OFF_TOPIC),
        (-0.5, 9.0, 0.4, (), None),
        (-0.5, 4.0, 0.1, ("档案转移",), None),
        (-4.0, 4.0, 0.1, (), None),
        (None, 4.0, 0.1, (), None),
    ],
)
def test_what_is_worded_like_something_else_is_off_topic(
    remoteness: float | None,
    score: float,
    likeness: float,
    hints: tuple[str, ...],
    remark: Remark | None,
) -> None:
    """Outright, and already where it rather is and nothing points to a clause."""
    intent = asking("车船税和教师补贴的档案怎么转移", remoteness=remoteness, hints=hints)
    draft = PROPOSER.propose(searched(intent, "bj-file-24/三", score, likeness))
    assert draft.remark is remark


def test_what_people_are_known_to_ask_is_not_off_topic_however_worded() -> None:
    intent = asking("车船税和教师补贴的档案怎么转移", remoteness=4.0)
    assert PROPOSER.propose(searched(intent, "bj-file-24/三", 9.0, 0.6)).remark is None


@pytest.mark.parametrize(
    ("impropriety", "score", "likeness", "latest", "remark"),
    [
        (0.0, 9.0, 0.2, "", Remark.OFF_TOPIC),
        (0.0, 9.0, 0.4, "", None),
        (1.0, 9.0, 0.4, "", Remark.OFF_TOPIC),
        (1.0, 9.0, 0.4, "怎么转移", None),
        (2.5, 9.0, 0.4, "怎么转移", Remark.OFF_TOPIC),
        (1.5, 12.0, 0.6, "", None),
        (2.5, 12.0, 0.6, "", Remark.OFF_TOPIC),
        (None, 9.0, 0.1, "", None),
    ],
)
def test_what_is_worded_like_an_order_or_deceit_is_declined(
    impropriety: float | None, score: float, likeness: float, latest: str, remark: Remark | None
) -> None:
    """The more is known that a clause answers, and where a turn follows on others, the surer."""
    intent = asking("已存档人员档案转移手续", impropriety=impropriety, latest=latest)
    draft = PROPOSER.propose(searched(intent, "bj-file-24/三", score, likeness))
    assert draft.remark is remark


@pytest.mark.parametrize(
    ("impropriety", "remark"), [(4.0, Remark.NO_EVIDENCE), (6.0, Remark.OFF_TOPIC)]
)
def test_what_is_worded_in_english_is_improper_only_beyond_doubt(
    impropriety: float, remark: Remark
) -> None:
    """Too few of its words are weighed; else the clauses decide."""
    intent = asking("how are personnel files transferred", impropriety=impropriety)
    draft = PROPOSER.propose(searched(intent, "bj-file-24/三", 9.0))
    assert draft.remark is remark


@pytest.mark.parametrize(
    ("remoteness", "impropriety", "remark"),
    [
        (0.2, 0.2, Remark.NO_EVIDENCE),
        (0.8, -2.0, Remark.OFF_TOPIC),
        (-2.0, 0.8, Remark.OFF_TOPIC),
    ],
)
def test_of_english_the_meaning_tells_what_is_none_of_ours(
    remoteness: float, impropriety: float, remark: Remark
) -> None:
    """Where it is known it stands in place of the wording, whatever that says."""
    intent = asking("how are dossiers moved", impropriety=9.0, remoteness=9.0, stray=True)
    bearing = Bearing(remoteness=remoteness, impropriety=impropriety)
    brief = searched(intent, "bj-file-24/三", 9.0).model_copy(update={"bearing": bearing})
    assert PROPOSER.propose(brief).remark is remark


@pytest.mark.parametrize(
    ("known", "unanswered", "remark"),
    [
        (0.84, -0.02, Remark.OFF_TOPIC),
        (0.87, -0.02, Remark.NO_EVIDENCE),
        (0.90, 0.01, Remark.NO_EVIDENCE),
        (0.90, -0.02, None),
    ],
)
def test_of_english_the_questions_that_it_is_like_tell_what_the_documents_answer(
    known: float, unanswered: float, remark: Remark | None
) -> None:
    """Like none that a clause answers it is none of ours; liker to those that none answers it is
    declined, and so is what lies between; else what was found first is said."""
    bearing = Bearing(remoteness=-2, impropriety=-2, known=known, unanswered=unanswered)
    brief = searched(asking("how are dossiers moved"), "bj-file-24/三", 9.0)
    draft = PROPOSER.propose(brief.model_copy(update={"bearing": bearing}))
    assert draft.remark is remark
    said = {q.clause for segment in draft.segments for q in segment.sources()}
    assert said == (set() if remark else {"bj-file-24/三"})


@pytest.mark.parametrize(("remoteness", "remark"), [(2.0, None), (4.0, Remark.OFF_TOPIC)])
def test_what_a_clause_holds_most_of_is_off_topic_only_where_its_wording_is_very_far(
    remoteness: float, remark: Remark | None
) -> None:
    intent = asking("已存档人员档案转移手续", remoteness=remoteness)
    draft = PROPOSER.propose(searched(intent, "bj-file-24/三", 9.0))
    assert draft.remark is remark


@pytest.mark.parametrize(
    ("text", "things", "likeness", "kind"),
    [
        ("评审要投票多少票通过", (), 0.4, AnswerKind.ANSWER),
        ("评审要投票多少票通过", (), 0.1, AnswerKind.ABSTAIN),
        ("鹦鹉要投票多少票通过", ("鹦鹉",), 0.4, AnswerKind.ABSTAIN),
        ("北京哪里好玩", (), 0.4, AnswerKind.ABSTAIN),
    ],
)
def test_a_question_without_a_word_of_the_domain_is_left_to_the_documents(
    text: str, things: tuple[str, ...], likeness: float, kind: AnswerKind
) -> None:
    """It is answered where people are known to ask alike, the documents know all its words and a
    clause holds most; else it is aside."""
    intent = asking(text, things=things, stray=True)
    draft = PROPOSER.propose(searched(intent, "zj-ai-plan/三/（四）/5", 1.0, likeness))
    assert draft.kind is kind


def test_one_kind_of_condition_is_told_where_a_word_of_another_stands_in_its_name() -> None:
    """科技成果转化 is a kind of work, and asks for no results."""
    intent = about(
        "做科技成果转化的，业绩条件是什么",
        schemes=("bj-eng",),
        targets=("高级工程师",),
        aspect=Aspect.PERFORMANCE,
    )
    draft = PROPOSER.propose(reading(intent))
    assert all("3项及以上" not in segment.text for segment in draft.segments)


def test_a_clause_of_no_title_answers_whoever_asks_whether() -> None:
    """Which level or which place is meant decides nothing there; under a title it does."""
    text = "我们用小时工，只有口头协议行不行"
    intent = about(text, kind=IntentKind.ELIGIBILITY)
    draft = PROPOSER.propose(reading(intent, None, "bj-flex-19/第十九条"))
    assert draft.kind is AnswerKind.ANSWER
    assert "订立口头协议" in draft.segments[0].text
    under = PROPOSER.propose(reading(intent, None, "bj-ai-30/附件/三/（三）/段1"))
    assert under.kind is AnswerKind.CLARIFY


def test_a_verdict_is_drafted_with_the_clause_that_was_found_first() -> None:
    """The gate decides whether it may stand there."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("高级工程师",))
    draft = PROPOSER.propose(reading(intent, None, "bj-ai-30/附件/三/（四）/3"))
    assert draft.kind is AnswerKind.VERDICT
    assert [s.sources()[0].clause for s in draft.segments][-1] == "bj-ai-30/附件/三/（四）/3"


def test_what_was_done_is_told_by_whole_clauses() -> None:
    """The half of a clause does not say whether it is of research or of application."""
    intent = about(
        "高级工程师业绩条件",
        aspect=Aspect.PERFORMANCE,
        schemes=("bj-ai",),
        targets=("高级工程师",),
        documents=("bj-ai-30",),
    )
    draft = PROPOSER.propose(reading(intent, None, "bj-ai-30/附件/三/（二）/2"))
    assert any("从事人工智能应用工作" in segment.text for segment in draft.segments)
