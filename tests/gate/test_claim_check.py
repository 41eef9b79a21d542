"""What may be said of a clause: its sentences, what the rules yield, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from pingwen.domain.answer import AnswerKind, Cell, Quotation, Segment, SegmentStyle
from pingwen.domain.facts import Degree
from pingwen.domain.question import Aspect
from pingwen.proposing.from_rules import compare_targets, describe_target
from tests.fakes import MASTER, MASTER_WORDS, about, checked, said, shown, whole
from tests.rules.support import rules_leaving_open, the_corpus, the_rules

FORGERIES: list[dict[str, str]] = yaml.load(
    (Path(__file__).parent / "forgeries.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
LIST = "bj-ai-30/附件/三/（一）/2"
LEAD = said("学历和专业工作经历应符合下列条件之一：", whole(LIST))
ITEM = said(MASTER_WORDS, whole(MASTER), style=SegmentStyle.ITEM)
ENCODED = [(card.id, t.name) for card in the_rules().cards if card.decides for t in card.targets]


@pytest.mark.parametrize("case", FORGERIES, ids=lambda case: case["name"])
def test_a_forgery_does_not_pass(case: dict[str, str]) -> None:
    """Changed, cut, stitched, misattributed, invented or decorated: dropped, and not shown."""
    quote = case.get("quote")
    if quote is None:
        quote = the_corpus().clause(case["clause"]).text
    segment = said(case["text"], Quotation(clause=case["clause"], quote=quote))
    passed = checked(segment)
    assert passed.segments == ()
    answer = shown(passed)
    assert answer.kind is AnswerKind.ABSTAIN
    assert case["text"] not in answer.text


def test_a_list_passes_under_its_lead() -> None:
    """A condition of a list is shown together with what the list says of it."""
    assert checked(LEAD, ITEM).segments == (LEAD, ITEM)


@pytest.mark.parametrize(
    "segments",
    [
        (ITEM,),
        (said("任一", whole(LIST)), ITEM),
        (said("评审程序：", whole("bj-ai-30/五")), ITEM),
        (said("高级工程师：", whole("bj-ai-30/附件/三")), ITEM),
        (LEAD, said("任一", whole(LIST)), ITEM),
        (LEAD, said("经公示无异议后，所在单位提出推荐意见。", whole("bj-ai-30/五/（二）")), ITEM),
    ],
)
def test_an_item_is_shown_under_its_own_lead(segments: tuple[Segment, ...]) -> None:
    """Without the lead that it goes on, or under another one, its lead is put before it."""
    assert checked(*segments).segments[-2:] == (LEAD, ITEM)


def test_an_item_of_no_list_stands_by_itself() -> None:
    """What only follows a heading needs no lead; under a foreign lead it is a sentence."""
    words = "经公示无异议后，所在单位提出推荐意见。"
    own = Quotation(clause="bj-ai-30/五/（二）", quote=words)
    assert checked(said(words, own, style=SegmentStyle.ITEM)).segments == (said(words, own),)
    assert checked(LEAD, said(words, own, style=SegmentStyle.ITEM)).segments == (
        LEAD,
        said(words, own),
    )


def test_a_lead_is_said_once_for_its_items() -> None:
    """Two conditions in other words come under one lead; said twice, they are shown once."""
    other = "bj-ai-30/附件/三/（一）/2/（1）"
    told = (
        said("硕士毕业后从事本专业技术工作满七年", whole(MASTER)),
        said("博士毕业后从事本专业技术工作满两年", whole(other)),
        said("博士毕业后从事本专业技术工作满2年", whole(other)),
    )
    first = said(the_corpus().clause(other).text, whole(other), style=SegmentStyle.ITEM)
    assert checked(*told).segments == (LEAD, ITEM, first)
    between = said("经公示无异议后，所在单位提出推荐意见。", whole("bj-ai-30/五/（二）"))
    assert checked(told[0], between, told[1]).segments[-2:] == (LEAD, first)


def test_a_numbered_procedure_passes() -> None:
    """Steps below a heading that is no half sentence hang on it by the document's own order."""
    lead = said("评审程序：", whole("bj-ai-30/五"))
    steps = [
        said(c.text, whole(c.id), style=SegmentStyle.STEP)
        for c in the_corpus().children("bj-ai-30/五")
    ]
    assert checked(lead, *steps).segments == (lead, *steps)


