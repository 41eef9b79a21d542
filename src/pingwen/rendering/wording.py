"""The small words: lengths, dates, statuses and groups, in the Chinese that people read."""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import LONGEST_WORK_MONTHS, Degree, NumberRange
from pingwen.domain.time import DateRange, MonthRange
from pingwen.domain.verdict import Determination, Group, Status, VerdictStatus

__all__ = [
    "DEGREES",
    "GROUPS",
    "MARKS",
    "VERDICTS",
    "day_words",
    "judged_words",
    "length_words",
    "months_words",
    "number_words",
    "range_words",
    "window_words",
]

MARKS = {Status.MET: "✓", Status.UNMET: "✗", Status.UNKNOWN: "?", Status.EXPERT: "评"}
VERDICTS = {
    VerdictStatus.ELIGIBLE: "符合申报条件（以所述情况为准）",
    VerdictStatus.NOT_ELIGIBLE: "按所述情况不符合",
    VerdictStatus.UNDETERMINED: "信息不足，暂不能判定",
    VerdictStatus.NOT_COVERED: "手头的文件没有写这一条",
}
GROUPS = {
    Group.SCOPE: "适用范围",
    Group.EDUCATION_EXPERIENCE: "学历和年限",
    Group.PERFORMANCE: "业绩",
    Group.ACHIEVEMENTS: "成果",
    Group.EXCEPTION: "破格条件",
    Group.CLASS_ADVISER: "班主任年限",
    Group.TEACHING_HOURS: "课时",
    Group.CONTINUING_EDUCATION: "继续教育",
    Group.DEADLINE: "时限",
    Group.GENERAL: "基本条件",
}
DEGREES = {
    Degree.DOCTOR: "博士",
    Degree.MASTER: "硕士",
    Degree.BACHELOR: "本科",
    Degree.COLLEGE: "大专",
    Degree.SECONDARY_VOCATIONAL: "中专（中等职业学校）",
}


def judged_words(determination: Determination) -> str:
    """Who judges what no fact decides: the review committee of a title, the office of a benefit."""
    titled = determination.group(Group.EDUCATION_EXPERIENCE) is not None
    return "评审委员会评定" if titled else "受理单位审核"


def day_words(day: date) -> str:
    """2026年11月21日."""
    return f"{day.year}年{day.month}月{day.day}日"


def range_words(days: DateRange) -> str:
    """2016年, 2018年3月, 2026年11月21日, or both ends of an interval."""
    parts = str(days).split("/")
    return "至".join(_written(part) for part in parts)


def window_words(days: DateRange) -> str:
    """2020年7月1日至2020年12月31日; with one end open 不晚于2025年9月5日, 不早于2020年1月1日."""
    if days.earliest == date.min:
        return f"不晚于{day_words(days.latest)}"
    if days.latest == date.max:
        return f"不早于{day_words(days.earliest)}"
    return f"{day_words(days.earliest)}至{day_words(days.latest)}"


def number_words(amount: NumberRange, unit: str) -> str:
    """85%, 3至5人, 至少10个月: as far as the number is known."""
    if amount.most is None:
        return f"至少{_number(amount.least)}{unit}"
    if amount.least == amount.most:
        return f"{_number(amount.least)}{unit}"
    return f"{_number(amount.least)}至{_number(amount.most)}{unit}"


def months_words(months: int) -> str:
    """8年8个月, 7年, 11个月; 不足1个月 for none."""
    years, rest = divmod(months, 12)
    if not months:
        return "不足1个月"
    return (f"{years}年" if years else "") + (f"{rest}个月" if rest else "")


def length_words(months: MonthRange, *, decided: bool = True) -> str:
    """A length as far as it is known: 8年8个月, 6年10个月至7年10个月, 至少3年, 至多2年.

    A month that only hangs on the day of the month is counted, as people count, unless the status
    hangs on it (not ``decided``).
    """
    least, most = months.least, months.most
    if most is None or most > LONGEST_WORK_MONTHS:
        return f"至少{months_words(least)}" if least else "时间长短没有说明"
    if most == least or (decided and most == least + 1):
        return months_words(most)
    if decided and least and least % 12 == 0 and most == least + 11:
        return months_words(least)
    return f"{months_words(least)}至{months_words(most)}" if least else f"至多{months_words(most)}"


def _number(number: float) -> str:
    """Without the decimals of a whole number, and never in powers of ten."""
    return f"{number:.0f}" if number == int(number) else f"{number:.2f}".rstrip("0")


def _written(text: str) -> str:
    units = zip(text.split("-"), ("年", "月", "日"), strict=False)
    return "".join(f"{int(number)}{unit}" for number, unit in units)
