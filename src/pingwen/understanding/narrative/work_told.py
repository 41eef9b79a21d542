"""Whether a clause tells of working, and not of a duty, of training or of one piece of work."""

from __future__ import annotations

import re

from pingwen.domain.facts import WorkField
from pingwen.domain.time import MonthRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.fields import (
    WORK_VERB,
    is_field_tag,
    names_role,
    speaks_of_ai,
)
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.person_words import KIN
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.trades import names_trade, names_worker
from pingwen.understanding.narrative.work_untimed import DEED, NOT_WORK, PAST

__all__ = ["is_no_work", "is_training", "names_post", "names_target", "tells_work"]

_FIELD_WORDS = WordTable(words("fields_ai"))
_UNCHANGED = re.compile(
    "没有?(?:换|动|离开|断|停|挪|变|跳|走)过?(?:行|窝|工作|公司|单位|地方|槽|岗)?"
)
_STAYS = re.compile(
    "(?:一直|始终|就|都)在(?:这|那)(?:儿|里|边|家)?$|毕业(?:就|后)(?:来|进|入职|到这|进这)(?:家|儿|里)?(?:了|的)?$|(?:一直|始终|就|都)在[^,读念学考]{0,14}(?:公司|院|所|厂|企|单位|集团|中心|机构|部门|银行|这家|这里|这儿)(?:里|这边)?(?:[(][^()]*)?$"
)
"""毕业后一直在北京一家民企: work without a verb of it."""
_SINCE_AT = re.compile(
    "毕业(?:[^,]{0,3}(?:就|直接|便)|后)?(?:被)?(?:分|留|来|进|到(?!现|今|目)|入(?!学|伍))|(?:起|开始|以来)[,就便]*(?:在|于)"
)
_LEARNS = re.compile("(?:转行|去|来|自|开始|报班|培训)学(?:习|了)?(?!校|院|术)")
_PLAIN_VERB = re.compile("转(?:的|到|做|成|为)|做|干|从事|工作|上班")
_TO_THE_END = re.compile("(?P<v>[当做干装教写跑送开管修卖])[^,]{1,8}(?P=v)到")
"""装宽带装到2016年底."""
_VERB = re.compile(
    "入的?行(?!业)|打交道|打工|搬砖|工作(?!经[历]|内容|满$|站|证|居住)|上班|就职|任职|供职|入职|从业|参加工作|经验|工龄"
    "|就业(?!率)|打工|待了|呆了|入的职|上的班|到的岗|入了职|报的?到|上岗|到岗|找到(?:的)?工作|进的?(?:这家?|一?家"
    "|公司|单位|厂|了)"
    "|(?:进|跳|去|入)(?:了|到|入)?(?=[^,]{0,6}(?:"
    + EMPLOYERS.alternatives
    + "))|(?:劳动|聘用)?合同[^,没未]{0,12}签到(?:现在|今)|来(?:了|到|的)?(?:这|一|现在)家"
    "|进来|留[所院校](?!级)|[进入]的(?=[\u4e00-\u9fffA-Z]{2,8}$)"
    "|跳槽|跳到|转至|(?:找|换|谋|接)(?:到|了)[^,]{0,12}(?:的活|工作|岗位?|职位|差事|OFFER)|调整?(?:到|至|来|去|往|回|为)|换到|分到|分配到|加入|一直干|没停过|弄|去的|创业(?!公司|型|企业|板|团队)"
)
_PRESENT_PLACE = re.compile(
    "(?<![不没])(?:在|于)[^,]{1,16}(?:工作|上班|任职|就职|供职|从业|做|干|从事|搞)(?!过|了)"
)
_ADVISED = re.compile(
    "^(?:当|任|担任|带|做)?过?班主任(?:工作|任职)?(?:时间|年限|经历|情况)?[:是从自]*(?:19|20)?\\d\\d"
    "|[^,]*\\d年(?:\\d{1,2}月)?(?:至今|到现在|起|开始|以来)[^,]{0,4}(?:当|带|做|担?任)(?:了|着)?[^,]{0,4}班主任"
    "|[^,]{0,8}班主任[^,]{0,4}(?:当|带|做|干|担?任)(?:了|过|满|着)*[^,]{0,3}[\\d一二两三四五六七八九十]年"
    "|[^,]{0,8}(?:当|带|做|干|担?任)(?:了|过|着)?[^,]{0,4}班主任[^,]{0,6}[\\d一二两三四五六七八九十]年"
)
"""班主任2016.9-2022.7: a duty, and no spell of work."""
_HOURS = re.compile(
    "(?!.*\\d\\d年)[^,]*(?:近|每|年年|年均|平均|周)[^,]*\\d(?:个|多|余)?(?:标准)?(?:学时|课时|节)"
)
"""近三年年均授课200学时: how much is taught, and no spell of work."""
_SERVED = (
    "当(?:过|了)?[^,]{0,3}兵|服役|入伍|参军"
    "|退伍(?!之?以?后|[^,]{0,8}[做搞干从]|(?:就|被)?(?:分配|安置)?到|分配)"
)
_FINISHED = "(?:做完|完成|写完|结题|验收|上线|投产|发表|授权)的?$"
"""也是2020年之后做完的: of a result, told of before."""
_NOT_ATTAINED = compiled(
    "(?:没有?|未|没能)能?(?:再)?(?:评|拿|考|批|取得|获评|通过|应聘|竞聘|聘|面试?|当|做|转|进|选|招)(?:上|到|成|过|下来|进去?)?"
    f"[^,没未]{{0,4}}(?:{_FIELD_WORDS.alternatives})[^,]{{0,6}}(?:工程师|高工|岗位?|专家|研究员|组|部门)"
    f"|(?:申?报|申请|应聘|面试?|投)(?:过|了)[^,没未]{{0,4}}(?:{_FIELD_WORDS.alternatives})[^,]{{0,6}}(?:工程师|高工|岗位?|专家|研究员)"
    f"|(?:{_FIELD_WORDS.alternatives})[^,]{{0,6}}(?:工程师|高工|岗位?)(?:也|都|还|一直|至今|我)*(?:没有?|未)能?(?:评|批|通过|拿|应聘|面|当|聘|进|转)"
)
"""没评上人工智能工程师, 应聘过算法岗: what somebody wanted to be, and is not."""
_PROMOTED = (
    "^(?:从|自)?(?:(?:19|20)?\\d\\d(?:年(?:\\d{1,2}月)?|\\.\\d{1,2})|[去前今]年)(?:底|初)?(?:起|开始|以来|被)*"
    "(?:担?任|兼任?|升任?|晋升为?|提拔?[为成]|当上)了?(?:[部小大]|项目|技术|研发|算法|团队|门)*"
    "(?:组长|主管|经理|总监|科长|处长|负责人|带头人|骨干)(?:至今|到现在)?$"
    "|^[^,做干搞从]{0,20}(?:负责人|带头人)[(](?:19|20)?\\d\\d年(?:\\d{1,2}月)?(?:起|至今|开始|以来|到现在)+[)]$"
)
"""2022年起任组长, 专业负责人(2022年起): another rank in the same work, and no spell of its own."""
_WISHED = (
    "(?:一直|老|总|早就|都)(?:想|盼|惦记|琢磨)(?!办?法|到|象)(?:着|要|过)*[^,]{0,12}[做干搞转进当]"
)
"""之后一直想在北京做AI: a wish, and no work."""
_DID_SINCE = re.compile(
    "^(?!.*\\d\\d年)[^,]{0,10}(?:以来|之后|以后|后)(?:我|先后|多次|累计|一共|共|还|也|又|曾)*(?:作为[^,]{2,10}?)?"
    "(?:参与|参加|主持|牵头|承担|完成|发表|获|负责(?:制定|起草|编制))"
)
"""转行入职以来多次参与…项目: what was done since then, and no spell of work."""
_FOR_TITLE = re.compile(
    "^[^,]*?(?:申报|拟报|参评|推荐)(?:评审|认定)?(?:北京市?)?(?:人工智能|AI)(?:专业|系列|方向|领域)?的?"
    "(?:正高级|副高级|高级|助理|中级)?(?:工程师|高工|正高|副高|助工|职称)(?:职称|资格)?$"
)
"""我单位拟为员工何某申报人工智能工程师."""
_BRACKETED = re.compile("[(][^()]*[)]")
_DOES = re.compile("从事|[做干搞](?!好)|至今|到现在|\\d年|入职")
_TARGET = re.compile(
    "^(?:现|拟|特|兹|我|本人|今年|明年|想|要|打算|准备|计划|这次|本次|直接|由[^,]{2,12}系列)*(?:改|转|换|换成|改成|另|重新|跨系列)*"
    "(?:(?:申报|申请|报考?|评(?![上了为的过])|转评|参评)(?:评审|认定)?(?:职称|级别|层级)?(?:是|为|:)?"
    "|目标(?:职称|级别|层级)?(?:是|为|:))(?:北京市?)?(?:人工智能|AI)(?:专业|系列|方向|领域)?的?"
    "(?:(?:正高级|副高级|高级|助理|中级)?(?:工程师|高工|正高|副高|职称)|[初中]级|助工|[正副]高级)?(?:职称|资格)?$"
)
"""申报人工智能工程师, 想改报人工智能: what somebody wants to be."""
_AS_TOOL = (
    f"(?:要|想|在)招[^,]{{0,14}}(?:经验|背景)的?$|简历上?(?:写|填|编|吹)|(?:毕业设计|毕设|课程设计|大作业)|(?:{_FIELD_WORDS.alternatives})(?:的)?(?:公众号|短视频|视频号|专栏|播客|科普)|拍(?:短)?视频"
    "|(?:培训|进修|集训|上课|听课|自学)(?:了|过)(?=[^,]{0,4}(?:年|月|天|周))"
    f"|(?:用|拿|靠|让)(?:{_FIELD_WORDS.alternatives})[^,]{{0,4}}"
    "(?:写|画|查|润色|聊|改|选股|炒股|理财|交易|做(?:PPT|表|作业|海报))"
)
"""用大模型写周报两年了: machines are used, and not made to learn."""
_AS_STUDENT = (
    "^(?!.*(?:在职|同时|上班|入职|单位|公司|工作))[^,]{0,6}(?:研究生|硕士|博士|读研|读博|本科|在校|上学|大学)(?:学习|读书|的)*"
    "(?:期间|阶段|的?时候|那[几两三四]年)(?!.*\\d\\d年)[^,]{0,8}(?:做|搞|研究|弄|跟|参与)"
)
"""研究生期间做了三年图像分割: studies, and no work."""
_OF_FIRM = "^(?:公司|单位|我司|我们)?(?:是)?(?:主营|主打)"
"""主营大模型: what the employer sells."""
_NO_WORK = compiled(
    f"{_AS_TOOL}|{_AS_STUDENT}|{_OF_FIRM}|{_SERVED}|{_FINISHED}|{_PROMOTED}|{_WISHED}|{_TARGET.pattern}|继续教育"
)
_INTERN = re.compile("实习(?!指导|老师|教师|期|课|教学|实训)")
_POST = re.compile("(?:担?任|当|作为)[^,]{0,20}?(?:负责人|参与人|起草人)")
_POST_HELD = re.compile(
    "(?:(?:从?那|此|从此|自此)?(?:之后|以后|后|以来|起)|现在|目前|如今|入职(?:以来|后))?(?:我|他|她|其)?(?:一直|就|都|也|现)*(?:是|任|担任|做)?"
    "[^,年做干搞从转]{0,16}(?:负责人|带头人|骨干)"
)
"""那之后一直是公司的人工智能专业负责人: a rank in the work told before."""
_OF_ANOTHER = re.compile(
    f"(?:(?:19|20)?\\d\\d年(?:\\d{{1,2}}月)?|[去前今]年)(?:的时候)?(?:我|俺)的?(?:{KIN})(?!推荐|介绍|带|让|叫|拉)"
)
"""2018年8月我导师调入某研究所: whose work it is stands after the day."""
_BUSINESS = re.compile(
    "(?:这家|该|我们|我|所在的?|现在的?)?(?:公司|企业)(?:是|主要|专门|专|一直|目前){0,3}(?:做|搞|从事|研发|主营|生产)"
    "[^,我\\d了年]{1,14}?(?<!到现在)(?<!至今)(?<!算法)(?<!岗)"
    "(?:(?:已经?|都|也|有|快|近)*(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})多?年(?:多|了|的)*)?"
)
"""公司做自动驾驶: what the employer does."""
_JOB = re.compile(
    "[^,]{0,4}(?:工程师|研究员|专家|岗|科学家|从业|主管|经理|总监|组长|带头人)|[^,]{0,2}(?:组|部门?|团队)的?(?:员工|职工|一员|成员|骨干)"
)


