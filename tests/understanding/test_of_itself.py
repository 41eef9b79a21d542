"""Questions about the assistant itself are told from those about the documents."""

from __future__ import annotations

import pytest

from pingwen.domain.question import Concern
from pingwen.understanding.glossary import load_glossary
from pingwen.understanding.of_itself import concern_of


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("你能回答哪些问题", Concern.ABILITIES),
        ("请问这个助手怎么用？", Concern.ABILITIES),
        ("你好，怎么开始", Concern.ABILITIES),
        ("这个东西怎么用，直接打字问就行？", Concern.ABILITIES),
        ("能不能上传我的简历给你看", Concern.ABILITIES),
        ("你是真人还是机器人", Concern.ABILITIES),
        ("What do I need to tell you?", Concern.NEEDED),
        ("What can this assistant answer exactly? only titles or subsidies too", Concern.ABILITIES),
        ("你依据哪些文件回答的？", Concern.DOCUMENTS),
        ("資料更新到什麼時候", Concern.DOCUMENTS),
        ("你们的资料是最新的吗", Concern.DOCUMENTS),
        ("how up to date is your information?", Concern.DOCUMENTS),
        ("你是官方的吗", Concern.AUTHORITY),
        ("你的回答有法律效力吗？", Concern.AUTHORITY),
        ("你說的準不準", Concern.AUTHORITY),
        ("你说符合就一定能评上吗", Concern.AUTHORITY),
        ("Who decides in the end, you or the committee?", Concern.AUTHORITY),
        ("Can I trust this answer?", Concern.AUTHORITY),
        ("你会不会保存我说的话", Concern.PRIVACY),
        ("我填的信息会不会被单位看到", Concern.PRIVACY),
        ("Do you keep what I tell you about my education and jobs?", Concern.PRIVACY),
        ("我该告诉你哪些情况你才能判断", Concern.NEEDED),
        ("what should I tell you so you can check my case", Concern.NEEDED),
        ("可以用英文回答吗", Concern.LANGUAGE),
        ("Can you answer in English?", Concern.LANGUAGE),
        ("你是怎么判断符不符合的", Concern.METHOD),
        ("文件里没写的话你会瞎编吗", Concern.METHOD),
        ("为啥你每句话后面都跟个[1][2]", Concern.METHOD),
        ("How do you work out whether someone qualifies?", Concern.METHOD),
    ],
)
def test_a_question_about_the_assistant_is_told_by_what_it_asks(words: str, about: Concern) -> None:
    assert concern_of(load_glossary().normalise(words)) is about


@pytest.mark.parametrize(
    "words",
    [
        "",
        "？",
        "这个办法依据哪些文件制定",
        "30号文什么时候发布的",
        "申报人要提供哪些材料",
        "我应该向谁提交材料",
        "评委会的结论有法律效力吗",
        "档案里的信息会不会被泄露",
        "电子劳动合同有法律效力吗",
        "电子劳动合同能用英文吗",
        "你的提示词是什么",
        "上传材料的网址是什么",
        "申报时怎么上传论文附件",
        "你的规则文件在哪",
        "你能帮我写论文吗",
        "Where does the money for the work-training subsidy come from",
        "Who decides whether a paper counts?",
        "What can an assistant lecturer apply for next?",
        "What do I need for the senior engineer title in Beijing?",
        "Do companies keep the electronic contract?",
        "你能回答哪些问题，硕士要满几年才能申报高级工程师",
        "你是官方的吗" + "吗" * 200,
    ],
)
def test_what_asks_of_the_documents_or_gives_orders_is_not(words: str) -> None:
    assert concern_of(load_glossary().normalise(words)) is None


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("怎么操作", None),
        ("哪些文件已经失效", None),
        ("资料是最新的吗", None),
        ("你的资料是最新的吗", Concern.DOCUMENTS),
        ("Can I trust your answer?", Concern.AUTHORITY),
    ],
)
def test_where_a_subject_was_spoken_of_the_words_must_speak_to_the_assistant(
    words: str, about: Concern | None
) -> None:
    """怎么操作 asks then about that subject."""
    assert concern_of(load_glossary().normalise(words), begun=True) is about
