"""What engineers design and make: 高压开关设备研发, though no list of trades names it."""

from __future__ import annotations

import re

__all__ = ["makes_device"]

_SYSTEMS = (
    "(?:制动|传动|转向|牵引|液压|气动|冷却|润滑|供配电|配电|动力|燃油|排气|悬挂|悬架|通风|给水|加热"
    "|输送|起重|减振|推进|点火|进气|润滑)系统"
)
_DEVICES = (
    f"(?:设备|装置|装备|机组|整机|样机|电器|器件|元件|部件|零件|构件|仪器|车辆|列车|机车|动车组|转向架|{_SYSTEMS}"
    "|[\u4e00-\u9fff]{1,2}(?:机|泵|阀|桩|塔|炉|釜|箱|柜|缸|轴|轮)"
    "|(?:变送|互感|断路|减速|换热|过滤|连接|继电|接触|控制|传感|压力容|电容|电抗|避雷)器)"
)
_MADE = re.compile(
    f"{_DEVICES}的?(?:研发|开发|设计|研制|制造|试制|装配|检修|维修|维护|安装|调试|试验|仿真|改造"
    "|工艺|[与和及、])+(?:工作|岗位?|专业|方向|技术)?(?:的|了|至今|到现在|\\d{1,2}年多?|[一二三四五六七八九十两]{1,3}[来几多]?年多?)*$"
)
_OTHERWISE = re.compile(
    "计算机|手机|司机|时机|商机|危机|动机|电视|微机|冰箱|邮箱|信箱|货柜|专柜|教学|课程|市场|销售|游戏|广告"
)


def makes_device(work: str) -> bool:
    """Whether what is done (``work``, without its verb) is the making of a piece of equipment.

    Only for conversations that speak of no artificial intelligence, as trades are.
    """
    return _MADE.search(work) is not None and _OTHERWISE.search(work) is None
