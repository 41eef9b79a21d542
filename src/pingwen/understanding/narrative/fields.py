"""In which field a clause says that somebody works: of this profession, of another, or untold."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from pingwen.domain.facts import WorkField
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.devices import makes_device
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.places import EMPLOYERS
from pingwen.understanding.narrative.trades import ends_in_trade, names_worker

__all__ = [
    "NOT_ALL",
    "WORK_VERB",
    "field_named",
    "field_of",
    "in_field",
    "is_field_tag",
    "names_role",
    "speaks_of_ai",
    "trade_of",
]

_MOST_SEEN = 256
"""Several concepts look into the same clause in turn."""
_PUT_FORWARD = (
    "(?:学校|单位|公司|我司|[我本]校|专家|同行|[院所系厂]里?|导师|领导|部门|上级|(?:已经?|同意|择优|优先|被|获|拟)+)"
    "(?:已经?|同意|统一|正式|都|也|择优|优先|会|给|可以|能|有岗位并)*推荐(?!算|系统|模型|组|团队|策略|引擎|方向|业务|场景|岗|平台|技术|搜|广告)"
    "|推荐(?=申报|评|参评|[我他她]|了|人|函|书|信|表|名额|指标|上报|认定)"
    "|(?:人脸|声纹)(?=门禁|闸机|考勤|打卡|支付|设备|终端|采集|锁)"
)
"""学校已推荐, 人脸门禁: of an applicant, or a device, and not what machines learn."""
_FIELDS = WordTable(
    {
        WorkField.ARTIFICIAL_INTELLIGENCE: words("fields_ai")["fields_ai"],
        WorkField.OTHER_ENGINEERING: words("fields_engineering")["fields_engineering"],
        WorkField.TEACHING: words("fields_teaching")["fields_teaching"],
        WorkField.OTHER: words("fields_other")["fields_other"],
        "unsure": words("fields_unsure")["fields_unsure"],
    },
    guard=_PUT_FORWARD,
)
WORK_VERB = re.compile(
    "(?:训练|调(?![到来去入动任岗])|部署|优化)(?=[^,]{0,10}(?:模型|算法|网络|机器人))|做|画(?=[^,]{0,6}(?:图|电路|板|结构))|修(?=[^,]{0,8}(?:路|桥|隧道|水库|机场|电梯|机床|地铁|飞机|机车|动车|锅炉|变压器|仪表|空调|管道|线路|信号|机器|设备))|从事|干|搞|管(?=(?:后勤|食堂|仓库|物业|行政|人事|档案|采购|招聘|车队|宿舍|机房|施工)(?:$|了|这|那))|管(?=[^理道控家了着,][^,]*(?:系统|平台|算法|模型|机器人|检测|识别|设备|产线)$)|(?<!主)(?<!保)管(?=[^理道控,][^,]{1,10}(?:这|那|方面|块))|研究(?!报告)|研发|开发(?!区)|用(?=(?:深度学习|机器学习|神经网络|强化学习)[^,]{0,6}(?:查|检测|识别|预测|分析|挖掘|诊断|建模))|负责(?!人(?![工脸]))|当(?!时|年|地|作|前|月|天|日)|担?任|转行?|跨行?(?:到|进|入)|转岗|扎(?:下(?!来)|了?根|住)|深耕|投身|踏入|步入|跨入|迈入|上手|弄|鼓捣|捣鼓"
    "|写(?=(?:的(?:就|也|其实)?是)?[^,的过了篇份]{0,8}(?:代码|程序|固件|驱动|后端|前端|后台|嵌入式|算法|模型|机器人|脚本|爬虫)(?![^,]*(?:论文|报告|文章|专利|标准|书|教材|材料|方案)))|任教|教(?=[^,]{0,8}(?:课|书|学生|班))|跑(?=销售|业务|市场|外卖|仿真|模型|实验(?!室)|现场|工地)|送(?=[^,]{0,4}(?:外卖|快递))|开(?=[^,]{0,6}(?:店|馆|滴滴|出租|货车|大车|机床|塔吊|吊车|挖机|公交))"
)
_OBJECT = re.compile(
    "(?:(?:训练|调(?![到来去入动任岗])|部署|优化)(?=[^,]{0,10}(?:模型|算法|网络|机器人))|投身|踏入|步入|跨入|迈入|上手|做|从事|干|搞|鼓捣|捣鼓|弄|跑|送|写|炼|画(?=[^,]{0,6}(?:图|电路|板|结构))|管(?![理道控])|接(?=[^,]{0,14}(?:的活|活$|单子?))|研究(?!院|所|生|报告)|研发"
    "|开发(?!区)|负责(?!人(?![工脸]))|当(?!时|年|地|作|前|月|天|日)|任|(?:找|换|谋)(?:到|了)一?[份个]|调整(?:到|至|为)"
    "|修(?=[^,]{0,8}(?:路|桥|隧道|水库|机场|电梯|机床|地铁|飞机|机车|动车|锅炉|变压器|仪表|空调|管道|线路|信号|机器|设备))|转行?(?:到|去)?|跨行?(?:到|进|入)"
    "|开(?=[^,]{0,6}(?:店|馆|滴滴|出租|货车|大车|机床|塔吊|吊车|挖机|公交)))(?P<object>[^,;]{1,30})"
)
_BUSINESS = re.compile(
    "(?:某|[一这]家)[^,做干搞的从]{1,8}(?=公司|企业|集团|[国央民外私]企)"
    "|(?:做|搞|从事|研发|主营)[^,]{1,12}的(?:民营|国有|国营|私营|外资|合资|上市)?(?=公司|企业|单位|厂|机构|大厂)"
)
_TRAINS = re.compile("(?:训练?|炼|调)(?:各种|各类)?(?:模型|丹)|模型调优")
"""What is done only where machines learn."""
_BY_LEARNING = re.compile(
    "(?:(?:^|[我直就都,])|在[^,]{1,16})用(?:深度学习|机器学习|神经网络|强化学习)(?:的?(?:方法|技术|算法|模型))?"
    "(?:来|去)?(?:做(?!题|作业|课|毕)|查|检测|识别|预测|分析|挖掘|诊断|建模|优化|分类|处理)"
)
"""用深度学习查恶意流量: by what is worked, whatever it is worked on."""
_SET_APART = re.compile("没|不|别人|同事|[他她]|论文|文章|专利|报告|课题|教|讲")
_NEVER_DONE = re.compile(
    "(?:谈|算|称)不上[^,]*|(?:压根|根本|从来|并|又)(?:就)?不是(?:做|干|搞|弄)[^,]*|(?<![没未不])(?<!没有)(?:离开|脱离|告别|放弃)(?:了)?[^,转改去做干搞]*|(?:写|整|弄|交|送|收|审|准备)(?:写|理)?(?:些|点|各种)*材料|(?:没有?|未|从没|从未)(?:再|怎么|真正)?(?:碰|接触|做|干|搞|弄|从事|涉及)过[^,]*"
)
_AIMS_AT = re.compile(
    "^(?:我|俺|咱|她|他|其|现|拟|就|也|还|都|直接|现在|目前|今年|明年|本?次|这次?|[给为][他她其]|想|要|欲|准备|打算|可以|能|推荐|特)*"
    "(?:申报|申请|参评|认定|推荐|报(?![告表警名到了过])|评(?![价估测分论上为了过]))[^,]*(?:工程师|高工|助工|职称|研究员)"
)
"""她想评人工智能工程师, 报人工智能工程师: what is asked for tells of no work."""
NOT_ALL = re.compile("不(?:全|都|完全|尽)是")
"""不全是知识图谱: what else was done, and when, is not said."""
_ROLE = re.compile("(?:职位|岗位|职务|(?<!哪个)部门)[^,]{0,6}(?:是|:|为)")
_BRACKETED = re.compile("(?:岗位?|职位|工作|部门?|组|团队)[(](?P<object>[^()]{2,12})[)]")
"""在这个岗位(图像算法)上: the field told in brackets after the place of work."""
_TAUGHT = re.compile(
    "(?:卖|送|跑|开|站|摆)(?:了|过)[^,学]{1,6}年[^,]{0,2}(?:房|车|保险|货|药|外卖|快递|业务|销售|店|柜台|摊)|教(?:了|过)?[^,学]{0,6}年[^,]{0,2}书|教(?:过|了)?书(?!法)"
)
_VOCATIONAL = re.compile(
    "(?:中职|中专|职高|职业高中|职业学校|职教中心|技校|技工学校|技师学院|中等职业学校)(?!毕业|学历|文凭)[^,毕读念]{0,8}?"
    "(?:教(?!育|材)|上课|老师|教师|讲师|任课)(?!.{0,3}(?:出身|转))"
)
_TEACHES = re.compile("老师|教师|教学")
_JOB = re.compile(
    "(?:工程师|研究员|专家|岗|科学家|从业|行业|方向|领域|经验|开发$|主管|经理|总监|组长|带头人"
    "|(?:小?组|部门?|团队|实验室|事业部)(?:的|里)?(?:员工|职工|一员|成员|骨干|工作|上班)?$)"
)


_AI = WordTable(words("fields_ai"), guard=_PUT_FORWARD)
_LONGEST_JOB = 16
_NEW_AI = (
    "(?:(?:识别|解译)(?<=[\u4e00-\u9fff]{2}..)|(?:生成|预测|视觉|分类|检测|识别|推荐|调度|决策|端侧|基座|排序|奖励|时序|分割|跟踪|匹配|检索|行业大|对话|问答|翻译|声学|召回|文生图|语义|诊断|摘要|纠错|活体|(?:点击率|转化率|CTR|CVR)(?:预[估测])?)模型"
    "|智能(?:视频|图像|影像|语音|文本|故障|缺陷|票据|风险)(?:分析|识别|理解|检测|处理|诊断|预测|审核)|智能(?<!人工智能)(?!专业|系列|方向|领域|相关|技术|科技|公司|企业|中心|部门|学院|职称|行业|时代|研究|产品|项目|课题|平台|系统|客服|家居|楼宇|电网|电表|水表|仪表|制造|建筑|手机|硬件|设备|装备|变电|配电|卡|锁|化"
    "|工厂|车间|控制|手环|手表)[\u4e00-\u9fff]{2})"
)
"""What ends in the name of a task that machines learn: 遥感影像智能解译."""
_MODEL_WORK = (
    "(?:人工智能|AI|大|语言|视觉|机器学习|深度学习)模型的?"
    "(?:(?:训练|微调|评测|测试|部署|优化|压缩|推理|调优)[与和及、]?)+(?:的?技术)?"
)
"""人工智能模型测试与部署: what is done to a model that has learnt, whatever else is tested."""
_HEAD = re.compile(
    f"(?:算法|大模型|语言模型|机器学习|深度学习|图像识别|自然语言处理|NLP|{_NEW_AI}|{_MODEL_WORK})(?:工程师|模型(?=研发|训练|开发|优化|算法|研究|的|$)|研发"
    "|开发|研究|岗位?|方向|训练|优化|建模|融合|结合|工作|应用|的|了|到现在|至今)*$"
)
_LABELS = compiled("(?:自动|智能|图像|数据)*标注(?=算法)")
"""图像标注算法: the algorithm, and not the labelling by hand."""
_NOT_AI = re.compile("(?:非|不是|不算)(?:AI|人工智能)")
_NAMES_TASK = compiled(_NEW_AI)
_TOPIC = re.compile(
    "(?:我|先(?!进)|头|后来|然后|之前)*(?P<object>[^,做干搞年月]{2,10}?)(?:我|也|都|就|一直)*(?:做|干|搞|弄|写)(?:了|过|到现在|到今|到第|有)"
)
_ROOTED = re.compile(
    "(?:在|跟|和|与|同)(?P<object>[^,在做干搞没不]{2,12}?)(?:(?:[这那]一?(?:块|行|摊|片)|领域|方向|方面)(?:儿|上|里)*"
    "(?:扎(?:下(?!来)|了?根|住)|深耕|摸爬滚打|耕耘)|打交道)"
)
"""在语音识别这块儿扎下了."""
_IS_JOB = re.compile(
    "(?:一直|目前|现在|我|主要|其实|本来|才|后来|之后|起|开始)都?是(?P<object>[^,的]{2,10})$"
)
_LISTED = re.compile("(?:开发|工程|方面|相关|的)?(?:[、/+&]|和|与|以及|及|跟)+")
_APART = re.compile(
    "[、/+&()]|和|与|及|跟|同时|兼|又|再|后|做|干|搞|转|从|到|的(?!算法|模型|系统)|年|月|,"
)
"""What stands between two pieces of work, and not between the parts of one compound."""

_TAG = re.compile(
    "^(?:[):]|然后|后来|之后|现在|目前|专职|岗位|职位|职务|方向|从事专业|工作内容|内容|主要|全|都|一直|还|始终|做的|干的|搞的|弄的"
    "|负责)*(?:是|为|:)?"
    rf"(?!讲|关于|写|介绍|[不并]?不?是|非|[^,]{{0,4}}专业(?:方向|名称|一?栏)*(?:也|就|都|正好|刚好|上)*(?:是|为|:|写|填|叫))[^,]{{0,6}}?(?:{_AI.alternatives}|{_NEW_AI})(?:方向|领域|岗位?|算法|工程师|研发|应用|开发|研究员?"
    rf"|训练|优化|融合|结合|建模|分割|跟踪"
    "|部署|系统|平台|技术|这块|这一块|那块|相关|到现在|至今|到今天|的|、"
    "|[与和及]智能(?:控制|决策|分析|优化|调度|规划|感知))*[)]?$"
)


@lru_cache(maxsize=_MOST_SEEN)
def field_of(text: str) -> WorkField | None:
    """The field of the work that the clause speaks of; None where the words leave it open.

    What is done counts, not where: 在人工智能公司做财务 is not work in artificial intelligence.
    """
    told = _FIELDS.find(text) or _NAMES_TASK.search(text)
    if not (told or _TAUGHT.search(text) or _VOCATIONAL.search(text)):
        return None
    text = _LABELS.sub("", _NEVER_DONE.sub("", _BUSINESS.sub("", text)))
    if _lets_learn(text):
        return WorkField.ARTIFICIAL_INTELLIGENCE
    if _VOCATIONAL.search(text):
        return WorkField.TEACHING
    if _TAUGHT.search(text):
        return WorkField.OTHER
    match = None
    for match in _OBJECT.finditer(text):
        fields = _of_object(match["object"])
        if fields == {WorkField.OTHER.value} and _TEACHES.search(match["object"]):
            return None if WorkField.ARTIFICIAL_INTELLIGENCE in _named(text) else WorkField.OTHER
        if fields:
            return _one(fields)
    if (named_so := _of_topic(text)) is not None:
        return named_so
    named = _IS_JOB.search(text)
    last = _FIELDS.find(named["object"])[-1:] if named is not None else ()
    if named is not None and last and last[0].end == len(named["object"]):
        return _one(_of_object(named["object"]))
    return _of_job(text, done=match is not None)


def _lets_learn(text: str) -> bool:
    """Whether machines learn in what is done, whatever it is done for."""
    if _BY_LEARNING.search(text) and not _SET_APART.search(text):
        return True
    only = _named(text) <= {WorkField.ARTIFICIAL_INTELLIGENCE, "unsure"}
    return _TRAINS.search(text) is not None and only


def _of_topic(text: str) -> WorkField | None:
    """The field that stands in brackets after the place, or before its verb (NLP我做过)."""
    bracketed = _BRACKETED.search(text)
    if bracketed is not None and is_field_tag(bracketed["object"]):
        return _one(_of_object(bracketed["object"]))
    topic = _TOPIC.match(text) or _ROOTED.search(text)
    return _one(_of_object(topic["object"])) if topic is not None else None


def _of_job(text: str, *, done: bool) -> WorkField | None:
    """The field of the job that a clause names. ``done``: it says too what is done."""
    if _AIMS_AT.match(text):
        return None
    employers = EMPLOYERS.find(text)
    after = text[employers[-1].end :] if employers else ""
    job = _FIELDS.first(after) if len(after) <= _LONGEST_JOB else None
    if job is not None and job.start == 0 and job.end == len(after):
        return _one({job.meaning})
    fields = _of_object(text)
    if fields and (is_field_tag(text) or names_role(text) or (not done and _JOB.search(text))):
        return _one(fields)
    return None


@lru_cache(maxsize=_MOST_SEEN)
def trade_of(text: str) -> WorkField | None:
    """OTHER_ENGINEERING where what is done ends in a trade of engineering (做桥梁工程).

    Only for conversations that speak of no artificial intelligence.
    """
    text = _NEVER_DONE.sub("", _BUSINESS.sub("", text))
    done = (match["object"] for match in _OBJECT.finditer(text))
    if names_worker(text):
        return WorkField.OTHER_ENGINEERING
    named = any(
        (ends_in_trade(words_) or makes_device(words_)) and not _of_object(words_)
        for words_ in done
    )
    return WorkField.OTHER_ENGINEERING if named else None


def speaks_of_ai(text: str) -> bool:
    """Whether anything in the text is a word of artificial intelligence."""
    return _AI.first(text) is not None or _NAMES_TASK.search(text) is not None


def field_named(text: str) -> WorkField | None:
    """The field of a clause that is no more than the name of a job (网络运维)."""
    fields = _of_object(_BUSINESS.sub("", text)) if not NOT_ALL.search(text) else set()
    return _one(fields) if fields and len(text) <= _LONGEST_JOB else None


def names_role(text: str) -> bool:
    """Whether a clause names the post held (职位一开始是测试)."""
    return bool(_ROLE.search(text))


@lru_cache(maxsize=_MOST_SEEN)
def is_field_tag(text: str) -> bool:
    """Whether a clause names a field of work and nothing else (大模型应用研发，全是图像算法)."""
    return speaks_of_ai(text) and _TAG.match(text) is not None


def in_field(field: WorkField | None, profession: WorkField) -> bool | None:
    """Whether it is work of this profession."""
    return None if field is None else field is profession


def _named(text: str) -> set[str]:
    return {found.meaning for found in _FIELDS.find(text)}


def _one(fields: set[str]) -> WorkField | None:
    return WorkField(next(iter(fields))) if len(fields) == 1 and "unsure" not in fields else None


def _of_object(words_: str) -> set[str]:
    """The fields of what is done; the head of a compound decides: 智能客服算法 is an algorithm."""
    if _NOT_AI.search(words_):
        return {WorkField.OTHER_ENGINEERING.value}
    found = _FIELDS.find(words_)
    if any(_LISTED.fullmatch(words_[a.end : b.start]) for a, b in pairwise(found)):
        return {each.meaning for each in found}  # 做测试、运维和算法
    if _HEAD.search(words_):
        return {WorkField.ARTIFICIAL_INTELLIGENCE.value}
    if any(_APART.search(words_[a.end : b.start]) for a, b in pairwise(found)):
        return {each.meaning for each in found}
    fields, last = {each.meaning for each in found}, found[-1].meaning if found else ""
    adjoining = len(found) > 1 and found[-2].end == found[-1].start  # AI客服
    sort = (WorkField.OTHER_ENGINEERING, *([WorkField.OTHER] if adjoining else []))
    if last in sort and WorkField.ARTIFICIAL_INTELLIGENCE in fields:
        return fields  # 推荐系统后端: may be either
    return {last} if found else set()
