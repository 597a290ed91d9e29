"""Texts that only clips show: two-line dialogue, series, lower thirds, tickers, credits, watermarks, signs."""

from __future__ import annotations

from collections.abc import Mapping

#: Two lines of dialogue, by language.
TWO_LINES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ja": (
        ("昨日の手紙を読んだのなら", "もう隠すことはないはずだ"),
        ("港の灯りが消えるころ", "必ずここへ戻ってくる"),
        ("約束したのは母さんで", "おれじゃない"),
    ),
    "zh-Hans": (("如果你看了昨天的信", "我就不用再隐瞒了"), ("等港口的灯熄灭", "我一定会回来")),
    "en": (
        ("If you have read the letter,", "I have nothing left to hide."),
        ("I never promised you that.", "She did."),
    ),
    "fr": (("Si tu as lu la lettre,", "je n'ai plus rien à cacher."), ("Je ne t'ai rien promis.", "C'est elle.")),
    "ko": (("어제 그 편지를 읽었다면", "더 숨길 것도 없겠지"),),
    "th": (("ถ้าเธออ่านจดหมายแล้ว", "ฉันก็ไม่มีอะไรจะปิดบัง"),),
    "ru": (("Если ты читал письмо,", "мне больше нечего скрывать."),),
}
#: Texts in the same place, one straight after the other, that differ in one letter.
SERIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ja", ("その1", "その2", "その3")),
    ("ja", ("ヒントその1", "ヒントその2", "ヒントその3")),
    ("ja", ("第1の証言", "第2の証言", "第3の証言")),
    ("zh-Hans", ("第一步", "第二步", "第三步")),
    ("en", ("Chapter 1", "Chapter 2", "Chapter 3")),
)
#: What a lower third says in turn while its box stays.
THIRDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ja", ("灯台守 北川誠", "網元 浜田トメ", "駅長 小笠原進")),
    ("ja", ("気温 氷点下12度", "標高 2310m", "残り 3日")),
    ("ja", ("医師 三浦あかね（38）", "患者", "看護師 西村")),
    ("zh-Hans", ("渔民 陈海生", "校长 林秀云")),
    ("en", ("Dr Ruth Calder", "Harbour pilot", "Sam Iwata")),
)
TICKERS: tuple[tuple[str, str], ...] = (
    ("ja", "台風の影響により明日の放送は時間を変更してお送りします　詳しくは番組ホームページをご覧ください"),
    ("ja", "応募の締め切りは今月末日必着　抽選で百名様に特製ポストカードをお送りします"),
    ("en", "Heavy snow is expected along the northern coast tonight and ferries will not run before Friday noon"),
)
CREDITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "ja",
        (
            *("出演", "北川誠", "三浦あかね", "浜田トメ", "撮影", "小笠原進", "照明", "西村和也"),
            *("録音", "高田美帆", "編集", "森下光一", "音楽", "白石玲", "監督", "藤代はるか"),
        ),
    ),
    (
        "en",
        (
            *("Cast", "Ruth Calder", "Sam Iwata", "Nora Lindqvist", "Camera", "Paul Adeyemi"),
            *("Sound", "Greta Holm", "Editing", "Ivo Marsh", "Music", "Lena Fox", "Directed by", "Helen Doyle"),
        ),
    ),
)
WATERMARKS: tuple[tuple[str, str], ...] = (("ja", "みなとCH"), ("en", "KITA TV"), ("ja", "北海放送"), ("en", "PREVIEW"))
PROGRAMMES: tuple[tuple[str, str], ...] = (
    ("ja", "密着スペシャル 灯台の島"),
    ("ja", "日曜紀行 雪国の駅を訪ねて"),
    ("zh-Hant", "週末特輯：海邊的小鎮"),
    ("en", "Tonight: The Island of Lamps"),
)
SIGNS: tuple[tuple[str, str], ...] = (
    ("ja", "純喫茶 白樺"),
    ("ja", "本日臨時休業"),
    ("ja", "古書 かもめ堂"),
    ("ja", "手打ちうどん"),
    ("ja", "駐輪禁止"),
    ("ja", "小川歯科医院"),
    ("ja", "クリーニング"),
    ("ja", "酒処 あかり"),
    ("ja", "質屋 富士見"),
    ("en", "BAKERY"),
    ("zh-Hant", "永安茶莊"),
    ("ja", "釣具 渡辺"),
)
