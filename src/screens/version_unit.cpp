#include "screens/moderation_parts.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/unit_words.h"
#include "screens/version_parts.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using contract::RedlinePart;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::MarkKind;
using kit::Role;
using kit::TextLook;

/// Which of the words are shown: all with their marks, or those of one of the two texts.
enum class Shown { Both, Before, After };

/// A line of a marked text as it grows.
struct MarkedLine {
    std::string text;
    std::vector<kit::Mark> marks;

    /// The space around words is not marked with them.
    void append(std::string_view words, MarkKind kind) {
        const auto start = text.size();
        text += words;
        const auto first = words.find_first_not_of(' '), last = words.find_last_not_of(' ');
        if (kind != MarkKind::None && first != words.npos)
            marks.push_back({static_cast<std::uint32_t>(start + first),
                             static_cast<std::uint32_t>(start + last + 1), kind});
    }
};

const std::vector<RedlinePart>& in_language(const Page& page, const contract::Redline& redline) {
    const contract::Bilingual names{"fa", "en"};
    return page.in_language(names) == "fa" ? redline.fa : redline.en;
}

bool has_changes(const std::vector<RedlinePart>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [](const RedlinePart& part) { return part.change != "kept"; });
}

/// Words of the reader's language, parted by spaces.
std::int64_t count_words(const std::vector<RedlinePart>& parts, std::string_view change) {
    std::int64_t count = 0;
    for (const RedlinePart& part : parts) {
        if (part.change != change) continue;
        bool is_within = false;
        for (const char letter : part.text) {
            const bool is_space = letter == ' ' || letter == '\n';
            if (!is_space && !is_within) ++count;
            is_within = !is_space;
        }
    }
    return count;
}

MarkKind kind_of(const RedlinePart& part) {
    if (part.change == "added") return MarkKind::PutIn;
    return part.change == "removed" ? MarkKind::TakenOut : MarkKind::None;
}

/// Words that stood in each other's place would run into one another where no space parts them.
bool needs_space(const MarkedLine& line, const std::string& next) {
    const auto is_space = [](char letter) { return letter == ' ' || letter == '\n'; };
    return !line.text.empty() && !next.empty() && !line.marks.empty() &&
           line.marks.back().end == line.text.size() && !is_space(line.text.back()) &&
           !is_space(next.front());
}

/// One line for each paragraph.
std::vector<MarkedLine> lines_of(const std::vector<RedlinePart>& parts, Shown shown) {
    std::vector<MarkedLine> lines(1);
    for (const RedlinePart& part : parts) {
        const MarkKind kind = kind_of(part);
        if (shown == Shown::Before && kind == MarkKind::PutIn) continue;
        if (shown == Shown::After && kind == MarkKind::TakenOut) continue;
        if (kind == MarkKind::PutIn && needs_space(lines.back(), part.text))
            lines.back().append(" ", MarkKind::None);
        std::string_view rest = part.text;
        for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
            lines.back().append(rest.substr(0, end), kind);
            lines.emplace_back();
            rest.remove_prefix(end + 1);
        }
        lines.back().append(rest, kind);
    }
    std::erase_if(lines, [](const MarkedLine& line) {
        return line.text.find_first_not_of(' ') == std::string::npos;
    });
    return lines;
}

void marked_text(Page& page, const std::vector<RedlinePart>& parts, Shown shown, TextLook look) {
    kit::Words all{.look = look, .lang = page.text_lang(), .layout = {.max_width = measure_px}};
    for (const MarkedLine& line : lines_of(parts, shown)) {
        if (!all.text.empty()) all.text += '\n';
        const auto start = static_cast<std::uint32_t>(all.text.size());
        all.text += line.text;
        for (const kit::Mark& mark : line.marks)
            all.marks.push_back({start + mark.begin, start + mark.end, mark.kind});
    }
    unit_words(page, all);
}

void words(Page& page, const contract::VersionUnit& unit, Shown shown) {
    const auto& heading = in_language(page, unit.heading);
    if (has_changes(heading) && unit.change == "changed")
        marked_text(page, heading, shown, TextLook::Strong);
    marked_text(page, in_language(page, unit.text), shown, TextLook::Law);
}

void column(Page& page, const contract::VersionUnit& unit, Shown shown, MessageKey name) {
    const auto side = page.frame.box({.key = i18n::name(name),
                                      .role = Role::Group,
                                      .name = page.say(name),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 6}});
    page.frame.text({.role = Role::Text, .text = page.say(name), .look = TextLook::SmallStrong});
    words(page, unit, shown);
}

void redlined(Page& page, const contract::VersionUnit& unit) {
    const bool in_this_language =
        has_changes(in_language(page, unit.heading)) || has_changes(in_language(page, unit.text));
    if (!in_this_language)
        page.frame.paragraph(page.say(MessageKey::versions_elsewhere), TextLook::Muted);
    // A page without a canvas does not know how wide it is read.
    if (!in_this_language || !page.frame.wide() || page.frame.width_px() == 0)
        return words(page, unit, Shown::Both);
    const auto row = page.frame.box(
        {.key = "sides", .layout = {.axis = Axis::Grid, .gap = 20, .min_width = 320}});
    column(page, unit, Shown::Before, MessageKey::versions_before);
    column(page, unit, Shown::After, MessageKey::versions_after);
}

