#include "i18n/isolate.h"

namespace hamandish::i18n {

std::string isolate(std::string_view text) {
    if (text.empty()) return {};
    std::string out = "\u2068";
    out += text;
    out += "\u2069";
    return out;
}

} // namespace hamandish::i18n
