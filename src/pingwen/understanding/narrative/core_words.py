"""What 核心 stands before where it names no journal: 核心技术, 核心开发."""

from __future__ import annotations

__all__ = ["NOT_CORE"]

NOT_CORE = (
    "核心(?:成员|技术|骨干|算法|代码|团队|系统|业务|人员|开发|研发|设计|模块|岗|工程师|员工|作者|力量|竞争"
    "|部门|产品|课程|功能|专家|问题|贡献|人物|负责|部件|零部件)|关键核心"
)