BoxLook look_of(const std::string& change) {
    if (change == "added") return BoxLook::PillPositive;
    if (change == "removed") return BoxLook::PillNegative;
    return change == "changed" ? BoxLook::PillWarning : BoxLook::PillNeutral;
}

TextLook ink_of(const std::string& change) {
    if (change == "added") return TextLook::Positive;
    if (change == "removed") return TextLook::Negative;
    return change == "changed" ? TextLook::Warning : TextLook::Chosen;
}

void what_became(Page& page, const contract::VersionUnit& unit) {
    const auto row = page.frame.box({.key = "change",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 4,
                                                .cross = kit::Align::Baseline,
                                                .wrap = true}});
    const auto fact = [&](std::string_view key, std::string text) {
        page.frame.text(
            {.key = key, .role = Role::Text, .text = std::move(text), .look = TextLook::Small});
    };
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::versions_change, {{"change", unit.change}}),
                     .look = ink_of(unit.change),
                     .box = look_of(unit.change)});
    if (unit.moved) fact("moved", page.say(MessageKey::versions_moved));
    const bool stays = !unit.before.key.empty() && !unit.after.key.empty();
    const auto was = stays ? unit_label(page, unit.before) : std::string();
    if (stays && was != unit_label(page, unit.after))
        fact("was", page.say(MessageKey::versions_was, {{"unit", was}}));
    const auto& heading = in_language(page, unit.heading);
    const auto& text = in_language(page, unit.text);
    const auto changed = [&](std::string_view change) {
        return count_words(heading, change) + count_words(text, change);
    };
    const auto removed = changed("removed"), added = changed("added");
    if (unit.change == "changed" && removed + added > 0)
        fact("words",
             page.say(MessageKey::versions_words, {{"removed", removed}, {"added", added}}));
}

/// A proposal that was accepted, and the way to it and to its answer.
void proposal(Page& page, const contract::CallCard& call, const contract::AnswerGroup& group) {
    const auto& first = group.contributions.front();
    const auto item = page.frame.box(
        {.key = "answer-" + std::to_string(group.answer.id), .role = Role::ListItem});
    const auto column = page.frame.box({.layout = {.gap = 4, .max_width = measure_px}});
    {
        const auto quote = page.frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
        if (first.hiding.hidden_at_ms != 0)
            hidden_notice(page, first);
        else if (first.text.empty())
            page.frame.paragraph(page.say(MessageKey::comment_erased), TextLook::Muted);
        else
            words_of_people(page, first.text, TextLook::Body);
    }
    facts_line(page, {page.say(MessageKey::answer_decision, {{"decision", group.answer.decision}}),
                      speaker(page, first),
                      group.answer.contribution_count > 1
                          ? page.say(MessageKey::answer_together,
                                     {{"count", group.answer.contribution_count}})
                          : std::string()});
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 20, .cross_gap = 4, .wrap = true}});
    page.frame.link(page.say(MessageKey::versions_to_comment),
                    page.comment_path(call.slug, group.unit_key, first.id));
    page.frame.link(page.say(MessageKey::versions_to_answer),
                    page.path(app::Place::Answers, call.slug) + "#answer-" +
                        std::to_string(group.answer.id));
}

void proposals(Page& page, const contract::CallCard& call, const contract::VersionUnit& unit) {
    if (unit.proposals.empty()) return;
    const auto part = page.frame.box({.key = "proposals", .layout = below(4, {.gap = 8})});
    page.frame.heading(3, page.say(MessageKey::versions_proposals), TextLook::CardTitle);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& group : unit.proposals) proposal(page, call, group);
}

} // namespace

const contract::UnitInVersion& name_of(const contract::VersionUnit& unit) {
    return unit.after.key.empty() ? unit.before : unit.after;
}

std::string words_anchor(const contract::VersionUnit& unit) {
    return unit.before.key.empty() ? "new-" + unit.after.key : "words-" + unit.before.key;
}

void version_unit(Page& page, const contract::VersionPage& data,
                  const contract::VersionUnit& unit) {
    const auto anchor = words_anchor(unit);
    const auto part = page.frame.box({.key = anchor,
                                      .role = Role::Article,
                                      .look = BoxLook::Hairline,
                                      .layout = {.gap = 8, .padding = {16, 0, 0, 0}}});
    page.frame.text({.role = Role::Heading,
                     .anchor = anchor,
                     .text = unit_title(page, name_of(unit)),
                     .look = TextLook::Section,
                     .level = 2,
                     .lang = page.text_lang()});
    what_became(page, unit);
    if (unit.change == "changed")
        redlined(page, unit);
    else
        words(page, unit, Shown::Both);
    proposals(page, data.call, unit);
    passages_in_version(page, data.call, unit);
}

void changed_words_link(Page& page, const contract::CallCard& call, const std::string& unit_key,
                        const std::string& decision) {
    if (call.latest_version == 0) return;
    if (decision != "accepted" && decision != "partly_accepted") return;
    page.frame.link(page.say(MessageKey::versions_changed_words),
                    page.path(app::Place::Version, call.slug, std::to_string(call.latest_version)) +
                        "#words-" + unit_key);
}

} // namespace hamandish::screens
