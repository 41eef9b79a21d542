"""The next question, in words; a reply to one of these is read as its answer."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.facts import UNITS, FactKey, Facts, MeasureKind, WorkField
from pingwen.domain.terms import TitleSeries
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Determination, NextQuestion
from pingwen.rendering.markup import words_only
from pingwen.rendering.wording import DEGREES, GROUPS, range_words

__all__ = ["question_words"]

_NO_DAY = DateRange.of("0001/9999")
_WORDS = {
    FactKey.REGION: "您在哪里工作、打算在北京还是浙江申报？",
    FactKey.FIELD: "您从事的是{work}吗？",
    FactKey.EMPLOYMENT: "您所在的单位是企业、事业单位还是社会组织？",
    FactKey.EDUCATION: "您的最高学历是什么，哪年哪月毕业？",
    FactKey.WORK: "您从哪年哪月开始从事本专业（{profession}）工作，到现在有没有间断？",
    FactKey.TITLE: "您现在有没有职称？是哪一级、哪个系列，哪年哪月取得？",
    FactKey.AWARD_DETAIL: "您说的奖项是哪一级的科技奖或专利奖，您排名第几？",
    FactKey.STANDARD_DETAIL: "您参与编写的是国家标准、行业标准还是地方标准，起草人中排名第几？",
    FactKey.SKILL: "您持有哪一级的职业资格证书或职业技能等级证书（例如高级工、技师）？",
    FactKey.DEEDS: "条款所列的业绩成果中您有哪几项，各是哪一级、什么角色、有没有获奖或表彰？",
    FactKey.PERFORMANCE: "您有哪些符合条款所列情形的业绩？",
    FactKey.ACHIEVEMENTS: "您有几项成果（论文、发明专利、技术报告等），各是什么角色？",
}

_OF_TITLES = (FactKey.TITLE, FactKey.TITLE_DATE, FactKey.TITLE_SERIES)

_UNTOLD = {
    FactKey.AWARD_DETAIL: "您获得过科技奖、专利奖或其他表彰奖励吗？是哪一级的，您排名第几？",
    FactKey.STANDARD_DETAIL: "您参与编写过国家标准、行业标准或地方标准吗？起草人中排名第几？",
}
"""What is asked where nothing of the kind was told yet."""


_PROFESSIONS = {
    WorkField.ARTIFICIAL_INTELLIGENCE: ("人工智能", "人工智能相关的研发或应用工作"),
    WorkField.OTHER_ENGINEERING: ("工程技术", "工程技术工作"),
    WorkField.TEACHING: ("中等职业教育", "中等职业学校的教学、教研工作"),
    WorkField.OTHER: ("申报的专业", "申报的专业工作"),
}
"""A scheme's profession as it is named in brackets, and as what one does."""


def question_words(question: NextQuestion, facts: Facts, determination: Determination) -> str:
    """One question, with the degree or title that it is about."""
    if question.text:
        return question.text
    if question.key in (FactKey.MEASURE, FactKey.CIRCUMSTANCE):
        return _declared(question, determination)
    if question.key is FactKey.CONFIRMATION:
        return _confirmation(question, determination)
    if question.key is FactKey.GRADUATED:
        return _graduated(facts)
    if question.key is FactKey.EARLIER_EDUCATION:
        name = next((DEGREES[d] for d in DEGREES if d.value in question.about), "之前的学历")
        return (
            f"您的{name}是哪年哪月毕业的？毕业后到读下一个学历之前，有没有从事本专业工作、有几年？"
        )
    if question.key in _OF_TITLES and (words := _of_titles(question, facts)):
        return words
    if question.key is FactKey.IN_PERIOD:
        return f"上面说的业绩和成果，都是{_period(determination, facts)}取得的吗？"
    if question.key in _UNTOLD and not _told(question.key, facts):
        return _UNTOLD[question.key]
    name, work = _PROFESSIONS[_profession(determination)]
    return _WORDS[question.key].format(profession=name, work=work)


def _of_titles(question: NextQuestion, facts: Facts) -> str:
    """About titles that were told; empty where none was."""
    if question.key is FactKey.TITLE_DATE:
        days = [title.obtained for title in facts.titles if title.obtained]
        return f"您的{_title(question)}是{_which(days)}取得的？"
    if question.key is FactKey.TITLE_SERIES:
        return f"您的{_title(question)}是哪个系列、什么专业的，还是由职业资格对应的？"
    held = [t.level.value for t in facts.titles if t.series is not TitleSeries.QUALIFICATION]
    if not held:
        return ""
    return (
        f"除了{held[-1]}职称，您还有哪些职称（例如在它之前取得的）？"
        "是哪一级、哪个系列，哪年哪月取得？"
    )


def _told(key: FactKey, facts: Facts) -> bool:
    return bool(facts.awards if key is FactKey.AWARD_DETAIL else facts.standards)


def _profession(determination: Determination) -> WorkField:
    """The field of work that the scheme is for; OTHER where it names none."""
    fields = {field.value: field for field in WorkField}
    asked = (fields.get(c.required.text or "") for c in determination.criteria if c.op == "one_of")
    return next((field for field in asked if field is not None), WorkField.OTHER)


def _confirmation(question: NextQuestion, determination: Determination) -> str:
    """What was said is put beside what is counted; a plain yes lets it count."""
    group = determination.group(question.group)
    words = words_only(group.reserved) if group else ""
    return (
        f"您提到「{words}」。考虑到这一点，上面列出的{GROUPS[question.group]}"
        "（数量、角色、时间、是不是本人）仍然都属实吗？"
    )


def _declared(question: NextQuestion, determination: Determination) -> str:
    """A number in its unit, or a yes or no; with the day where a criterion asks for it."""
    if question.key is FactKey.MEASURE:
        unit = UNITS[MeasureKind(question.about)]
        return f"「{question.about}」是多少（以{unit}计）？"
    dated = any(
        c.about == question.about and c.op in ("happened", "within") for c in determination.criteria
    )
    day = "如果是，是哪年哪月哪日？" if dated else ""
    return f"请确认：「{question.about}」，是还是不是？{day}"


def _title(question: NextQuestion) -> str:
    return question.about if question.about.endswith("职称") else "职称"


def _period(determination: Determination, facts: Facts) -> str:
    for criterion in determination.criteria:
        if criterion.op == "period" and criterion.required.text:
            level = criterion.required.text.removeprefix("取得").removesuffix("职称以来")
            if any(title.level.value == level for title in facts.titles):
                return criterion.required.text
    return "从事本专业工作以来"


def _graduated(facts: Facts) -> str:
    open_ones = [e for e in facts.education if e.completed and not (e.graduated or _NO_DAY).exact]
    if not open_ones:
        return "您是哪年哪月毕业的？"
    asked = open_ones[-1]
    return f"您{DEGREES[asked.degree]}是{_which([asked.graduated])}毕业的？"


def _which(stated: Sequence[DateRange | None]) -> str:
    """哪年哪月; where the month is known and does not decide, the day."""
    known = stated[-1] if stated else None
    if known is None or known.exact:
        return "哪年哪月"
    month = (known.earliest.year, known.earliest.month)
    if month == (known.latest.year, known.latest.month):
        return f"{range_words(known)}几日"
    return f"{range_words(known)}几月" if month[0] == known.latest.year else "哪年哪月"
