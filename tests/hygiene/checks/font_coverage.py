"""Every character of the catalogues and of the founding call is one that the fonts loaded at once keep."""
import json
import unicodedata

from tree import at

MANIFEST = "fonts/manifest.json"
WORDS = ("locale/", "server/demo/")


def _kept(manifest):
    kept = set()
    for span in json.loads(manifest)["base"]:
        first, _, last = span.partition("-")
        kept.update(range(int(first, 16), int(last or first, 16) + 1))
    return kept


def _is_drawn(character):
    return unicodedata.category(character) not in ("Cc", "Cf")


def check(tree):
    kept, findings = _kept(tree[MANIFEST]), []
    for path, text in sorted(tree.items()):
        if not path.startswith(WORDS) or not path.endswith((".json", ".md")):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for character in sorted({c for c in line if _is_drawn(c) and ord(c) not in kept}):
                findings.append(at(path, number, f"U+{ord(character):04X} is not in {MANIFEST}"))
    return findings


_FONT = json.dumps({"base": ["0020-007E", "06CC"], "more": ["06D5"]})
GOOD = [{MANIFEST: _FONT, "locale/fa.json": '{"a": "\u06cc\u200c\u2068a"}'}]
BAD = [({MANIFEST: _FONT, "locale/fa.json": '{"a": "\u06d5"}'}, "U+06D5 is not in"),
       ({MANIFEST: _FONT, "server/demo/a.md": "\u2192"}, "U+2192 is not in")]
