"""What an applicant has said, each fact with the words it was read from.

A fact has four states. *Known*: it stands here. *Known to be absent*: an ``Absence`` covers it.
*The applicant does not know*: an ``Unclear`` names it. *Not asked*: none of the three; missing
is never false. Highest stated degree and title are taken as the highest held, because that is
how people answer (docs/interpretations.md, ``highest-stated``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from pingwen.domain.model import Model
from pingwen.domain.time import DateRange, MonthRange

__all__ = [
    "LONGEST_WORK_MONTHS",
    "Absence",
    "AbsenceOf",
    "Achievement",
    "AchievementKind",
    "Authorship",
    "Award",
    "AwardKind",
    "Conduct",
    "Degree",
    "Education",
    "Employment",
    "EmploymentKind",
    "Evidence",
    "Fact",
    "FactKey",
    "Facts",
    "Level",
    "Performance",
    "PerformanceKind",
    "ProfessionalField",
    "Region",
    "Reservation",
    "ReservationAbout",
    "Role",
    "StandardDrafting",
    "StandardScope",
    "Title",
    "TitleLevel",
    "TitleSeries",
    "Unclear",
    "Venue",
    "Work",
    "WorkField",
]


LONGEST_WORK_MONTHS = 1200


class Degree(StrEnum):
    """学历, from the lowest to the highest."""

    SECONDARY_VOCATIONAL = "中等职业学校"
    COLLEGE = "大学专科"
    BACHELOR = "大学本科"
    MASTER = "硕士研究生"
    DOCTOR = "博士研究生"


class TitleLevel(StrEnum):
    """职称 level, from the lowest to the highest."""

    ENTRY = "员级"
    JUNIOR = "初级"
    MIDDLE = "中级"
    ASSOCIATE_SENIOR = "副高级"
    SENIOR = "正高级"


class TitleSeries(StrEnum):
    """How a title stands to the series applied for."""

    SAME = "本系列本专业"
    OTHER = "非本系列（专业）"
    QUALIFICATION = "职业资格"
    UNSAID = "未说明"


class Level(StrEnum):
    """At what level a project, a policy or an award stands, from the lowest to the highest.

    INDUSTRY is what holds for a whole trade (行业标准); it is below 省部级 where that is asked.
    """

    OWN_UNIT = "本单位"
    DISTRICT = "区县级"
    CITY = "市厅级"
    INDUSTRY = "行业级"
    PROVINCE = "省部级"
    NATION = "国家级"


class Role(StrEnum):
    """In what role something was done, from the least to the most responsible.

    主要参与人 and 重要负责人 are the document's words; 负责人 alone is read as 重要负责人.
    """

    PARTICIPANT = "参与人"
    MAIN_PARTICIPANT = "主要参与人"
    KEY_PERSON = "重要负责人"
    IN_CHARGE = "主要负责人"
    HEAD = "主持"


class Authorship(StrEnum):
    """Position in a paper's list of authors. Unordered."""

    FIRST = "第一作者"
    SECOND = "第二作者"
    CORRESPONDING = "通讯作者"
    OTHER = "其他作者"


class Venue(StrEnum):
    """Where a paper appeared, from the lower to the higher requirement."""

    PUBLIC = "公开发行的学术刊物"
    CORE = "核心期刊"


class AchievementKind(StrEnum):
    """成果: what can be counted as a result. OTHER is a kind that the clause does not name."""

    PAPER = "论文"
    INVENTION_PATENT = "发明专利"
    TECHNICAL_REPORT = "技术报告"
    RESEARCH_REPORT = "研究报告"
    DESIGN_DOCUMENT = "设计文件"
    TECHNICAL_STANDARD = "技术标准"
    BOOK = "专著编著"
    OTHER = "其他成果"


