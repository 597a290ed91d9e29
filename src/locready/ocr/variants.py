"""Characters that Chinese and Japanese write alike but for a stroke: a recogniser takes one for the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from locready.model.scripts import Script, script_of

#: The Japanese form first, then those that come out in its place.
_ALIKE = (
    "査查 捜搜 脚腳 歩步 毎每 戸户戶 内內 呂吕 別别 黒黑 緑綠绿 録錄 説說 税稅 脱脫 閲閱 郎郞 "
    "為爲 様樣 対对 単单 来來 頼賴 徳德 増增 即卽 巣巢 収收 乗乘 浄净 剰剩 挿插 痩瘦 騒騷 稲稻 "
    "抜拔 晩晚 並竝 舗舖 穂穗 揺搖 遥遙 謡謠 暦曆 歴歷 隷隸 衛衞 奥奧 横橫 温溫 巻卷 勲勳 薫薰 "
    "恵惠 鶏鷄 効效 渉涉 瀬瀨 渇渴 掲揭 虚虛 青靑 清淸 静靜 真眞 鎮鎭 慎愼 錬鍊 悦悅 鋭銳 緒緖 "
    "諸诸 層层 寛寬 徴徵 姫姬 絶絕 黄黃 戻戾 涙淚 類类 宮宫 侶侣 営营 労劳 栄荣 蛍萤 県县 冊册 "
    "産產 顔顏 彦彥 強强 弥彌 祢禰 尓爾"
)
_JAPANESE: Mapping[int, str] = {
    ord(other): alike[0] for alike in _ALIKE.split() for other in alike[1:] if other != alike[0]
}
_KANA = frozenset({Script.HIRAGANA, Script.KATAKANA})
_EASTERN = _KANA | {Script.HAN}
#: What a Japanese text can be written with (JIS X 0208).
_JAPANESE_CODE = "shift_jis"


def japanese_forms(text: str) -> str:
    """Return a text with every such character in its Japanese form."""
    return text.translate(_JAPANESE)


def as_japanese(text: str) -> str:
    """Return a text that stands in Japanese company in its Japanese form; one that is Chinese all the same as it is."""
    japanese = japanese_forms(text)
    try:
        japanese.encode(_JAPANESE_CODE)
    except UnicodeEncodeError:
        return text
    return japanese


def is_japanese_company(texts: Iterable[str]) -> bool:
    """Say whether at least half of the texts with Chinese characters or kana have kana: the others are Japanese too."""
    eastern = [text for text in texts if any(script_of(character) in _EASTERN for character in text)]
    return 2 * sum(map(_has_kana, eastern)) >= max(len(eastern), 1)


def _has_kana(text: str) -> bool:
    return any(script_of(character) in _KANA and character != "ー" for character in text)
