"""One writing for what is the same, and what a sentence claims."""

from __future__ import annotations

import pytest

from pingwen.gate.wording import decorations, letters, load_wording

WORDING = load_wording()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("滿７年", "满7年"),
        ("您 可 以\u200b申报\u0336", "您可申报"),
        ("可以", "可"),
        ("满七年", "满7年"),
        ("满两年", "满2年"),
        ("二〇二〇年十一月十日", "2020年11月10日"),
        ("八十学时", "80学时"),
        ("一百二十五人", "125人"),
        ("二千人", "2000人"),
        ("三十万元", "30万元"),
        ("1,540元", "1540元"),
        ("1,5元", "1,5元"),
        ("1,54000元", "1,54000元"),
        ("百分之四十左右", "40%左右"),
        ("百分之40", "40%"),
        ("四十 三十万元", "四十,30万元"),
        ("3 5年", "3,5年"),
        ("排名前五", "排名前5"),
        ("第一作者", "第1作者"),
        ("第一、二作者", "第1、第2作者"),
        ("第二步是公示", "是公示"),
        ("条件之一级别", "条件之一级别"),
        ("一般不少于", "一般不少于"),
        ("统一颁发", "统一发放"),
        ("北京市人力资源和社会保障局", "北京市人社局"),
        ("大学本科、大专、硕士研究生", "本科、专科、硕士"),
        ("正高、副高级", "正高级、副高级"),
        ("高工和正高工", "高级工程师和正高级工"),
        ("公示。\n验收", "公示。\n验收"),
    ],
)
def test_the_same_is_written_alike(text: str, plain: str) -> None:
    """Width, script, blanks, hidden characters, numerals, and the words that mean the same."""
    assert WORDING.plain(text) == plain


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("从事本专业技术工作满7年", {"至少": 1, "7年": 1}),
        ("未满7年", {"不足": 1, "7年": 1}),
        ("公示期满", {}),
        ("不少于5个工作日", {"至少": 1, "5工作日": 1}),
        ("不超过5工作日", {"至多": 1, "5工作日": 1}),
        ("3天内、3日内", {"3日": 2, "至多": 2}),
        ("单位内", {"单位": 1}),
        ("前三名", {"前3": 1}),
        ("3项及以上", {"3项": 1, "至少": 1}),
        ("3.5%", {"3.5%": 1}),
        ("共3", {"3": 1}),
        ("应符合以下条件", {}),
        ("本科及以下", {"本科": 1, "至多": 1}),
        ("无记名投票", {}),
        ("不得截留，未经批准", {"不": 2}),
        ("正高级工程师和工程师", {"正高级工程师": 1, "工程师": 1}),
        ("甲或乙，丙或者丁", {"或": 2}),
        ("同时符合条件之一", {"之一": 1}),
        ("登录APP办理", {"app": 1}),
        ("附件a", {}),
        ("均可", {"一律": 1}),
    ],
)
def test_what_is_claimed(text: str, claims: dict[str, int]) -> None:
    """Numbers with their unit, limits, negations, links, scope and names, and how often."""
    assert dict(WORDING.claims(WORDING.plain(text))) == claims


def test_a_number_bears_out_itself_without_its_unit() -> None:
    """Not with another one."""
    assert WORDING.holds("满7年") == {"至少", "7年", "7"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("您可以申报", {"可申报", "您"}),
        ("您所在单位", set()),
        ("所在单位可推荐", set()),
        ("符合条件", {"符合"}),
        ("专业技术资格", set()),
        ("没有资格", {"资格"}),
        ("该申请人已满足", {"满足", "该申请人"}),
    ],
)
def test_who_is_told_what(text: str, words: set[str]) -> None:
    """Words that pronounce, and whom they are said to where something is said of him."""
    assert WORDING.pronounced(WORDING.plain(text)) == words


def test_light_words_are_found_by_their_places() -> None:
    """The longest first, each letter of them."""
    assert WORDING.light("按照规定满7年的") == {0, 1, 2, 3, 7}


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("根据《办法》，满7年（含）；AI：40%。\n", set()),
        ("✓符合", {"✓"}),
        ("<b>", {"<", ">"}),
        ("[1]", {"[", "]"}),
        ("a_b#", {"_", "#"}),
        ("可\u200b以", {"\u200b"}),
        ("可\u0336以", {"\u0336"}),
        ("1/2\n3", set()),
    ],
)
def test_what_is_more_than_words(text: str, odd: set[str]) -> None:
    """Markup, ticks, hidden and combining characters."""
    assert decorations(text) == odd


def test_letters_are_what_is_read() -> None:
    """Without marks; a percent sign is read."""
    assert letters("《办法》，40%_的。\n7") == "办法40%的7"
