"""What each step of the reading is, in a sentence for the user."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Every value of ``Reading.method`` with what it means.
METHODS: Mapping[str, str] = MappingProxyType(
    {
        "no-letters": "It has no letters: numbers, punctuation, symbols.",
        "url": "It is a web address.",
        "mail": "It is a mail address.",
        "handle": "It is a social media handle or tag.",
        "file": "It is a file name.",
        "price": "It is an amount of money.",
        "phone": "It is a phone number.",
        "program": "It is a line of a program or a console.",
        "code": "It is a code, a measure or an identifier.",
        "known": "It is one of the words that belong to no language (titles, names).",
        "name": "It is taken for a name: capitalised words that no word list knows, or a Korean or Chinese name.",
        "kana": "It has kana, which only Japanese is written in; Han characters beside kana are Japanese.",
        "script": "Its script serves one language.",
        "letters": "It has letters that one language of this alphabet alone writes.",
        "alphabet-words": "Its words are most frequent in this language of the alphabet.",
        "han-codec": "Its characters are all in the character set of one language only.",
        "han-words": "It cuts into words that are most frequent in this language.",
        "english-words": "Its words are everyday English.",
        "latin-words": "Its words and spelling are likeliest in this language.",
        "langdetect": "It is long, and its letters are likeliest in this language.",
        "stranger": "Few of its words are in the list of the likeliest language: it must be another one.",
        "context": "It could be several languages; the text around it decided.",
        "untold": "Too short or too mixed for anyone to tell.",
    }
)