@pytest.mark.parametrize("degrees", [(), *((degree,) for degree in Degree)])
@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize(("scheme", "target"), ENCODED)
def test_all_that_the_rules_yield_passes(
    scheme: str, target: str, aspect: Aspect, degrees: tuple[Degree, ...]
) -> None:
    """Every sentence that is composed from the rule base stands in the gate's own closed set."""
    rules = the_rules().rules(scheme, target)
    segments = describe_target(target, rules, aspect, degrees)
    passed = checked(*segments, intent=about(schemes=(scheme,), targets=(target,)))
    assert passed.dropped == ()
    assert passed.segments == segments


def test_a_comparison_by_the_rules_passes() -> None:
    """A table with every target of a scheme, one clause a cell."""
    names = tuple(target for scheme, target in ENCODED if scheme == "bj-ai")
    table = compare_targets([(name, the_rules().rules("bj-ai", name)) for name in names])
    passed = checked(*table, intent=about(schemes=("bj-ai",), targets=names))
    assert passed.dropped == ()
    assert passed.segments == table


def table() -> tuple[Segment, ...]:
    names = ("工程师", "高级工程师")
    return compare_targets([(name, the_rules().rules("bj-ai", name)) for name in names])


def changed(segment: Segment, **fields: Any) -> Segment:  # a forged field is of any type
    return segment.model_copy(update=fields)


def test_a_tables_columns_cannot_be_exchanged() -> None:
    """What one title asks does not pass under another title's name."""
    header, row = table()[:2]
    title, left, right = row.cells
    assert checked(header, changed(row, cells=(title, right, left))).segments == ()


def test_a_row_cannot_say_that_a_condition_is_not_listed() -> None:
    """「文件没有列出」 passes only where the rules list nothing."""
    header, row = table()[:2]
    nothing = Cell(text="文件没有列出")
    assert checked(header, changed(row, cells=(*row.cells[:2], nothing))).segments == ()


@pytest.mark.parametrize("field", ["text", "quotations"])
def test_a_table_says_nothing_beside_its_cells(field: str) -> None:
    """No sentence and no citation rides on a header or a row."""
    header, row = table()[:2]
    extra = {"text": "您符合"} if field == "text" else {"quotations": (whole(MASTER),)}
    assert checked(changed(header, **extra), row).segments == ()
    assert checked(header, changed(row, **extra)).segments == ()


def test_a_table_needs_its_header() -> None:
    """Rows without a header, with a broken one or of another width are dropped."""
    header, row = table()[:2]
    blank, first, second = header.cells
    assert checked(row).segments == ()
    assert checked(changed(header, cells=()), row).segments == ()
    assert checked(changed(header, cells=(blank,)), row).segments == ()
    assert checked(changed(header, cells=(Cell(text="符合"), first, second)), row).segments == ()
    assert checked(changed(header, cells=(blank, Cell(text="工程师"), second)), row).segments == ()
    assert checked(changed(header, cells=(blank, first)), row).segments == ()
    title = Cell(text="结论：符合")
    assert checked(header, changed(row, cells=(title, *row.cells[1:]))).segments == ()
    cited = row.cells[0].model_copy(update={"quotations": (whole(MASTER),)})
    assert checked(header, changed(row, cells=(cited, *row.cells[1:]))).segments == ()


