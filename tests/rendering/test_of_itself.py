"""What the assistant says of itself is said of each thing asked, and of every document it holds."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind, Checked, Remark
from pingwen.domain.question import Concern, IntentKind
from pingwen.rendering.of_itself import of_itself
from tests.fakes import about, shown
from tests.rules.support import the_corpus


@pytest.mark.parametrize(
    ("concern", "says"),
    [
        (Concern.ABILITIES, "是程序，不是人工"),
        (Concern.NEEDED, "学历和毕业年月"),
        (Concern.METHOD, "文件没有写的，就说没有写，不推测"),
        (Concern.AUTHORITY, "没有法律效力，不代替主管部门的答复"),
        (Concern.PRIVACY, "服务器不保存对话"),
        (Concern.LANGUAGE, "回答目前只有简体中文"),
        (Concern.DOCUMENTS, "只依据下列 13 份文件回答"),
    ],
)
def test_each_thing_that_is_asked_has_its_words(concern: Concern, says: str) -> None:
    assert says in of_itself(concern, the_corpus())


def test_the_documents_are_named_with_number_day_and_standing() -> None:
    """So that nobody takes a draft, or a notice of one year, for what holds."""
    text = of_itself(Concern.DOCUMENTS, the_corpus())
    titles = [document.title for document in the_corpus().documents]
    assert all(title in text for title in titles)
    assert "（京人社事业发〔2020〕30号，2020年11月4日）" in text
    assert "（征求意见稿，尚未生效）" in text
    assert "（之江室发〔2025〕2号，2025年7月28日，只管当年）" in text
    assert "最新的一份发布于2025年7月28日" in text


def test_such_an_answer_cites_nothing() -> None:
    """No clause says it, and none is named as if it did."""
    checked = Checked(kind=AnswerKind.ABSTAIN, remark=Remark.OF_ITSELF, by="extractive")
    intent = about(kind=IntentKind.CHAT).model_copy(update={"concern": Concern.AUTHORITY})
    answer = shown(checked, intent)
    assert answer.text == of_itself(Concern.AUTHORITY, the_corpus())
    assert answer.citations == ()
