"""The closed vocabulary of facts: degrees, titles, roles, levels and kinds, each on its scale.

The values are the documents' own words; an enum that is ordered is written from the lowest.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "AchievementKind",
    "Authorship",
    "AwardKind",
    "Degree",
    "EmploymentKind",
    "Level",
    "PerformanceKind",
    "Role",
    "StandardScope",
    "TitleLevel",
    "TitleSeries",
    "Venue",
    "WorkField",
]


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
    A school is the teacher's own unit, so what holds for 本单位 does what 校级 asks.
    """

    SCHOOL = "校级"
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

    SCHOOL = "校级刊物"
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
    CONSTRUCTION_METHOD = "行业工法"
    TRANSFER_CONTRACT = "技术转移转化服务合同"
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
    KEY_PROJECT_REPORT = "重点项目技术报告"
    COMMISSIONING = "设施设备调试运维"
    TRANSFER_PROJECT = "技术转移转化项目"
    TRANSFER_SERVICE = "技术转移转化服务"


class AwardKind(StrEnum):
    """What was awarded; patent awards by their grade."""

    SCIENCE_AND_TECHNOLOGY = "科技奖项"
    PATENT_GOLD = "中国专利金奖"
    PATENT_SILVER = "中国专利银奖"
    PATENT_EXCELLENCE = "中国专利优秀奖"
    DESIGN_GOLD = "中国外观设计金奖"
    DESIGN_SILVER = "中国外观设计银奖"
    HONOUR = "荣誉表彰"
    TALENT_HONOUR = "人才表彰奖励"
    SKILL_GRAND_PRIZE = "中华技能大奖"
    NATIONAL_TECHNICIAN = "全国技术能手"
    WORLD_SKILLS = "世界技能大赛优胜奖及以上"
    NATIONAL_TEACHING = "国家级教学成果奖"
    BEIJING_TEACHING = "北京市教育教学成果奖"
    MODEL_WORKER = "劳动模范"
    EXCELLENT_TEACHER = "优秀教师"
    EXCELLENT_EDUCATOR = "优秀教育工作者"
    STATE_ALLOWANCE = "国务院政府特殊津贴"


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