def test_a_sentence_between_closes_the_table() -> None:
    """A row after other prose belongs to no header."""
    header, row = table()[:2]
    sentence = said("经公示无异议后，所在单位提出推荐意见。", whole("bj-ai-30/五/（二）"))
    assert row not in checked(header, sentence, row).segments


def test_cells_stand_in_tables_only() -> None:
    """A sentence with hidden cells is dropped."""
    assert checked(changed(LEAD, cells=(Cell(text="符合"),))).segments == ()


def test_one_statement_one_source() -> None:
    """A true sentence loses a citation that is not its own."""
    sentence = "经公示无异议后，所在单位提出推荐意见。"
    own = Quotation(clause="bj-ai-30/五/（二）", quote=sentence)
    stitched = said(sentence, own, whole("bj-rural-22/第十三条"))
    assert checked(stitched).segments == (said(sentence, own),)


def test_the_same_sentence_is_shown_once() -> None:
    """Whatever words a draft has for it."""
    clause = whole("bj-ai-30/五/（二）")
    told = ("公示无异议后，由所在单位提出推荐意见。", "推荐意见由所在单位在公示无异议后提出。")
    assert len(checked(*(said(words, clause) for words in told)).segments) == 1


def test_an_invented_quote_takes_a_true_one_with_it() -> None:
    """Words that stand in no clause are not cited beside others that do."""
    own = whole("bj-ai-30/五/（二）")
    told = "公示无异议后，由所在单位提出推荐意见。"
    assert checked(said(told, own)).segments
    for invented in ("所在单位可以不公示。", " "):
        forged = Quotation(clause="bj-ai-30/五/（三）", quote=invented)
        assert checked(said(told, own, forged)).segments == ()
    assert checked(said(told, own, Quotation(clause="bj-ai-99/一", quote="。"))).segments == ()


@pytest.mark.parametrize(
    ("clause", "targets"),
    [
        ("bj-ai-30/附件/一/（二）", ("高级工程师",)),
        ("bj-eng-17/附件/五/（一）/2", ("高级工程师",)),
        ("bj-ai-30/附件/三/（一）/2", ("正高级工程师",)),
        ("bj-ai-30/附件/一/（一）", ("高级工程师",)),
        ("bj-eng-17/三/（三）/2", ("工程师",)),
    ],
)
def test_the_conditions_of_another_title_are_no_answer(
    clause: str, targets: tuple[str, ...]
) -> None:
    """助理工程师's years do not pass as an answer on 高级工程师."""
    quotation = whole(clause)
    lead = said(quotation.quote, quotation)
    scheme = "bj-eng" if "eng" in clause else "bj-ai"
    assert checked(lead, intent=about(schemes=(scheme,), targets=targets)).segments == ()
    assert checked(lead, intent=about(schemes=(scheme,))).segments == (lead,)


def test_headings_show_whose_conditions_they_are_where_no_rules_do() -> None:
    """Of a document whose conditions are not encoded the section tells the title."""
    quotation = whole("bj-eng-17/附件/五/（一）/1")
    segment = said(quotation.quote, quotation)
    rules = rules_leaving_open("bj-eng")
    kept = {
        target: checked(
            segment, intent=about(schemes=("bj-eng",), targets=(target,)), rules=rules
        ).segments
        for target in ("正高级工程师", "高级工程师")
    }
    assert kept == {"正高级工程师": (segment,), "高级工程师": ()}


@pytest.mark.parametrize(
    ("quote", "passes"),
    [
        (
            (
                "在工程技术领域生产一线岗位从事技术技能工作的高技能人才，具有高级工以上职业资格或"
                "职业技能等级，符合工程技术人才职称评价基本标准条件，可参加工程系列职称评价；"
            ),
            True,
        ),
        (
            (
                "获得中华技能大奖、全国技术能手等荣誉称号，担任国家级技能大师工作室负责人，获得世界"
                "技能大赛优胜奖及以上名次，享受国务院政府特殊津贴人员，可破格申报高级工程师职称评审。"
            ),
            False,
        ),
    ],
)
def test_what_is_said_of_a_whole_series_is_said_of_each_title(quote: str, *, passes: bool) -> None:
    """Skilled workers may apply in the series, so for 工程师; its exceptions are 高级工程师's."""
    segment = said(quote, Quotation(clause="bj-eng-17/三/（三）/2", quote=quote))
    asked = about(schemes=("bj-eng",), targets=("工程师",))
    assert bool(checked(segment, intent=asked).segments) is passes


