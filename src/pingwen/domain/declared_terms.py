"""The closed vocabulary of declared facts: deeds, measures with their units, circumstances, skills.

The values are the documents' own words; an enum that is ordered is written from the lowest.
"""

from __future__ import annotations

from enum import StrEnum

from pingwen.domain.terms import Degree

__all__ = [
    "LIKENED",
    "UNITS",
    "CircumstanceKind",
    "DeedKind",
    "MeasureKind",
    "SkillLevel",
    "TechnicalClass",
]


class DeedKind(StrEnum):
    """Results of a teacher's work that the annex of 27号 counts (bj-voc-27/附件1)."""

    COMMENDATION = "教育教学表彰"
    CLASS_ADVISER_HONOUR = "班主任荣誉"
    CURRICULUM_REFORM = "课程教改"
    EXCHANGE_OR_DEMONSTRATION = "交流研讨会、研究课、教学展示"
    TEACHING_CONTEST = "教学能力竞赛或职业技能竞赛"
    STUDENT_CONTEST = "指导学生职业技能竞赛"
    PRACTICE_TERM = "带领学生实习实训、社会实践"
    COMPANY_PROJECT = "企业研究课题"
    EXCELLENT_COURSE = "精品课程或教学资源库"
    LESSON_CONTEST = "说课、微课、示范课、教案、课件制作比赛"
    TEXTBOOK = "教材编写"
    PATENT = "专利成果"
    UTILITY_PATENT = "实用新型专利"
    PROGRAMME = "人才培养方案编制"
    COURSE_STANDARD = "课程标准编制"
    LABORATORY = "实训室建设"
    TRAINING_BASE = "实训基地建设规划"
    COMPANY_PROBLEM = "企业攻关难题"
    NATIONAL_STANDARD = "国家职业标准、实训基地建设标准、行业技术规范制定"
    MINISTRY_STANDARD = "教育部专业目录修订或专业标准制定"
    NATIONAL_JUDGE = "全国性技能比赛裁判、评委或命题专家"
    GRADUATE_TUTOR = "硕士生导师或特聘专家"
    TRAINED_COLLEAGUES = "培养指导实习指导教师"
    COLLEAGUES_PRIZE = "培养指导教师获奖"


class MeasureKind(StrEnum):
    """A number that is asked for; its unit stands in UNITS."""

    REVENUE_DECLINE = "2020年5—6月生产经营收入同比下降"
    HIRED_MONTHS = "新吸纳人员就业月数"
    HIRED_PEOPLE = "新吸纳人数"
    TRAINING_MONTHS = "以工代训月数"
    TRAINING_PEOPLE = "以工代训人数"
    TRAINING_SUBSIDY_RECEIVED = "企业已享受的以工代训补贴"
    TRAINING_SUBSIDIES_THIS_YEAR = "本人本年已享受培训补贴的次数"
    FLEXIBLE_SUBSIDY_MONTHS = "已享受灵活就业社会保险补贴的月数"
    SELF_SCORE = "量化评价标准自评分"
    CLASS_ADVISER_YEARS = "班主任年限"
    LESSON_HOURS = "近三年平均每学年主讲课时"
    STUDY_HOURS = "每年继续教育学时"
    STUDY_HOURS_OF_SUBJECT = "每年继续教育专业科目学时"
    COMPANY_YEARS = "企业工作经历"


UNITS: dict[MeasureKind, str] = {
    MeasureKind.REVENUE_DECLINE: "%",
    MeasureKind.HIRED_MONTHS: "个月",
    MeasureKind.HIRED_PEOPLE: "人",
    MeasureKind.TRAINING_MONTHS: "个月",
    MeasureKind.TRAINING_PEOPLE: "人",
    MeasureKind.TRAINING_SUBSIDY_RECEIVED: "元",
    MeasureKind.TRAINING_SUBSIDIES_THIS_YEAR: "次",
    MeasureKind.FLEXIBLE_SUBSIDY_MONTHS: "个月",
    MeasureKind.SELF_SCORE: "分",
    MeasureKind.CLASS_ADVISER_YEARS: "年",
    MeasureKind.LESSON_HOURS: "学时",
    MeasureKind.STUDY_HOURS: "学时",
    MeasureKind.STUDY_HOURS_OF_SUBJECT: "学时",
    MeasureKind.COMPANY_YEARS: "年",
}
"""The unit of every measure, as people write it after the number."""


