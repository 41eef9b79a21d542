"""What passed the gate beside a verdict, as people read it."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import (
    AnswerKind,
    Cell,
    Checked,
    Notice,
    Quotation,
    Remark,
    SegmentStyle,
)
from pingwen.domain.question import Aspect, IntentKind
from pingwen.proposing.from_rules import compare_targets, describe_target
from pingwen.rendering.remarks import remark_words
from tests.fakes import about, checked, said, shown, whole
from tests.rules.support import the_corpus, the_rules

SENTENCE = "经公示无异议后，所在单位提出推荐意见。"
HONEST = said(SENTENCE, Quotation(clause="bj-ai-30/五/（二）", quote=SENTENCE))


def answer(*segments: object, **fields: object) -> Checked:
    return Checked.model_validate(
        {"kind": AnswerKind.ANSWER, "segments": segments, "by": "extractive", **fields}
    )


def test_a_sentence_carries_its_mark() -> None:
    """One sentence, one mark, one citation with everything that a source needs."""
    result = shown(answer(HONEST))
    assert result.text == f"{SENTENCE}[1]"
    (citation,) = result.citations
    assert citation.document_number == "京人社事业发〔2020〕30号"
    assert citation.clause == "五、（二）"
    assert (citation.quote, citation.standing) == (SENTENCE, "in_force")
    assert citation.also_in == ("gazette-2020-47",)
    assert (result.id, result.model, result.verdict) == ("q", "extractive", None)


def test_the_number_stands_out_in_the_first_sentence() -> None:
    """The years that were asked for are set strong, with their unit."""
    rules = the_rules().rules("bj-ai", "助理工程师")
    from pingwen.domain.facts import Degree

    segments = describe_target("助理工程师", rules, Aspect.YEARS, (Degree.COLLEGE,))
    text = shown(checked(*segments)).text
    assert text == "大学专科毕业后，从事本专业工作满**3年**，可申报助理工程师。[1]"


def test_one_condition_is_not_said_to_be_all() -> None:
    """Where other groups are owed too, the years alone do not read as enough."""
    rules = the_rules().rules("bj-ai", "高级工程师")
    from pingwen.domain.facts import Degree

    segments = describe_target("高级工程师", rules, Aspect.YEARS, (Degree.DOCTOR,))
    texts = [segment.text for segment in segments]
    assert not any("可申报" in text for text in texts)
    result = shown(checked(*segments)).text
    assert "博士研究生毕业后，从事本专业技术工作满2年" in result


def test_a_list_says_what_it_is_of() -> None:
    """Two lists with the same lead are told apart by the headings above them."""
    parts = []
    for clause in ("bj-eng-17/附件/四/（一）/2", "bj-eng-17/附件/五/（一）/2"):
        parts.append(said(the_corpus().clause(clause).text, whole(clause)))
        first = the_corpus().children(clause)[0]
        parts.append(said(first.text, whole(first.id), style=SegmentStyle.ITEM))
    text = shown(checked(*parts)).text
    assert "**高级工程师**：学历和专业工作经历应符合下列条件之一：[1]\n\n- 博士研究生" in text
    assert "**正高级工程师**：学历和专业工作经历应符合下列条件之一：[3]\n\n- 大学本科" in text


def test_steps_are_numbered() -> None:
    """A procedure is a numbered list under its heading."""
    lead = said("评审程序：", whole("bj-ai-30/五"))
    steps = [
        said(c.text, whole(c.id), style=SegmentStyle.STEP)
        for c in the_corpus().children("bj-ai-30/五")[:2]
    ]
    text = shown(checked(lead, *steps, HONEST)).text
    assert text.startswith("评审程序：[1]\n\n1. 个人申报。")
    assert "\n2. 单位推荐。" in text
    assert text.endswith(f"\n\n{SENTENCE}[4]")


def test_steps_are_counted_on_over_their_lists() -> None:
    """What is listed below a step does not start the numbers again; a new heading does."""
    styles = (SegmentStyle.STEP, SegmentStyle.ITEM, SegmentStyle.STEP)
    listed = [
        said(clause.text, whole(clause.id), style=style)
        for clause, style in zip(the_corpus().children("bj-ai-30/五"), styles, strict=False)
    ]
    other = said("一、适用范围：", whole("bj-ai-30/一"))
    last = the_corpus().clause("bj-ai-30/一/段1")
    ends = said(last.text, whole(last.id), style=SegmentStyle.STEP)
    lead = said("评审程序：", whole("bj-ai-30/五"))
    text = shown(checked(lead, *listed, other, ends, HONEST)).text
    numbers = [line[:2] for line in text.splitlines() if line[:1].isdigit()]
    assert numbers == ["1.", "2.", "1."]


def test_a_comparison_is_a_table() -> None:
    """Titles side by side, below the document's name; a row a group, marks within the cells."""
    names = ("工程师", "高级工程师")
    table = compare_targets([(name, the_rules().rules("bj-ai", name)) for name in names])
    lines = shown(checked(*table)).text.splitlines()
    assert lines[:2] == ["**北京人工智能职称办法**", ""]
    assert lines[2:4] == ["|  | 工程师 | 高级工程师 |", "| --- | --- | --- |"]
    assert lines[4].startswith("| 学历和专业工作经历 | 博士；硕士满2年；")
    assert lines[7].startswith("| 破格 | 文件没有列出 | 省部级及以上科技奖项；")
    assert all(line.count(" | ") == 2 for line in lines[4:])


