"""The languages of all texts of one material."""

from locready.language import read_all

JAPANESE = ["一人の女性が、亡き父の故郷である島に戻ります。", "閉館した映画館を再開しようとする物語です。"]
CHINESE = ["这是一个关于电影院的故事。", "她回到了父亲的故乡，并试图重新开放电影院。"]
FRENCH = [
    "Une jeune femme revient dans le village de son père.",
    "Nous cherchons des partenaires pour la distribution.",
]


def test_the_same_han_label_is_read_by_the_material_around_it():
    label = "代表"

    assert read_all([label, *JAPANESE])[0].language == "ja"
    assert read_all([label, *CHINESE])[0].language == "zh-Hans"


def test_a_word_of_two_languages_is_read_by_the_material_around_it():
    assert read_all(["Distribution", *FRENCH])[0].language == "fr"
    assert read_all(["Distribution"])[0].language == "en"


def test_what_is_sure_is_not_turned_by_the_material():
    readings = read_all(["A woman returns to the small island.", *JAPANESE * 5])

    assert readings[0].language == "en"


def test_readings_come_in_the_order_of_the_texts():
    texts = ["Contact", *JAPANESE, "Contact", "国宝"]

    forwards, backwards = read_all(texts), read_all(texts[::-1])

    assert forwards == backwards[::-1]
    assert forwards[0] == forwards[3]


def test_no_texts_have_no_readings():
    assert read_all([]) == []
