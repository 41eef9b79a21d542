"""Whole names that are not told by their surname alone: 周建国, 许志强.

Such a surname heads words too (周末, 许多); with it only two characters usual in given names make a
name.
"""

from __future__ import annotations

__all__ = ["FULL_NAME"]

_SURNAMES = (
    "周徐孙胡林何高宋郑谢韩唐董程许傅沈曾苏丁薛叶余杜戴夏钟"
    "田任姜范石熊陆郝孔康秦顾侯邵段雷钱汤尹黎乔"
)
_GIVEN = (
    "伟强军磊勇涛明超波辉刚斌杰鹏飞鑫宇浩亮建国志文武龙峰敏静丽娟艳芳霞秀英玲燕红梅莉萍婷雪慧颖晶洁"
    "倩佳欣怡琳琪晨旭晓春俊泽凡思雅诗梦瑶嘉立群永福祥德凯博瑞民庆光良贵荣彬健然树振少卿婉淑桂兰洪"
)
FULL_NAME = f"[{_SURNAMES}][{_GIVEN}]{{2}}"
"""The pattern of such a name."""
