#include "server/documents/docx_numbering.h"

#include "server/documents/number_format.h"
#include "server/documents/xml_part.h"

namespace hamandish::documents {
namespace {

/// Largest number counted to; a hostile start would overflow.
constexpr int most = 1000000;

int bounded(int number) {
    return std::min(std::max(number, 0), most);
}

NumberingLevel level_from(const pugi::xml_node& node) {
    NumberingLevel level;
    level.start = bounded(number_attribute(child(node, "start"), "val", 1));
    pugi::xml_node format = child(node, "numFmt");
    // A custom format hides in an alternative; its fallback is for readers that do not know it.
    for (const pugi::xml_node& alternative : node.children())
        if (local_name(alternative) == "AlternateContent")
            if (const auto choice = child(child(alternative, "Choice"), "numFmt")) format = choice;
    if (format) level.format = attribute(format, "val");
    if (level.format == "custom") level.format = attribute(format, "format");
    level.text = attribute(child(node, "lvlText"), "val");
    if (const auto suffix = child(node, "suff")) level.suffix = attribute(suffix, "val");
    if (const auto restart = child(node, "lvlRestart"))
        level.restart = number_attribute(restart, "val", 0);
    if (const auto legal = child(node, "isLgl")) {
        const auto value = attribute(legal, "val");
        level.is_legal = value != "0" && value != "false";
    }
    level.style = attribute(child(node, "pStyle"), "val");
    return level;
}

bool is_level(int level) {
    return level >= 0 && level < 9;
}

} // namespace

DocxNumbering::DocxNumbering(const pugi::xml_document& part, bool is_persian)
    : is_persian_(is_persian) {
    for (const pugi::xml_node& node : child(part, "numbering").children()) {
        if (local_name(node) == "abstractNum") {
            const int id = number_attribute(node, "abstractNumId", -1);
            Levels& levels = abstracts_[id];
            for (const pugi::xml_node& one : node.children()) {
                const int level = number_attribute(one, "ilvl", -1);
                if (local_name(one) == "lvl" && is_level(level))
                    levels[static_cast<std::size_t>(level)] = level_from(one);
                if (local_name(one) == "numStyleLink") links_[id] = attribute(one, "val");
                if (local_name(one) == "styleLink")
                    styles_[std::string(attribute(one, "val"))] = id;
            }
        } else if (local_name(node) == "num") {
            Instance& instance = instances_[number_attribute(node, "numId", -1)];
            instance.abstract_id = number_attribute(child(node, "abstractNumId"), "val", -1);
            for (const pugi::xml_node& one : node.children()) {
                const int level = number_attribute(one, "ilvl", -1);
                if (local_name(one) != "lvlOverride" || !is_level(level)) continue;
                if (const auto given = child(one, "lvl"))
                    instance.levels[level] = level_from(given);
                if (const auto start = child(one, "startOverride"))
                    instance.starts[level] = bounded(number_attribute(start, "val", 1));
            }
        }
    }
    for (auto& [id, instance] : instances_)
        if (const auto link = links_.find(instance.abstract_id); link != links_.end())
            if (const auto style = styles_.find(link->second); style != styles_.end())
                instance.abstract_id = style->second;
}

const NumberingLevel* DocxNumbering::level_at(int num_id, int level) const {
    const auto instance = instances_.find(num_id);
    if (instance == instances_.end() || !is_level(level)) return nullptr;
    if (const auto given = instance->second.levels.find(level);
        given != instance->second.levels.end())
        return &given->second;
    const auto abstract = abstracts_.find(instance->second.abstract_id);
    if (abstract == abstracts_.end()) return nullptr;
    return &abstract->second[static_cast<std::size_t>(level)];
}

std::optional<int> DocxNumbering::level_of_style(int num_id, const std::string& style) const {
    for (int level = 0; level < level_count; ++level)
        if (const NumberingLevel* found = level_at(num_id, level); found && found->style == style)
            return level;
    return std::nullopt;
}

std::string
DocxNumbering::printed(int num_id, int level,
                       const std::array<std::optional<int>, level_count>& counts) const {
    const NumberingLevel& own = *level_at(num_id, level);
    std::string out;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const bool is_part = own.text[at] == '%' && at + 1 < own.text.size() &&
                             own.text[at + 1] >= '1' && own.text[at + 1] <= '9';
        if (!is_part) {
            out += own.text[at];
            continue;
        }
        const int part = own.text[++at] - '1';
        const NumberingLevel* shown = level_at(num_id, part);
        if (part > level || !shown) continue;
        // A level that was skipped shows where it would begin.
        const int number = counts[static_cast<std::size_t>(part)].value_or(shown->start);
        const bool as_digits = own.is_legal && shown->format != "none";
        out += number_in_format(number, as_digits ? "decimal" : shown->format, is_persian_);
    }
    return out;
}

std::optional<PrintedNumber> DocxNumbering::next(int num_id, int level) {
    const NumberingLevel* own = level_at(num_id, level);
    if (!own) return std::nullopt;
    const Instance& instance = instances_.at(num_id);
    auto& counts = counters_[instance.abstract_id];
    if (used_.insert(num_id).second)
        for (const auto& [restarted, start] : instance.starts)
            counts[static_cast<std::size_t>(restarted)] = start - 1;
    auto& count = counts[static_cast<std::size_t>(level)];
    count = count ? bounded(*count + 1) : own->start;
    for (int deeper = level + 1; deeper < level_count; ++deeper) {
        const NumberingLevel* below = level_at(num_id, deeper);
        const int restart = below && below->restart ? *below->restart : deeper;
        if (restart != 0 && level < restart) counts[static_cast<std::size_t>(deeper)].reset();
    }
    PrintedNumber out;
    out.is_bullet = own->format == "bullet";
    if (out.is_bullet) return out;
    out.label = printed(num_id, level, counts);
    if (out.label.find_first_not_of(' ') == out.label.npos) return std::nullopt;
    return out;
}

} // namespace hamandish::documents
