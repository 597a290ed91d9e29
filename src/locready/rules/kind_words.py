"""Words that say what kind of thing a file or a cover is: a deck, a trailer, a poster; nobody's title."""

from __future__ import annotations

import re
import unicodedata

#: What materials are called in Latin letters. They may follow a title on its cover: ``The Snow Ledger pitch deck``.
_MATERIALS = (
    r"pitch|pitch ?decks?|decks?|presentation|slides?|proposal|treatment|bible|dossier|one ?sheets?|one ?pagers?|"
    r"leaflet|flyer|brochure|look ?book|mood ?board|synopsis|script|outline|overview|fact ?sheet|press ?kit|epk|"
    r"posters?|key ?art|key ?visual|kv|stills?|trailers?|teasers?|promo|sizzle|sizzle ?reel|reel|clips?|screener|"
    r"subtitles?|subs?|captions?|srt|affiche|bande annonce|sous titres"
)
#: Other words of which a name may be made and say nothing: kinds of works, states of a clip, and the markets.
_TRADE = (
    r"summary|intro|introduction|profile|pilot|full|films?|movies?|features?|shorts?|videos?|subtitled|textless|clean|"
    r"international|intl|bilingual|materials?|samples?|sheet|documents?|docs?|info|information|pack|package|projects?|"
    r"company|platform|catalogue|catalog|line ?up|contents|series|season|animes?|animation|animated|documentary|"
    r"dramas?|tv|titles?|works?|plan|original|untitled|credits?|contact|coming soon|the|a|an|of|for|and|in|"
    r"tiffcom|tgfm|haf|filmart|busan|acfm|cannes|marche|mipcom|mipjunior|mip|efm|berlinale|cinemart|iffr|idfa|mifa|"
    r"annecy|cartoon|afm|note d'intention|projet"
)
#: The same in Japanese, Korean and Chinese, where what a material is called follows a title without a space.
_EAST_ASIAN_MATERIALS = (
    r"企画提案書|企画書|企画案|提案書|作品資料|作品紹介|ピッチ(?:資料|デッキ)?|デッキ|プレゼン(?:テーション)?(?:資料)?|ワンシート|"
    r"一枚企画書|チラシ|フライヤー|ポスター|キービジュアル|本?予告編?|特報|トレーラー|ティザー|試写用?|シノプシス|"
    r"기획안|기획서|제안서|소개서|예고편|포스터|招商方案|策划案?|企划书|企劃書|提案|手册|手冊|[预預]告片?|海[报報]"
)
_EAST_ASIAN_TRADE = (
    r"企画|資料|作品|会社案内|会社概要|会社紹介|目次|ご?紹介|ご?提案|本編|字幕|あらすじ|脚本|海外向け|長編|短編|映画|劇映画|"
    r"アニメ(?:ーション)?|ドキュメンタリー|ドラマ|シリーズ|본편|자막|方案|介[绍紹]|正片|[动動]画|番[剧劇]|故事梗概"
)
#: What may stand around a title, or between the words of a name, without being part of it.
EDGES = r"\s\-–—_:：・,，、.。/／|｜()（）\[\]【】「」『』“”\"‘’《》〈〉<>*•"
_EDGE = re.compile(rf"^[{EDGES}]+|[{EDGES}]+$")
_ANY = re.compile(
    rf"(?:^|(?<=[{EDGES}]))(?:{_MATERIALS}|{_TRADE}|{_EAST_ASIAN_MATERIALS}|{_EAST_ASIAN_TRADE})(?=$|[{EDGES}])",
    re.IGNORECASE,
)
_LAST = re.compile(rf"(?:(?:^|(?<=[{EDGES}]))(?:{_MATERIALS})|{_EAST_ASIAN_MATERIALS})[{EDGES}]*$", re.IGNORECASE)
_SUFFIX = re.compile(rf"(?<=\w\w)(?:{_EAST_ASIAN_MATERIALS})$")


def without_kind_words(name: str) -> str:
    """Return the words of a name that say more than what kind of thing it is; nothing where there are none."""
    plain = _ANY.sub(" ", unicodedata.normalize("NFKC", name))
    return " ".join(_bare(_SUFFIX.sub("", _bare(plain))).split())


def without_material(title: str) -> str:
    """Return a title without what its material is called after it: ``灯台守の娘 企画書``, ``Koi pitch deck``."""
    plain = " ".join(unicodedata.normalize("NFKC", title).split())
    before = ""
    while plain != before:
        before, plain = plain, _bare(_LAST.sub("", plain))
    return plain


def _bare(text: str) -> str:
    return _EDGE.sub("", text)
