"""What each step of the reading is, in a sentence for the user."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from locready.catalogue import mark as _

#: Every value of ``Reading.method`` with what it means, a sentence of the catalogue.
METHODS: Mapping[str, str] = MappingProxyType(
    {
        "no-letters": _("It has no letters: numbers, punctuation, symbols."),
        "url": _("It is a web address."),
        "mail": _("It is a mail address."),
        "handle": _("It is a social media handle or tag."),
        "file": _("It is a file name."),
        "price": _("It is an amount of money."),
        "phone": _("It is a phone number."),
        "program": _("It is a line of a program or a console."),
        "code": _("It is a code, a measure or an identifier."),
        "dummy": _("It is dummy text (lorem ipsum), set to show a layout."),
        "known": _("It is one of the words that belong to no language (titles, names)."),
        "name": _(
            "It is taken for a name: capitalised words that no word list knows, a brand, or a Korean or Chinese name."
        ),
        "kana": _("It has kana, which only Japanese is written in; Han characters beside kana are Japanese."),
        "script": _("Its script serves one language."),
        "letters": _("It has letters that one language of this alphabet alone writes."),
        "alphabet-words": _("Its words are most frequent in this language of the alphabet."),
        "han-codec": _("Its characters are all in the character set of one language only."),
        "han-words": _("It cuts into words that are most frequent in this language."),
        "english-words": _("Its words are everyday English."),
        "latin-words": _(
            "Its words and spelling are likeliest in this language; English words and names in it are taken for guests."
        ),
        "rare-words": _("Its rare words, which are in the large word lists only, are likeliest in this language."),
        "langdetect": _(
            "It is long, few of its words are in the word lists, and its letters are likeliest in this language."
        ),
        "stranger": _("Few of its words are in the list of the likeliest language: it must be another one."),
        "context": _("It could be several languages; the text around it decided."),
        "untold": _("Too short or too mixed for anyone to tell."),
    }
)