@pytest.mark.parametrize(
    ("schemes", "region", "passes"),
    [
        (("bj-ai", "bj-eng"), None, True),
        (("bj-ai", "bj-eng"), "北京", False),
        (("bj-ai",), "浙江", False),
        (("bj-eng",), None, False),
        (("bj-voc-theory",), None, False),
    ],
)
def test_where_no_region_is_told_the_title_of_the_same_field_is_the_one_asked_about(
    schemes: tuple[str, ...], region: str | None, *, passes: bool
) -> None:
    """Zhejiang's deadline answers who asks when 高级工程师 closes, and nobody of other trades."""
    deadline = whole("zj-ai-2025/四/（二）")
    segment = said(deadline.quote, deadline)
    asked = about(schemes=schemes, targets=("高级工程师",), region=region)
    assert bool(checked(segment, intent=asked).segments) is passes


def test_one_of_two_titles_that_are_asked_about_is_an_answer() -> None:
    """What is under the heading of either stays."""
    quotation = whole("bj-ai-30/附件/一/（一）")
    lead = said(quotation.quote, quotation)
    both = about(schemes=("bj-ai",), targets=("助理工程师", "高级工程师"))
    assert checked(lead, intent=both).segments == (lead,)


def test_a_document_that_is_not_asked_about_is_no_answer() -> None:
    """Where the question is narrowed to documents, others do not speak."""
    clause = whole("bj-rural-22/第十三条")
    segment = said(clause.quote, clause)
    assert checked(segment, intent=about(documents=("bj-ai-30",))).segments == ()
    assert checked(segment, intent=about(documents=("bj-rural-22",))).segments == (segment,)


def test_what_is_nearby_is_short_and_verbatim() -> None:
    """At most four quotations stand beside an abstention, each once."""
    quotations = tuple(whole(c.id) for c in the_corpus().document("bj-rural-22").clauses)
    passed = checked(kind=AnswerKind.ABSTAIN, nearby=(*quotations[:1], *quotations))
    assert passed.nearby == quotations[:4]
    alone = checked(kind=AnswerKind.ABSTAIN, nearby=(whole(MASTER),))
    assert alone.nearby == ()


def test_the_words_that_the_rules_quote_inside_a_path_are_the_titles_own() -> None:
    """技师班 is by one sentence a degree for 工程师, which another sentence's title quotes too."""
    clause = whole("bj-eng-17/三/（三）/2")
    (words,) = re.findall("技工院校中级工班[^。]*。", clause.quote)
    own = said(words, Quotation(clause=clause.clause, quote=words))
    intent = about(schemes=("bj-eng",), targets=("工程师",))
    assert checked(own, intent=intent).segments == (own,)
    assert checked(said(clause.quote, clause), intent=intent).segments == ()


def test_of_an_article_under_no_title_what_names_the_title_asked_about_is_an_answer() -> None:
    """The ways to several titles stand in one article; a part that names none is of no certain
    one."""
    express, none = whole("bj-eng-17/三/（三）/1").quote.split("。")[1:3]
    about_it = about(schemes=("bj-eng",), targets=("正高级工程师（直通车）",))
    for words, kept in ((f"{express}。", True), (f"{none}。", False)):
        segment = said(words, Quotation(clause="bj-eng-17/三/（三）/1", quote=words))
        assert (checked(segment, intent=about_it).segments == (segment,)) is kept
