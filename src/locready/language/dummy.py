"""Whether words are dummy text, "lorem ipsum": set to show a layout, and in no language."""

from __future__ import annotations

#: The words of the passage (Cicero, De finibus 1.10.32 f., mutilated), of its long variant and of the usual generators.
_WORDS = frozenset({
    "a", "ac", "accumsan", "accusam", "ad", "adipiscing", "adipisici", "adipisicing", "aenean", "aliqua", "aliquam",
    "aliquet", "aliquip", "aliquyam", "amet", "anim", "ante", "aptent", "arcu", "assum", "at", "auctor", "augue",
    "aute", "autem", "bibendum", "blandit", "cillum", "class", "clita", "commodo", "condimentum", "congue",
    "consectetuer", "consectetur", "consequat", "consetetur", "conubia", "convallis", "cras", "cubilia", "culpa", "cum",
    "cupidatat", "curabitur", "curae", "cursus", "dapibus", "delenit", "deserunt", "diam", "dictum", "dictumst",
    "dignissim", "dis", "do", "dolor", "dolore", "dolores", "doming", "donec", "dui", "duis", "duo", "ea", "efficitur",
    "egestas", "eget", "eirmod", "eiusmod", "eleifend", "elementum", "elit", "elitr", "enim", "erat", "eros", "esse",
    "est", "et", "etiam", "eu", "euismod", "eum", "ex", "excepteur", "exerci", "exercitation", "facer", "facilisi",
    "facilisis", "fames", "faucibus", "felis", "fermentum", "feugait", "feugiat", "finibus", "fringilla", "fugiat",
    "fusce", "gravida", "gubergren", "habitant", "habitasse", "hac", "hendrerit", "himenaeos", "iaculis", "id", "illum",
    "imperdiet", "in", "inceptos", "incididunt", "integer", "interdum", "invidunt", "ipsum", "iriure", "irure", "iusto",
    "justo", "kasd", "labore", "laboris", "laborum", "lacinia", "lacus", "laoreet", "lectus", "leo", "liber", "libero",
    "ligula", "litora", "lobortis", "lorem", "luctus", "luptatum", "maecenas", "magna", "magnis", "malesuada", "massa",
    "mattis", "mauris", "maximus", "mazim", "metus", "mi", "minim", "molestie", "mollis", "mollit", "montes", "morbi",
    "mus", "nam", "nascetur", "natoque", "nec", "neque", "netus", "nibh", "nihil", "nisi", "nisl", "no", "nobis", "non",
    "nonummy", "nonumy", "nostra", "nostrud", "nulla", "nullam", "nunc", "obcaecat", "occaecat", "odio", "officia",
    "option", "orci", "ornare", "pariatur", "parturient", "pellentesque", "penatibus", "per", "pharetra", "phasellus",
    "placerat", "platea", "porta", "porttitor", "possim", "posuere", "potenti", "praesent", "pretium", "primis",
    "proident", "proin", "pulvinar", "purus", "quam", "qui", "quis", "quisque", "quod", "rebum", "reprehenderit",
    "rhoncus", "ridiculus", "risus", "rutrum", "sadipscing", "sagittis", "sanctus", "sapien", "scelerisque", "sea",
    "sed", "sem", "semper", "senectus", "sint", "sit", "sociis", "sociosqu", "sodales", "sollicitudin", "soluta",
    "stet", "sunt", "suscipit", "suspendisse", "taciti", "takimata", "tation", "te", "tellus", "tempor", "tempus",
    "tincidunt", "torquent", "tortor", "tristique", "turpis", "ullamco", "ullamcorper", "ultrices", "ultricies", "urna",
    "ut", "varius", "vehicula", "vel", "velit", "venenatis", "veniam", "vero", "vestibulum", "vitae", "vivamus",
    "viverra", "voluptate", "voluptua", "volutpat", "vulputate", "wisi", "zzril",
})  # fmt: skip
#: The words that it is called by.
_NAME = frozenset({"lorem", "ipsum"})
#: So many of its words are no accident, when they are most of a line: OCR misreads some, and headings stand among them.
_ENOUGH, _MOST = 5, 0.75


def is_dummy(words: tuple[str, ...]) -> bool:
    """Return whether most words of a line are those of dummy text, and enough of them, or those it is called by."""
    plain = [word.lower() for word in words]
    known = [word for word in plain if word in _WORDS]
    if len(known) < _MOST * len(plain):
        return False
    different = frozenset(known)
    return len(different) >= _ENOUGH or different >= _NAME
