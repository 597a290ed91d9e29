"""Which fonts are made for East Asian text, so that a translation into English is not set in their Latin letters."""

from __future__ import annotations

import re

from lxml import etree

#: The theme's own fonts for Latin letters, of headings and of text (ECMA-376 part 1, 20.1.4.1.16 and 20.1.4.2.7).
_HEADING, _TEXT = "+mj-lt", "+mn-lt"
#: Words by which East Asian fonts are called, in their own scripts and in Latin letters. Names in their own script need
#: no list.
_NAMES = re.compile(
    r"\b((?:ms|yu|ud|biz ?ud)?p?(?:gothic|mincho)|meiryo|hiragino|osaka|kozuka|morisawa|kyokasho|ipa\w*|takao\w*|"
    r"hg\w*|dfp?\w*|fot|a-otf|ud digi|simsun|nsimsun|simhei|simkai|kaiti|fangsong|dengxian|microsoft yahei|jhenghei|"
    r"mingliu|pmingliu|pingfang|heiti|songti|st\w*(?:song|hei|kai)|youyuan|lisu|malgun|batang|batangche|gulim|gungsuh|"
    r"dotum|nanum\w*|apple sd|noto (?:sans|serif) (?:cjk|jp|kr|sc|tc|hk)|source han \w+)\b",
    re.IGNORECASE,
)
#: Latin faces whose names have one of those words.
_LATIN = re.compile(
    r"\b(century|franklin|news|letter|trade|highway|copperplate|bell|apple|bank|engravers|showcard|tw|special|league) "
    r"gothic|\bgothic (?:720|821|a1)\b",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")


def is_east_asian(name: str) -> bool:
    """Say whether a font, by its name, is made for Chinese, Japanese or Korean."""
    return bool(_EAST_ASIAN.search(name) or (_NAMES.search(name) and not _LATIN.search(name)))


def with_latin_font(form: etree._Element, *, heading: bool, latin: bool) -> None:
    """Give a run of Latin letters the theme's Latin font, where it names one that is made for East Asian text."""
    slot = form.find("{*}latin")
    if latin and slot is not None and is_east_asian(slot.get("typeface", "")):
        slot.attrib.clear()  # the numbers that describe the other font (panose, pitchFamily, charset) go with it
        slot.set("typeface", _HEADING if heading else _TEXT)
