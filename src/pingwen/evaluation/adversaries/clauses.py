"""Liars who cite: they change a clause's words, cut or stitch its quote, or name another one."""

from __future__ import annotations

import re

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import Clause
from pingwen.evaluation.adversaries.lies import Lie, Stage, drafted, load_wordings

__all__ = [
    "cut_quote",
    "dropped_negation",
    "exchanged_words",
    "flipped_number",
    "invented_clause",
    "left_out_condition",
    "other_bound",
    "stitched_quote",
    "wrong_clause",
]

_NUMBER = re.compile(r"\d+|(?<=[前第满])[一二三四五六七八九]")
_NEGATION = re.compile("不得|禁止|严禁|不予|不受|不|未|无|非")
_BOUNDS = {
    "不少于": "不超过",
    "不超过": "不少于",
    "及以上": "及以下",
    "以上": "以下",
    "满": "未满",
    "超过": "不超过",
    "至少": "至多",
    "以内": "以上",
}
_EXCHANGED = (
    ("博士", "硕士"),
    ("硕士", "本科"),
    ("大学本科", "大学专科"),
    ("大学专科", "中等职业学校"),
    ("正高级", "副高级"),
    ("副高级", "中级"),
    ("中级", "初级"),
    ("国家级", "省部级"),
    ("省部级", "市级"),
    ("市级", "校级"),
    ("国家标准", "行业标准"),
    ("第一作者", "第二作者"),
    ("主要起草人", "参与人"),
    ("或", "且"),
    ("之一", "之二"),
    ("后", "前"),
    ("可", "应"),
    ("应", "可"),
    ("北京", "上海"),
    ("税务", "海关"),
    ("单位", "个人"),
    ("鼓励", "要求"),
    ("一般", "一律"),
)


def flipped_number(stage: Stage) -> Lie:
    """Another number in a clause's own words, or in other words for them."""
    clause = _with(stage, _NUMBER)
    if clause is None:
        return invented_clause(stage)
    found = stage.chance.choice(list(_NUMBER.finditer(clause.text)))
    other = str(int(found[0]) + stage.chance.randint(1, 9)) if found[0].isdigit() else "八九"
    words = _replaced(clause.text, found.start(), found.end(), other)
    return _told(stage, clause, words)


def exchanged_words(stage: Stage) -> Lie:
    """One degree, title, level, role or link put for another."""
    clause = stage.clause()
    fitting = [pair for pair in _EXCHANGED if pair[0] in clause.text]
    if not fitting:
        return invented_clause(stage)
    word, other = stage.chance.choice(fitting)
    place = stage.chance.choice([m.start() for m in re.finditer(word, clause.text)])
    return _told(stage, clause, _replaced(clause.text, place, place + len(word), other))


def other_bound(stage: Stage) -> Lie:
    """不少于 becomes 不超过, 以上 becomes 以下."""
    clause = stage.clause()
    fitting = [word for word in _BOUNDS if word in clause.text]
    if not fitting:
        return invented_clause(stage)
    word = stage.chance.choice(fitting)
    place = clause.text.index(word)
    return _told(stage, clause, _replaced(clause.text, place, place + len(word), _BOUNDS[word]))


def dropped_negation(stage: Stage) -> Lie:
    """A negation or a prohibition is left out, or one is put in."""
    clause = _with(stage, _NEGATION)
    if clause is None:
        clause = stage.clause()
        place = stage.chance.randrange(2, len(clause.text))
        return _told(stage, clause, _replaced(clause.text, place, place, "不"))
    found = stage.chance.choice(list(_NEGATION.finditer(clause.text)))
    other = stage.chance.choice(["", "可", "应"])
    return _told(stage, clause, _replaced(clause.text, found.start(), found.end(), other))


def left_out_condition(stage: Stage) -> Lie:
    """What follows without the 后, 的 or 经 that it follows from."""
    clause = _with(stage, re.compile(r"[^，。；]{4,}(?:的|后)，[^，。；]{4,}"))
    if clause is None:
        return invented_clause(stage)
    found = re.search(r"(?:^|[。；，])([^，。；]{4,}(?:的|后)，)([^，。；]{4,})", clause.text)
    words = found[2] if found else clause.text[: len(clause.text) // 2]
    return drafted(stage, [stage.cited(f"{words}。", clause, words)], [f"{words}。"])


def stitched_quote(stage: Stage) -> Lie:
    """Two halves of different sentences as one."""
    first, second = stage.clause(), stage.clause()
    begun, ended = first.text[: len(first.text) // 2], second.text[len(second.text) // 2 :]
    words = begun + ended
    whole = begun.endswith(("。", "；", "\n")) or ended == second.text
    if whole or _true(stage, words):
        return invented_clause(stage)
    told = stage.cited(words, first, words)
    both = (*told.quotations, Quotation(clause=second.id, quote=second.text))
    return drafted(stage, [told.model_copy(update={"quotations": both})], [words])


def cut_quote(stage: Stage) -> Lie:
    """A piece out of a sentence that says another thing by itself (符合申报条件)."""
    clause = stage.clause()
    begin = stage.chance.randrange(1, max(2, len(clause.text) - 5))
    words = clause.text[begin : begin + stage.chance.randint(4, 12)].strip("，。；：")
    text = stage.chance.choice([f"{words}！", f"结论：{words}", f"您{words}"])
    return drafted(stage, [stage.cited(text, clause, words)], [text])


def wrong_clause(stage: Stage) -> Lie:
    """The words of one clause under the id of another, or under one that is none."""
    clause, other = stage.clause(), stage.chance.choice(list(stage.corpus.clauses()))
    ids = [other.id, f"{clause.id}/（九）", "bj-ai-99/一", clause.document, clause.id[:-1]]
    wrong = stage.chance.choice(ids)
    if not stage.corpus.has(wrong) or clause.text not in stage.corpus.clause(wrong).text:
        forged = clause.model_copy(update={"id": wrong})
        return drafted(stage, [stage.cited(f"{clause.text}。。", forged)], [f"{clause.text}。。"])
    return invented_clause(stage)


def invented_clause(stage: Stage) -> Lie:
    """A provision that no document holds."""
    words = stage.chance.choice(load_wordings().inventions)
    quote = stage.chance.choice([words, ""])
    return drafted(stage, [stage.cited(words, None, quote)], [words])


def _with(stage: Stage, pattern: re.Pattern[str]) -> Clause | None:
    fitting = [clause for clause in stage.clauses if pattern.search(clause.text)]
    return stage.chance.choice(fitting) if fitting else None


def _replaced(text: str, begin: int, end: int, other: str) -> str:
    """The sentence around the place, with the other words in it."""
    opening = max(text.rfind(mark, 0, begin) for mark in "。；\n") + 1
    closing = min((at for mark in "。；\n" if (at := text.find(mark, end)) >= 0), default=len(text))
    return (text[opening:begin] + other + text[end:closing]).strip()


def _told(stage: Stage, clause: Clause, words: str) -> Lie:
    """The changed words as text, with them or with the clause's own as the quote."""
    if _true(stage, words):
        return invented_clause(stage)
    quote = stage.chance.choice([words, clause.text])
    return drafted(stage, [stage.cited(words, clause, quote)], [words])


def _true(stage: Stage, words: str) -> bool:
    """Whether some clause says so after all, or nothing is said."""
    return len(words) < 4 or any(words in clause.text for clause in stage.corpus.clauses())