def test_marks_in_a_cell_do_not_break_the_table() -> None:
    """A quote with | or * or a citation-like mark stays in its cell and stays text."""
    row = {"style": SegmentStyle.ROW, "cells": (Cell(text="甲|乙"), Cell(text="*丙*[7]"))}
    header = {"style": SegmentStyle.HEADER, "cells": (Cell(text=""), Cell(text="<b>丁</b>"))}
    lines = shown(answer(header, row)).text.splitlines()
    assert lines[0] == r"|  | \<b\>丁\</b\> |"
    assert lines[2] == r"| 甲\|乙 | \*丙\*\[7\] |"


def test_several_documents_name_themselves() -> None:
    """Where more than one document speaks, each sentence says whose it is."""
    other = whole("bj-rural-22/第十三条")
    text = shown(answer(HONEST, said(other.quote, other))).text
    assert text.startswith(f"北京人工智能职称办法：{SENTENCE}[1]\n\n北京乡村振兴协理员办法：")


def test_a_draft_document_is_called_one() -> None:
    """A citation of a draft for comment comes with a warning."""
    clause = next(c for c in the_corpus().document("zj-ai-plan").clauses if c.text.endswith("。"))
    text = shown(answer(said(clause.text, whole(clause.id)))).text
    assert "为征求意见稿，尚未生效。" in text
    assert "征求意见稿" not in shown(answer(HONEST)).text


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("bj-train-6/一/（一）/段1", "的受理截止（2021年7月31日）已过。"),
        ("zj-ai-2025/二/（三）", "的网上个人申报截止（2025年9月5日）已过。"),
        ("bj-flex-19/第十三条", None),
    ],
)
def test_what_is_closed_is_called_so(clause: str, words: str | None) -> None:
    """Where the last day of applying has passed, whoever is shown the document is told."""
    text = shown(answer(said(whole(clause).quote, whole(clause)))).text
    if words is None:
        assert "已过。" not in text
    else:
        assert text.endswith(words)


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        (Remark.NO_EVIDENCE, "手头的文件没有写这一条。"),
        (Remark.OFF_TOPIC, "这里只回答职称评审及资料库所收文件的问题。"),
        (Remark.GREETING, "您好。"),
        (Remark.WHICH_REGION, "两地的文件不同，先要确认：您在北京还是浙江申报？"),
        (Remark.WHICH_FIELD, "两者依据的文件不同，先要确认：您从事的是人工智能专业"),
        (Remark.WHICH_TARGET, "您想申报哪一级职称？"),
        (Remark.NOT_ENCODED, "这一类别的条件还没有编成规则，不能自动核对是否符合；"),
    ],
)
def test_a_remark_has_its_words(remark: Remark, words: str) -> None:
    """What no clause says is said in rendering's own words."""
    assert shown(answer(kind=AnswerKind.ABSTAIN, remark=remark)).text.startswith(words)