def is_training(text: str) -> bool:
    """Whether the clause tells of being trained at a place of work (AI算法实习)."""
    return _INTERN.search(text) is not None and "转正" not in text


def names_post(text: str) -> bool:
    """Whether the clause says no more than which post is held, by nobody knows when."""
    return _POST_HELD.fullmatch(text) is not None


def names_target(text: str) -> bool:
    """Whether the clause says no more than what title is applied for."""
    if _TARGET.match(text) is not None:
        return True
    bare = _BRACKETED.sub("", text)
    return _FOR_TITLE.match(bare) is not None and not _DOES.search(bare)


def is_no_work(text: str, profession: WorkField) -> bool:
    """Whether the clause tells of service, training, a teacher's duty, an end or an aim."""
    teaches = profession is WorkField.TEACHING
    advised = teaches and (_ADVISED.match(text) or _HOURS.match(text))
    if _NO_WORK.search(text) or advised or names_target(text) or _DID_SINCE.match(text):
        return True
    if _NOT_ATTAINED.search(text) and not speaks_of_ai(_NOT_ATTAINED.sub("", text)):
        return True
    if _OF_ANOTHER.match(text) or _BUSINESS.fullmatch(text):
        return True
    return is_training(text)


def tells_work(
    text: str, field: WorkField | None, months: MonthRange | None, *, tells: bool
) -> bool:
    """Whether the clause speaks of working, and not of one piece of work or of a title.

    ``field``, ``months``: the field and the length that were read in it; ``tells``: it tells when.
    """
    if months is None and field is None and not tells and not _PRESENT_PLACE.search(text):
        return False
    if NOT_WORK.search(text) and not (tells and field) and not _VERB.search(text):
        return False
    if _LEARNS.search(text) and not _PLAIN_VERB.search(text):
        return False
    if _POST.search(text) and not WORK_VERB.search(_POST.sub("", text)):
        return False
    if months is not None:
        return True
    if DEED.search(text) or (PAST.search(text) and not (tells or names_role(text))):
        return False
    verb = WORK_VERB.search(text) or _VERB.search(text) or _is_job(text) or is_field_tag(text)
    verb = (
        verb
        or (field is WorkField.OTHER_ENGINEERING and (names_trade(text) or names_worker(text)))
        or field is WorkField.TEACHING
        or names_role(text)
        or bool(tells and (_UNCHANGED.search(text) or _STAYS.search(text)))
        or bool(tells and _SINCE_AT.search(text))
        or _TO_THE_END.search(text) is not None
    )
    return bool(verb or (tells and field))


def _is_job(text: str) -> bool:
    match = _FIELD_WORDS.first(text)
    return match is not None and bool(_JOB.match(text[match.end :]))