class CircumstanceKind(StrEnum):
    """A matter that holds or does not."""

    LOCAL_SMALL_COMPANY = "本市中小微企业"
    HARD_HIT_INDUSTRY = "属于受疫情影响较大的重点行业"
    ON_DISTRICT_LIST = "列入区里认定的重点行业企业名单"
    NEWLY_HIRED = "新吸纳本市登记失业人员、城乡就业困难人员或本市毕业年度高校毕业生"
    HIRED_INSURED = "为新吸纳人员缴纳社会保险"
    NOT_INSURED_BEFORE = "新吸纳人员半年内在该企业无参保记录"
    TRAINING_HELD = "组织参保职工开展以工代训"
    OTHER_TRAINING_POLICY = "同一职工已享受另一项以工代训补贴"
    PRESENT_TRAINING_POLICY = "已享受现行以工代训政策"
    LOCAL_HOUSEHOLD = "本市户籍"
    FIRST_JOB_FLEXIBLE = "初次就业为灵活就业"
    FLEXIBLE_SUBSIDY_ENDED = "灵活就业社会保险补贴政策期满"
    NO_STABLE_JOB = "未通过其他形式实现稳定就业"
    CHINESE_NATIONAL = "中华人民共和国国籍"
    LOCAL_ORIGIN = "北京生源"
    FRESH_GRADUATE = "应届毕业生"
    CONSERVATION_DISTRICT = "报名的是生态涵养区的岗位"
    COLLEGE_ADMITTED = "该区公告放宽到大学专科学历"
    IN_POST = "企事业单位在职在岗"
    STUDY_PROVEN = "近三年（2023—2025）继续教育学时证明"
    CLASSIFIED_MATERIAL = "上传涉密资料"
    FRONT_LINE_SKILLED_POST = "生产一线技术技能岗位"
    HEAD_OF_MASTER_STUDIO = "担任国家级技能大师工作室负责人"
    OUTSTANDING_INNOVATION = "自主创新和科技成果转化成绩突出"
    AT_VOCATIONAL_SCHOOL = "在中等职业学校任教"
    AT_NON_PUBLIC_SCHOOL = "在非公办中等职业教育机构任教"
    TEACHER_QUALIFIED = "具备教师资格"
    TEACHES = "在教育教学一线工作"
    MISCONDUCT = "师德问题"
    SUBJECT_LEADER = "地市级以上专业带头人"
    FIRST_REVIEW = "首次评审"
    ADVISER_THROUGHOUT = "工作期间全部担任班主任"
    ADVISER_AFTER_TITLE = "班主任年限都在取得低一级职务并受聘之后"
    PART_TIME_TEACHER = "学校兼职教师"
    LONG_COMPANY_PRACTICE = "企业技术服务（实践）、对口支援大于一年"


class TechnicalClass(StrEnum):
    """班 of a 技工院校, from the lowest to the highest."""

    MIDDLE = "中级工班"
    SENIOR = "高级工班"
    PREPARATORY_TECHNICIAN = "预备技师班"
    TECHNICIAN = "技师班"


LIKENED: dict[TechnicalClass, Degree] = {
    TechnicalClass.MIDDLE: Degree.SECONDARY_VOCATIONAL,
    TechnicalClass.SENIOR: Degree.COLLEGE,
    TechnicalClass.PREPARATORY_TECHNICIAN: Degree.BACHELOR,
    TechnicalClass.TECHNICIAN: Degree.BACHELOR,
}
"""The 学历 that bj-eng-17/三/（三）/2 likens each class to; no other document does."""


class SkillLevel(StrEnum):
    """Level of a 职业资格 or 职业技能等级, from the lowest to the highest."""

    JUNIOR = "初级工"
    MIDDLE = "中级工"
    SENIOR = "高级工"
    TECHNICIAN = "技师"
    SENIOR_TECHNICIAN = "高级技师"
    MASTER_TECHNICIAN = "特级技师"
    CHIEF_TECHNICIAN = "首席技师"