class PerformanceKind(StrEnum):
    """业绩: kinds of work that the performance clauses name."""

    RESEARCH_PROJECT = "研究课题"
    POLICY_OR_STANDARD = "政策标准规范"
    ENGINEERING_PROJECT = "工程项目"
    MANAGEMENT_SYSTEM = "管理标准制度"
    PROFESSIONAL_LEAD = "专业负责人"
    SUBPROJECT_LEAD = "子项目专业负责人"
    MAJOR_TECHNICAL_PROJECT = "重大技术项目"
    KEY_TECHNOLOGY = "重大技术问题或关键核心技术"
    NEW_PRODUCT = "新产品新设备新工艺"
    PUBLISHED_RESULT = "发表的研究成果"


class AwardKind(StrEnum):
    """What was awarded; patent awards by their grade."""

    SCIENCE_AND_TECHNOLOGY = "科技奖项"
    PATENT_GOLD = "中国专利金奖"
    PATENT_SILVER = "中国专利银奖"
    PATENT_EXCELLENCE = "中国专利优秀奖"
    DESIGN_GOLD = "中国外观设计金奖"
    DESIGN_SILVER = "中国外观设计银奖"
    HONOUR = "荣誉表彰"


class StandardScope(StrEnum):
    """Which kind of standard was drafted."""

    NATIONAL = "国家标准"
    INDUSTRY = "行业标准"
    LOCAL = "地方标准"
    GROUP = "团体标准"
    ENTERPRISE = "企业标准"


class EmploymentKind(StrEnum):
    """By what kind of body the applicant is employed. COMPANY: a company of unsaid ownership."""

    STATE_ENTERPRISE = "国有企业"
    PUBLIC_INSTITUTION = "事业单位"
    NON_PUBLIC = "非公有制经济组织"
    SOCIAL_ORGANISATION = "社会组织"
    COMPANY = "企业"
    CIVIL_SERVICE = "机关公务员"
    FLEXIBLE = "灵活就业"
    STUDENT = "在校学生"
    NONE = "未就业"


class WorkField(StrEnum):
    """本专业: in which field the applicant works."""

    ARTIFICIAL_INTELLIGENCE = "人工智能"
    OTHER_ENGINEERING = "其他工程技术"
    TEACHING = "中等职业教育"
    OTHER = "其他"


class FactKey(StrEnum):
    """What can be asked for; the unit of "missing" and of the next question."""

    REGION = "region"
    FIELD = "field"
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    GRADUATED = "graduated"
    EARLIER_EDUCATION = "earlier_education"
    WORK = "work"
    TITLE = "title"
    TITLE_DATE = "title_date"
    TITLE_SERIES = "title_series"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    IN_PERIOD = "in_period"
    AWARD_DETAIL = "award_detail"
    STANDARD_DETAIL = "standard_detail"
    CONFIRMATION = "confirmation"


class Evidence(Model):
    """The exact words, and in which message of the conversation (0 is the first) they stand."""

    turn: int = Field(ge=0)
    text: str = Field(min_length=1)


class Fact(Model):
    """Anything stated. ``evidence`` is None only for facts that came as data and not as words."""

    evidence: Evidence | None = None


class Region(Fact):
    """Where the applicant works and applies: a province by its short name (北京, 浙江, 上海 …)."""

    name: str = Field(min_length=1)


class Employment(Fact):
    """The present employer's kind."""

    kind: EmploymentKind


class ProfessionalField(Fact):
    """The field the applicant works in at present."""

    name: WorkField


class Education(Fact):
    """A degree. ``completed`` False: still studying, or left without it; it is not held then."""

    degree: Degree
    graduated: DateRange | None = None
    completed: bool = True


class Title(Fact):
    """A professional title held, or (QUALIFICATION) a qualification that may stand for one."""

    level: TitleLevel
    name: str | None = None
    series: TitleSeries = TitleSeries.UNSAID
    obtained: DateRange | None = None


