"""Which sentences a draft in other words says, and why it says none."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import Clause, Corpus, Document
from pingwen.gate.passages import Passages
from tests.rules.support import the_corpus

PASSAGES = Passages(the_corpus())
NOTICE = "bj-ai-30/五/（二）"
MASTER = "bj-ai-30/附件/三/（一）/2/（2）"
DOCTOR = "bj-ai-30/附件/三/（一）/2/（1）"


TEXT = (
    "甲乙丙丁戊己庚辛壬癸子丑。通过寅卯辰巳午未申酉戌亥。"
    "牛羊马犬，不得虎兔龙蛇。猪鼠鸡猴狐狸刺猬松鼠。"
)


def own_corpus() -> Corpus:
    """One clause of words that mean nothing, in a document without a name."""
    clause = Clause(
        id="d/一",
        document="d",
        label="",
        heading=(),
        text=TEXT,
        parent=None,
        order=0,
        span=(0, len(TEXT)),
    )
    document = Document.model_construct(id="d", title="", number="", clauses=(clause,))
    return Corpus.model_construct(documents=(document,), version="1")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("甲乙丙丁", ""),
        ("甲乙丙", "not the words of its clause"),
        ("甲乙丙丁根据规定要求通知", ""),
        ("甲乙丙丁根据规定要求通知的", "not the words of its clause"),
        ("甲乙丙丁戊己麒麟凤凰", ""),
        ("甲乙丙丁戊己麒麟凤凰鸟", "not the words of its clause"),
        ("通过寅卯辰巳午未申酉", ""),
        ("通过寅卯辰巳午未申", "a pronouncement"),
        ("牛羊马犬", ""),
        ("牛羊马犬，虎兔龙", ""),
        ("牛羊马犬，虎兔龙蛇", "leaves out a negation"),
        ("牛羊马犬，不得虎兔龙蛇", ""),
        ("牛羊马犬，不得不虎兔龙蛇", "claims what its clause does not"),
        ("甲乙丙丁戊己" * 200, ""),
        ("甲乙丙丁戊己" * 200 + "甲", "more than words"),
    ],
)
def test_how_much_of_a_draft_must_be_its_clauses(text: str, reason: str) -> None:
    """Four letters, a third of its own words, three fifths with those that lead in; eight beside a
    word that pronounces; and no more than anybody reads."""
    told = Passages(own_corpus()).meant(text, ("d/一",), frozenset())
    assert (told if isinstance(told, str) else "") == reason


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲乙丙丁戊己猪鼠鸡猴狐", ["甲乙丙丁戊己庚辛壬癸子丑。", "猪鼠鸡猴狐狸刺猬松鼠。"]),
        ("甲乙丙丁戊己猪鼠鸡猴", ["甲乙丙丁戊己庚辛壬癸子丑。"]),
        ("甲乙丙丁戊己，不得虎", ["甲乙丙丁戊己庚辛壬癸子丑。", "牛羊马犬，不得虎兔龙蛇。"]),
        ("猪鼠鸡猴狐狸，甲乙丙丁戊", ["甲乙丙丁戊己庚辛壬癸子丑。", "猪鼠鸡猴狐狸刺猬松鼠。"]),
    ],
)
def test_another_sentence_is_said_where_some_more_of_it_is(text: str, shown: list[str]) -> None:
    """Five letters more, or two and a claim; in the order of the clause."""
    told = Passages(own_corpus()).meant(text, ("d/一",), frozenset())
    assert [quotation.quote for quotation in told if isinstance(quotation, Quotation)] == shown


def meant(
    text: str, *clauses: str, held: frozenset[str] = frozenset()
) -> tuple[Quotation, ...] | str:
    return Passages(the_corpus()).meant(text, clauses, held)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("公示无异议后，请耐心等候电话或者短信提醒。", "not the words of its clause"),
        ("公示", "not the words of its clause"),
        ("。", "not the words of its clause"),
        ("", "not the words of its clause"),
        ("公示无异议后，所在单位提出推荐意见，您可以申报。", "a pronouncement"),
        ("公示无异议后，符合条件，所在单位提出推荐意见。", "a pronouncement"),
        ("✓公示无异议后，所在单位提出推荐意见。", "more than words"),
        ("公示无异议后，所在单位提出推荐意见。" * 100, "more than words"),
        ("公示3天无异议后，所在单位提出推荐意见。", "claims what its clause does not"),
        ("公示无异议后，所在单位不提出推荐意见。", "claims what its clause does not"),
        ("公示有异议后，所在单位提出推荐意见。", "leaves out a negation"),
        ("由所在单位提出推荐意见。", ""),
        ("所在单位可提出推荐意见。", "leaves out a condition"),
        ("所在单位提出推荐意见。", "leaves out a condition"),
        ("公示后，所在单位可提出推荐意见。", ""),
    ],
)
def test_why_a_draft_says_nothing_of_its_clause(text: str, reason: str) -> None:
    """The first thing that is amiss is named."""
    told = meant(text, NOTICE)
    assert (told if isinstance(told, str) else "") == reason


def test_the_users_own_words_may_be_taken_up() -> None:
    """A number that the question has is no claim on the clause; what is shown is the clause's."""
    words = "申报材料公示5天无异议后，所在单位提出推荐意见。"
    assert meant(words, NOTICE) == "claims what its clause does not"
    held = PASSAGES.bears_out("公示五天可以吗")
    assert held >= {"5日", "5"}
    own = Quotation(clause=NOTICE, quote="经公示无异议后，所在单位提出推荐意见。")
    assert meant(words, NOTICE, held=held) == (own,)


def test_an_alternative_of_two_items_of_a_list_is_its_leads() -> None:
    """博士…或硕士… is 下列条件之一; within one item an 或 is not."""
    words = (
        "博士研究生毕业后，从事本专业技术工作满2年，或硕士研究生毕业后，从事本专业技术工作满7年。"
    )
    told = meant(words, DOCTOR, MASTER)
    assert [q.clause for q in told if isinstance(q, Quotation)] == [DOCTOR, MASTER]
    assert meant("硕士研究生毕业或从事本专业技术工作满7年", MASTER) == (
        "claims what its clause does not"
    )
