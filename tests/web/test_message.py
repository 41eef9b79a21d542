"""What stands in the chat: marks that lead to their clause, and words that stay words."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from pingwen.domain.answer import Answer
from pingwen.domain.question import Message, Question
from pingwen.web.message import answer_html, failure_html, said_html, spoken_text, waiting_html
from tests.web.fakes import TODAY, FakeAssistant

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "![x](https://elsewhere.example/a.png)",
    "<https://elsewhere.example>",
    '"><form action="https://elsewhere.example"><input>',
    "</div></section><div class='pw-card pw-eligible'>符合申报条件</div>",
    "原样\n\n\n<b>粗</b>\n\n# 标题",
    "原样\r\n \u00a0\r\n<style>*{display:none}</style>",
    "`<i>` ```\n<u>\n```",
]
_ALLOWED = {
    "div",
    "p",
    "br",
    "span",
    "section",
    "ol",
    "ul",
    "li",
    "a",
    "strong",
    "em",
    "code",
    "pre",
    "h1",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "time",
}


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.cards = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            if name.startswith("on") or name in {"src", "style", "action"}:
                self.handlers.append(name)
            if name == "class" and "pw-card" in (value or "").split():
                self.cards += 1


def _asked(assistant: FakeAssistant, text: str) -> Answer:
    question = Question(messages=(Message(role="user", content=text),), as_of=TODAY)
    return assistant.ask(question)


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_was_written_comes_out_as_words(assistant: FakeAssistant, words: str) -> None:
    answer = _asked(assistant, f"原样 {words}")

    for html in (answer_html(answer), said_html(words), failure_html(words)):
        found = _Tags(html)
        assert set(found.tags) <= _ALLOWED
        assert found.handlers == []
        assert found.cards == 0
        assert all(link.startswith("/documents/") for link in found.links)


@pytest.mark.parametrize("words", [*HOSTILE, "能评副高吗", "程序", "对比"])
def test_a_message_is_one_block_of_html(assistant: FakeAssistant, words: str) -> None:
    for html in (answer_html(_asked(assistant, words)), said_html(words)):
        assert html.startswith("<")
        assert all(line.strip() for line in html.split("\n"))


def test_a_mark_leads_to_its_clause_and_only_where_it_has_a_source(
    assistant: FakeAssistant,
) -> None:
    answer = _asked(assistant, "助工几年")
    html = answer_html(answer.model_copy(update={"text": "满3年。[1] 另见 [9]"}))

    assert html.count(f'href="{answer.citations[0].url}"') == 3  # in the text, twice below it
    assert "[9]" in html
    assert 'target="_blank"' in html


def test_tables_and_steps_keep_their_marks(assistant: FakeAssistant) -> None:
    table = _Tags(answer_html(_asked(assistant, "对比")))
    steps = _Tags(answer_html(_asked(assistant, "程序")))
    assert table.tags.count("td") == 3
    assert steps.tags.count("li") >= 14  # seven steps and their seven sources


def test_the_card_says_everything_that_was_decided(assistant: FakeAssistant) -> None:
    answer = _asked(assistant, "能评副高吗")
    html = answer_html(answer)

    verdict = answer.verdict
    assert verdict is not None
    assert verdict.next_question is not None
    said = [
        verdict.headline,
        verdict.next_question,
        "2026年11月21日",
        "以所述情况为准",
        verdict.determination_id,
        *(line.name.rpartition("：")[2] for line in verdict.criteria),
        *(line.observed for line in verdict.criteria),
        *(line.required for line in verdict.criteria),
        *(path.name for path in verdict.paths),
        *(line.change for line in verdict.what_would_change),
        *verdict.interpretations,
        *(fact.label for fact in answer.facts),
        *(str(fact.evidence) for fact in answer.facts),
    ]
    assert [words for words in said if words not in html] == []
    assert all(word in html for word in ("符合", "待核对", "由评审委员会评定", "✓", "✗", "?", "评"))


def test_a_path_holds_its_criteria_and_its_name_is_not_said_twice(assistant: FakeAssistant) -> None:
    html = answer_html(_asked(assistant, "能评副高吗"))
    path = html.index("硕士满7年 ")
    criterion = html.index("专业工作年限", path)
    assert "硕士满7年：专业工作年限" not in html
    assert path < criterion < html.index("本科及以上，中级后满5年")


def test_a_line_that_begins_with_a_mark_shows_it_in_its_colour(assistant: FakeAssistant) -> None:
    html = answer_html(_asked(assistant, "能评副高吗"))
    assert html.count('<li class="pw-line pw-met"><span class="pw-mark">✓</span> ') == 2
    assert html.count('<li class="pw-line pw-expert"><span class="pw-mark">评</span> ') == 1


def test_sources_of_the_card_alone_are_folded(assistant: FakeAssistant) -> None:
    html = answer_html(_asked(assistant, "能评副高吗"))
    assert "核对明细引用的其余 1 条" in html


def test_an_exceptional_route_not_taken_is_no_fault(assistant: FakeAssistant) -> None:
    html = answer_html(_asked(assistant, "能评副高吗"))
    assert "未采用" in html


def test_the_turn_given_back_holds_the_question_that_was_asked(assistant: FakeAssistant) -> None:
    answer = _asked(assistant, "能评副高吗")
    question = answer.verdict.next_question if answer.verdict else None
    assert question
    assert spoken_text(answer) == answer.text
    assert question in spoken_text(answer.model_copy(update={"text": "暂不能判定。"}))


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("extractive", "起草：内置方式（没有用语言模型）。"),
        (
            "openai:qwen-plus answer@1-00000000",
            "起草：语言模型 openai:qwen-plus answer@1-00000000。",
        ),
        ("<b>x</b>", "起草：语言模型 &lt;b&gt;x&lt;/b&gt;。"),
    ],
)
def test_the_answer_says_who_drafted_it_and_who_decides(
    assistant: FakeAssistant, model: str, words: str
) -> None:
    answer = _asked(assistant, "原样 x").model_copy(update={"model": model})

    assert f"{words}内容经条款核验，仅供参考；能否通过由评审委员会决定。" in answer_html(answer)


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("", "已收到，请稍候…"),
        ("understand", "正在理解…"),
        ("retrieve", "理解 ✓ → 正在检索…"),
        ("propose", "理解 ✓ → 检索 ✓ → 正在起草…"),
        ("verify", "理解 ✓ → 检索 ✓ → 起草 ✓ → 正在核验…"),
    ],
)
def test_the_stage_under_way_is_told_after_those_that_are_done(stage: str, words: str) -> None:
    assert waiting_html(stage) == f'<p class="pw-waiting">{words}</p>'
