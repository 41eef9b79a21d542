"""Words for people who are not the one who asks: 我爱人, 王工, 前任负责人.

Words differ in what they need to name somebody else: some do alone (同事, 师兄); some, which
applicants call themselves too (老师), only after one that points (那位老师, 前任负责人, 我们主任);
and some are names (王工, 老周, TONY).
"""

from __future__ import annotations

from pingwen.understanding.narrative.full_names import FULL_NAME

__all__ = ["ABOVE", "BARE", "KIN", "NAME", "NOT_GIVEN", "POST", "SAFE_SURNAMES", "WITH"]

_SIBLINGS = "哥|弟|姐|妹|爸|妈|叔|舅"
BARE = (
    "同事|朋友|爱人|配偶|前[妻夫](?!后)|老婆|老公|妻子|丈夫|媳妇|儿子|女儿|闺女|[男女]朋?友|领导(?!力|小组|班子|岗|干部)"
    "|老板|导师(?!制|组发|项目)|同学|师[兄姐弟妹]|学[长姐弟妹]|[表堂][哥弟姐妹]|哥哥|弟弟|姐姐|妹妹"
    "|父亲|母亲|爸爸|妈妈|老爸|老妈|室友|舍友|闺蜜|同门|战友|队友|合伙人|上司"
    "|前辈|大牛|大神|大佬|牛人|[上下]级(?=(?:19|20)\\d\\d年?[^,]{0,4}[评拿考取毕]|是(?:副高|正高|高工|中级|讲师|教授))"
    "|哥们儿?|姐们儿?|网友|[博题层播答版群吧坛]主|UP主|主播|老?师傅(?!好|您|你|们好|,|$)|老教授|老专家|老领导"
    "|[姐妹]夫|嫂子|弟媳|徒弟|师父|邻居|侄[子女]|外甥女?|[姑姨]父|[姑姨舅]妈|舅舅"
    "|叔叔|[婶伯]{2}|伯父|岳[父母]|公公|婆婆|爷爷|奶奶|外[公婆]|老乡|亲戚"
    "|弟妹|妯娌|连襟|小姨子|小舅子|大舅哥|女婿|儿媳|评委(?!会)(?:老师)?"
    "|妹儿(?!们)|幺妹|(?:大[姐哥叔爷妈]|阿姨|小[哥妹])(?!好|们好|您|你|,|帮|请|$)"
)
"""Words that name another person by themselves."""
KIN = (
    f"{BARE}|(?:上级|下级|平级)(?!部门|单位|主管|机关|领导|文件|批|要求|公司|职称)|孩子|外?孙[子女]|外孙|家人|太太|先生|对象(?!检测|识别|跟踪|分割|存储)|下属(?!的?[^,]{{0,6}}(?:厂|公司|企业|单位|院|所|机构|集团|中心|学校))|员工|学生|师傅|同行|搭档|手下|组员"
    f"|主管(?!部门)|实习生|[大小二三老]?(?:{_SIBLINGS})(?![一-龥]?[部级]|程|[一-龥](?<!工)程)"
    "|(?:带|教|指导)(?:过"
    "|出来)?的(?:[一两二三四五六七八九十几\\d]+[个位名])?(?:研究生|学生|博士生"
    "|硕士生|实习生|新人|徒弟)"
)
"""What others are to the one who asks, after 我的."""
POST = (
    "(?<!班)主任|经理|总监|负责人|[院所校科处部局厂队店班组]长|董事长|书记|研究员|教授|老师|博士后?|硕士|实习生"
    "|专家|师傅|员工|(?<![一二三]级)教师|程序员|应届生|毕业生|研究生|大学生|本科生|小伙子?"
    "|小姑娘|姑娘|大[姐哥叔爷]|阿姨"
    "|[6-9]0后|00后|CTO|CEO|COO|VP|LEADER|BOSS|总工|老总|老大|架构师|(?<![台站])技术员"
    "|候选人|申请人|参评人|竞争者"
    "|评委|新人|年轻人|后辈|老同志|老师傅|家长|院士"
)
"""What people are, the one who asks among them."""
ABOVE = (
    "[处院所科局校部厂组队]长|(?<!班)主任|经理|总监|书记|总工|老大|老总|CTO|CEO|LEADER|BOSS|教研员"
)
"""Who stands above others in a unit."""
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
    "余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康邱秦顾侯邵孟段雷钱汤尹黎乔贺赖龚"
    "陶翁俞柳骆樊葛褚殷祝霍柯聂卓岳庞窦耿裴焦鲍詹颜涂梅舒童邢辛苗付阮郎谷柏翟喻蓝滕纪靳闻"
)
SAFE_SURNAMES = "王李张刘陈杨赵黄吴孙朱郭罗梁冯邓曹彭袁潘蒋蔡魏吕姚卢崔谭汪廖贾邹孟邱"
"""Those that head hardly a word besides."""
NOT_GIVEN = "中级|副高|正高|高工|硕士|本科|博士|大专|中专|初级|助工|讲师|工程"
"""What no given name is (小王中级2017年)."""
_CALLED = (
    "总工?(?![共计监部体])|老师|教授|主任|经理|博士?(?=$|[^士物览])|院士|师傅|姐|哥|同学|院长"
    "|所长|处长|书记|校长|组长|科长|部长|先生|女士"
)
_LATIN = (
    "TONY|JACK|TOM|DAVID|JAMES|MIKE|KEVIN|LUCY|LILY|MARY|JERRY|PETER|ALEX|ERIC|FRANK|HENRY|JASON|JOHN|LEO|MICHAEL|PAUL|ROBERT|STEVEN|VICTOR|ALICE|AMY"
    "|ANNA|CINDY|EMMA|GRACE|HELEN|JANE|JENNY|JESSICA|KATE|LINDA|LISA|NANCY|ROSE|SARAH|SUSAN|VIVIAN|WENDY|ANDY|BEN|BOB|DANIEL|JIM|JOE|SAM|SIMON|VINCENT"
)
_TOLD_OF = (
    "今年|去年|前年|(?:19|20)\\d\\d|是(?!否|不是)|他|她|本科|硕士|博士|大专|评上|拿了|已经"
    "|发了|[比跟和与]我|也|都"
)
NAME = (
    rf"(?:[{_SURNAMES}](?:工(?![程作])|某+|{_CALLED})|[马方万严易龙倪史毛高季齐鲁温柴牛关盛](?:{_CALLED})"
    rf"|[小老阿](?:[{_SURNAMES}]|马(?!上)|高(?![级工中校])|方(?![案向法面便])|[严易倪]|金(?!属))(?![师板序围山时车鱼鸭])"
    rf"|大[{SAFE_SURNAMES}姜郑](?={_TOLD_OF})"
    rf"|(?!张[江家贴]|陈[述列]|黄[金浦埔]|孙子"
    rf"|杨[浦树])[{SAFE_SURNAMES}](?!{NOT_GIVEN})[一-龥]{{1,2}}(?={_TOLD_OF})|{FULL_NAME}(?={_TOLD_OF})"
    rf"|(?<![A-Z])(?:{_LATIN})(?![A-Z]))"
)
"""The pattern of a name."""
WITH = "[和跟与同](?!我)[^,我]{1,8}(?:共一|共同|并列|一起|一块|合[写著作]|联合)"
"""和组里小张共一: with whom the one who asks did what is told."""
