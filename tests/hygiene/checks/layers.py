"""Each layer includes, and links, only what its row of the law names; third parties have one home."""
import re

from cpp_source import includes
from tree import LAWS, at, files

LAYER_CALL = re.compile(r"hamandish_layer\(\s*(\w+)(?:\s+SEES\s+([a-z0-9_\s]*?))?\s*(?=USES|SOURCES|\))")
STANDARD = set("""algorithm any array atomic bit bitset cassert cctype cerrno cfloat charconv cinttypes climits
    cmath compare complex concepts condition_variable csignal cstdarg cstddef cstdint cstdio cstdlib cstring
    ctime chrono deque exception execution filesystem forward_list fstream functional future
    initializer_list iomanip ios iosfwd iostream istream iterator limits list locale map memory
    memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex set
    shared_mutex span sstream stack stdexcept streambuf string string_view system_error thread tuple
    type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector
    version""".split())


def layer_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 2 else parts[0]


def home_of(name):
    """The folders where a third-party header may be included; None for one nobody has placed."""
    for prefix, homes in LAWS["third_party_homes"].items():
        if name.startswith(prefix):
            return homes
    return None


def _check_house(tree, path, line, name):
    layer, seen = layer_of(path), name.split("/")[0]
    same_folder = path.rsplit("/", 1)[0] + "/" + name
    if same_folder in tree or "/" not in name or seen == layer:
        return []
    if seen not in LAWS["layers"]:
        return [] if layer == "server" else [at(path, line, f'"{name}" is in no layer')]
    if seen in LAWS["layers"][layer]:
        return []
    return [at(path, line, f"{layer} may not see {seen} (law table, tests/hygiene/laws.json)")]


def _check_outside(path, line, name):
    if name in STANDARD:
        if path.startswith("src/") and name in LAWS["impure_headers"]:
            return [at(path, line, f"<{name}>: src/ does no I/O, reads no clock, starts no thread")]
        if path.startswith(("src/", "web/")) and name in LAWS["stream_headers"]:
            return [at(path, line, f"<{name}> brings all streams and locales to every phone")]
        return []
    homes = home_of(name)
    if homes is None:
        return [at(path, line, f"<{name}> has no home in tests/hygiene/laws.json")]
    if not path.startswith(tuple(homes)):
        return [at(path, line, f"<{name}> lives in {' '.join(homes)} only")]
    return []


def _check_rows(tree):
    for path, text in files(tree, "CMakeLists.txt", under=("src/",)):
        for match in LAYER_CALL.finditer(text):
            layer, sees = match[1], set((match[2] or "").split())
            beyond = sees - set(LAWS["layers"].get(layer, []))
            if layer not in LAWS["layers"]:
                yield at(path, 1, f"the layer {layer} is not in the law table")
            elif beyond:
                yield at(path, 1, f"{layer} links {' '.join(sorted(beyond))} against the law table")


def check(tree):
    findings = list(_check_rows(tree))
    for path, text in files(tree, ".h", ".cpp", under=("src/", "server/", "web/")):
        if layer_of(path) not in LAWS["layers"]:
            continue
        for line, name, quoted in includes(text):
            if quoted and home_of(name) is None:
                findings += _check_house(tree, path, line, name)
            else:
                findings += _check_outside(path, line, name)
    return findings


GOOD = [
    {"src/kit/frame.cpp": '#include "kit/frame.h"\n#include "paint/painter.h"\n#include <imgui.h>\n#include <vector>\n'},
    {"src/kit/CMakeLists.txt": "hamandish_layer(kit SEES base i18n text paint USES imgui SOURCES frame.cpp)"},
    {"src/base/a.cpp": '// #include <fstream>\n'},
]
BAD = [
    ({"src/kit/frame.cpp": '#include "app/state.h"\n'}, "kit may not see app"),
    ({"src/domain/call.h": '#include "contract/messages.h"\n'}, "domain may not see contract"),
    ({"server/http/a.cpp": '#include "screens/screen.h"\n'}, "server may not see screens"),
    ({"src/screens/a.cpp": "#include <imgui.h>\n"}, "<imgui.h> lives in"),
    ({"src/app/a.cpp": '#include "imgui.h"\n'}, "<imgui.h> lives in"),
    ({"src/app/a.cpp": "#include <nlohmann/json.hpp>\n"}, "<nlohmann/json.hpp> lives in"),
    ({"src/client/a.cpp": "#include <chrono>\n"}, "reads no clock"),
    ({"src/screens/a.cpp": "#include <sstream>\n"}, "streams and locales"),
    ({"src/base/a.cpp": "#include <boost/any.hpp>\n"}, "has no home"),
    ({"src/base/a.cpp": '#include "helpers/a.h"\n'}, "is in no layer"),
    ({"src/domain/CMakeLists.txt": "hamandish_layer(domain SEES base kit SOURCES a.cpp)"}, "domain links kit"),
]