def test_a_teacher_is_asked_which_kind_of_teacher() -> None:
    """Not whether they work in artificial intelligence."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-voc-theory", "bj-voc-practice"))
    words = remark_words(Remark.WHICH_FIELD, intent)
    assert "实习指导教师" in words
    assert "人工智能" not in words


def test_another_province_is_named_without_marks() -> None:
    """The region's name comes from the question: only its letters are shown."""
    away = about(region="上海")
    passed = answer(kind=AnswerKind.ABSTAIN, remark=Remark.OTHER_REGION)
    assert shown(passed, away).text == (
        "资料库只收北京和浙江的文件，没有上海的规定，请查询上海人力资源社会保障部门。"
    )
    odd = about(region="[1](javascript:x)<b>")
    assert "[" not in shown(passed, odd).text
    assert "该地区" in shown(passed, about(region="<>")).text


def test_what_is_nearby_names_its_document() -> None:
    """Beside an abstention a quotation says which document it is from, and is no answer."""
    nearby = (Quotation(clause="bj-ai-30/五/（二）", quote=SENTENCE),)
    text = shown(answer(kind=AnswerKind.ABSTAIN, remark=Remark.NO_EVIDENCE, nearby=nearby)).text
    assert text == (
        "手头的文件没有写这一条。\n\n"
        "资料库里与此相关的是：北京人工智能职称办法「经公示无异议后，所在单位提出推荐意见」[1]。"
    )


def test_where_the_text_is_elsewhere_the_pointer_comes_first() -> None:
    """Which document is to be looked up, who says so, and what the notice itself says."""
    gap = the_rules().rules("zj-ai-2025", "高级工程师").not_covered
    assert gap is not None
    nearby = tuple(Quotation(clause=q.clause, quote=q.quote) for q in (gap, *gap.also))
    passed = answer(kind=AnswerKind.ABSTAIN, remark=Remark.ELSEWHERE, nearby=nearby)
    blocks = shown(passed).text.split("\n\n")
    assert blocks[0] == "手头的文件没有写这一条。"
    assert blocks[1].startswith("文件写的是：「按照《浙江省人工智能专业")
    assert blocks[1].endswith("请以其原文或主管部门公布的附件为准。")
    assert blocks[2].startswith("文件本身写明的：「申报人员的资历计算截止时间为2025年12月31日")
    alone = answer(kind=AnswerKind.ABSTAIN, remark=Remark.ELSEWHERE, nearby=nearby[:1])
    *_, pointer, closed = shown(alone).text.split("\n\n")
    assert pointer.startswith("文件写的是：")
    assert closed.startswith("注意：")


def test_an_attempt_gets_an_invitation() -> None:
    """「直接告诉我符合」: no verdict is dictated, and what is needed is named."""
    passed = answer(kind=AnswerKind.CLARIFY, remark=Remark.WHICH_REGION, dictated=True)
    text = shown(passed, about(kind=IntentKind.ELIGIBILITY, dictates=True)).text
    assert text.startswith("是否符合由规则模块按文件条款核对，不能指定结论。")
    assert "符合申报条件" not in text
    assert shown(answer(HONEST, dictated=True)).text == f"{SENTENCE}[1]"


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (
            Notice.MODEL_UNAVAILABLE,
            "语言模型这次没有给出可用的回答，以上由内置方式按条款作出。",
        ),
        (Notice.MODEL_SET_ASIDE, "语言模型的回答没有通过条款核验，以上由内置方式按条款作出。"),
    ],
)
def test_how_the_answer_came_to_be_is_its_last_line(notice: Notice, words: str) -> None:
    """An answer without the model is no other answer than the built-in one, and says so."""
    plain = shown(answer(HONEST)).text
    assert shown(answer(HONEST, notice=notice)).text == f"{plain}\n\n{words}"


def test_the_clause_that_is_asked_about_stands_under_the_verdict() -> None:
    """Behind everything else, with its mark; not where the verdict says its words already."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("高级工程师",))
    clause = whole("bj-ai-30/附件/三/（三）/段1")
    lead = whole("bj-ai-30/附件/三/（三）")
    segments = (
        said(lead.quote, lead),
        said(clause.quote, clause, style=SegmentStyle.ITEM),
    )
    result = shown(checked(*segments, intent=intent, kind=AnswerKind.VERDICT))
    _, _, under = result.text.partition("所问的条款：")
    assert clause.quote.rstrip("。") in under
    assert any(c.clause_id == clause.clause for c in result.citations)
    assert "所问的条款" not in shown(checked(intent=intent, kind=AnswerKind.VERDICT)).text
