#include "server/documents/odt_numbering.h"

#include "server/documents/number_format.h"
#include "server/documents/xml_part.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

constexpr int most = 1000000;

OdtLevel level_from(const pugi::xml_node& node) {
    OdtLevel level;
    level.is_bullet = local_name(node) == "list-level-style-bullet" ||
                      local_name(node) == "list-level-style-image";
    level.format = attribute(node, "num-format");
    level.prefix = attribute(node, "num-prefix");
    level.suffix = attribute(node, "num-suffix");
    level.text = attribute(node, "num-list-format");
    level.start = std::clamp(number_attribute(node, "start-value", 1), 0, most);
    level.shown = number_attribute(node, "display-levels", 1);
    return level;
}

} // namespace

void OdtNumbering::add(const pugi::xml_node& styles) {
    for (const pugi::xml_node& node : styles.children()) {
        const auto name = local_name(node);
        if (name != "list-style" && name != "outline-style") continue;
        const std::string key(name == "list-style" ? attribute(node, "name") : "");
        for (const pugi::xml_node& one : node.children()) {
            const int level = number_attribute(one, "level", 0);
            if (level >= 1 && level <= 10)
                styles_[key][static_cast<std::size_t>(level - 1)] = level_from(one);
        }
    }
}

std::optional<OdtNumbering::Printed> OdtNumbering::next(Counters& counters,
                                                        const std::string& style, int level,
                                                        std::optional<int> start) const {
    const auto found = styles_.find(style);
    if (found == styles_.end() || level < 1 || level > 10) return std::nullopt;
    const auto& levels = found->second;
    const auto own = static_cast<std::size_t>(level - 1);
    auto& count = counters.counts[own];
    count = start   ? std::clamp(*start, 0, most)
            : count ? std::min(*count + 1, most)
                    : levels[own].start;
    for (std::size_t deeper = own + 1; deeper < counters.counts.size(); ++deeper)
        counters.counts[deeper].reset();
    if (levels[own].is_bullet) return Printed{{}, true};
    const auto number_at = [&](std::size_t at) {
        return number_in_format(counters.counts[at].value_or(levels[at].start), levels[at].format,
                                true);
    };
    Printed out;
    const std::string& text = levels[own].text;
    if (!text.empty()) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool is_part = text[at] == '%' && at + 2 < text.size() && text[at + 1] >= '1' &&
                                 text[at + 1] <= '9' && text[at + 2] == '%';
            if (is_part) {
                const auto part = static_cast<std::size_t>(text[at + 1] - '1');
                if (part <= own) out.label += number_at(part);
                at += 2;
            } else {
                out.label += text[at];
            }
        }
    } else {
        const int shown = std::clamp(levels[own].shown, 1, level);
        for (std::size_t at = own + 1 - static_cast<std::size_t>(shown); at <= own; ++at) {
            const std::string number = number_at(at);
            if (!out.label.empty() && !number.empty()) out.label += '.';
            out.label += number;
        }
        if (out.label.empty()) return std::nullopt;
        out.label = levels[own].prefix + out.label + levels[own].suffix;
    }
    if (levels[own].format.empty()) return std::nullopt;
    return out;
}

} // namespace hamandish::documents