class Work(Fact):
    """A spell of work.

    ``in_field`` None: it was not said whether it is of this profession; False: an interruption or
    another trade. ``start``, ``end``: as stated; ``ongoing``: it lasts until today; ``months``: its
    stated length. ``since``: the words tie its beginning to the graduation (of ``since_degree``,
    or of the highest degree where that is None) or to obtaining a title (``since_title``).
    Raises ValueError where it ends before it begins.
    """

    in_field: bool | None = None
    start: DateRange | None = None
    end: DateRange | None = None
    ongoing: bool = False
    months: MonthRange | None = None
    since: Literal["graduation", "title"] | None = None
    since_degree: Degree | None = None
    since_title: TitleLevel | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.latest < self.start.earliest:
            raise ValueError(f"work ends {self.end} before it starts {self.start}")
        if self.months and max(self.months.least, self.months.most or 0) > LONGEST_WORK_MONTHS:
            raise ValueError("work longer than a hundred years")
        return self


class Achievement(Fact):
    """成果 of one kind. ``count`` None: some, number unsaid. ``when``: when it was obtained.

    ``in_period``: the applicant said that it falls (or not) in the time that the clause names.
    """

    kind: AchievementKind
    count: int | None = Field(default=None, ge=1, le=1000)
    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    when: DateRange | None = None
    in_period: bool | None = None


class Performance(Fact):
    """业绩: one piece of work. ``completed`` None: not said; ``several``: 多次, 多个."""

    kind: PerformanceKind
    level: Level | None = None
    role: Role | None = None
    completed: bool | None = None
    when: DateRange | None = None
    in_period: bool | None = None
    several: bool | None = None


class Award(Fact):
    """An award, with its level and the applicant's rank among the recipients (1 is first)."""

    kind: AwardKind
    level: Level | None = None
    rank: int | None = Field(default=None, ge=1, le=1000)


class StandardDrafting(Fact):
    """A standard that the applicant helped to draft, with the rank among its drafters."""

    scope: StandardScope | None = None
    rank: int | None = Field(default=None, ge=1, le=1000)


class Conduct(Fact):
    """The applicant's own words show a general condition broken (a forged certificate)."""

    kind: Literal["falsified"]


AbsenceOf = Literal[
    "education", "titles", "work", "achievements", "performance", "awards", "standards"
]


class Absence(Fact):
    """Beyond what is stated there is none: 没有论文, 没有职称, 只有这些.

    ``kinds``: values of the collection's kind (or level, or degree) that it covers, empty for all;
    ``at_least``: it denies only what stands at this level or above (没有省部级课题).
    """

    of: AbsenceOf
    kinds: tuple[str, ...] = ()
    at_least: Level | None = None


ReservationAbout = Literal[
    "scope",
    "education",
    "titles",
    "work",
    "achievements",
    "performance",
    "awards",
    "standards",
]


class Reservation(Fact):
    """Words that may take something back or make it doubtful, and that no reading has settled.

    What rests on the facts that it is ``about`` is not taken as met until the applicant has said
    that they hold all the same.
    """

    about: ReservationAbout


class Unclear(Fact):
    """The applicant was asked, or says unasked, that this is not known to them."""

    key: FactKey


class Facts(Model):
    """Everything stated about one applicant."""

    region: Region | None = None
    employment: Employment | None = None
    field: ProfessionalField | None = None
    education: tuple[Education, ...] = ()
    titles: tuple[Title, ...] = ()
    work: tuple[Work, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    performance: tuple[Performance, ...] = ()
    awards: tuple[Award, ...] = ()
    standards: tuple[StandardDrafting, ...] = ()
    conduct: tuple[Conduct, ...] = ()
    absences: tuple[Absence, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    reservations: tuple[Reservation, ...] = ()

    def stated(self) -> tuple[tuple[str, Fact], ...]:
        """Every fact with the name of its field, in the order of the fields."""
        found: list[tuple[str, Fact]] = []
        for name in type(self).model_fields:
            value = getattr(self, name)
            facts = value if isinstance(value, tuple) else (value,) if value is not None else ()
            found.extend((name, fact) for fact in facts)
        return tuple(found)
