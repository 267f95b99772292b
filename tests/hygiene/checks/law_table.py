"""The law table that the checks use is the one that src/ARCHITECTURE.md shows to people."""
import re

from tree import LAWS, at

PAGE = "src/ARCHITECTURE.md"
ROW = re.compile(r"^\| `(?:src/)?(\w+)` \| [^|]* \| ([^|]*) \|", re.M)


def _row(words, layers):
    if words == "–":
        return []
    if words.startswith("all of src"):
        return [layer for layer in layers if layer not in ("client", "web", "server")]
    if words.startswith("client and below"):
        return [layer for layer in layers if layer not in ("web", "server")]
    return words.split()


def check(tree):
    shown = {layer: words.strip() for layer, words in ROW.findall(tree.get(PAGE, ""))}
    findings = []
    for layer, sees in LAWS["layers"].items():
        if layer not in shown:
            findings.append(at(PAGE, 1, f"the table has no row for {layer}"))
        elif sorted(_row(shown[layer], LAWS["layers"])) != sorted(sees):
            findings.append(at(PAGE, 1, f"{layer} may see '{shown[layer]}' here, '{' '.join(sees)}' in laws.json"))
    return findings


def _page(kit="base i18n text paint"):
    rows = {layer: " ".join(sees) or "–" for layer, sees in LAWS["layers"].items()}
    rows["kit"] = kit
    return {PAGE: "".join(f"| `src/{layer}` | what | {sees} | never |\n" for layer, sees in rows.items())}


GOOD = [_page()]
BAD = [(_page("base i18n text paint app"), "kit may see"), ({PAGE: ""}, "no row for base")]
