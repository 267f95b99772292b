#include "domain/draft_form.h"

#include "domain/unit_cut.h"

#include <array>
#include <set>

namespace hamandish::domain {
namespace {

/// Both languages, or a lack for each that is missing.
void need_both(std::vector<Lack>& lacks, const TwoTexts& texts, std::string_view what,
               std::int64_t unit) {
    if (texts.fa.empty()) lacks.push_back({what, unit, "fa"});
    if (texts.en.empty()) lacks.push_back({what, unit, "en"});
}

/// A heading or a text may be absent, but then in both languages.
void need_pair(std::vector<Lack>& lacks, const TwoTexts& texts, std::string_view what,
               std::int64_t unit) {
    if (texts.fa.empty() != texts.en.empty()) need_both(lacks, texts, what, unit);
}

bool holds_others(const std::vector<DraftFormUnit>& units, std::size_t index) {
    return index + 1 < units.size() && units[index + 1].depth > units[index].depth;
}

/// A unit that says nothing and holds nothing is one that somebody forgot to fill.
void check_unit(std::vector<Lack>& lacks, const DraftForm& form, std::size_t index) {
    const DraftFormUnit& unit = form.units[index];
    need_pair(lacks, unit.heading, "heading", unit.id);
    const bool may_be_bare =
        holds_others(form.units, index) || (is_division(unit.kind) && !form.is_described);
    if (may_be_bare)
        need_pair(lacks, unit.text, "text", unit.id);
    else
        need_both(lacks, unit.text, "text", unit.id);
    if (!unit.doubts.empty()) lacks.push_back({"doubts", unit.id, {}});
}

void add_after(std::vector<DraftFormUnit>& units, int index) {
    const DraftFormUnit& unit = units[static_cast<std::size_t>(index)];
    DraftFormUnit added;
    added.depth = unit.depth;
    added.kind = unit.kind;
    added.number = unit.number == 0 ? 0 : unit.number + 1;
    int end = index + 1;
    while (end < static_cast<int>(units.size()) &&
           units[static_cast<std::size_t>(end)].depth > added.depth)
        ++end;
    units.insert(units.begin() + end, std::move(added));
}

/// What stands in the one follows what stood in the other.
void move_doubts(std::vector<std::string>& from, std::vector<std::string>& to) {
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
}

constexpr std::array<std::string_view, 8> change_words{"retype",    "merge",  "split", "deeper",
                                                       "shallower", "settle", "add",   "ask_again"};

} // namespace

std::vector<Lack> lacks_of(const DraftForm& form) {
    std::vector<Lack> lacks;
    need_both(lacks, form.title, "title", 0);
    need_both(lacks, form.summary, "summary", 0);
    need_both(lacks, form.questions, "questions", 0);
    if (form.units.empty()) lacks.push_back({"units", 0, {}});
    for (std::size_t i = 0; i < form.units.size(); ++i) check_unit(lacks, form, i);
    for (const DraftAttachment& one : form.attachments) {
        need_both(lacks, one.title, "attachment", one.id);
        if (!is_offered(one.scan)) lacks.push_back({"scan", one.id, {}});
    }
    for (const DraftQuestionGaps& one : form.asked) {
        if (one.lacks_fa) lacks.push_back({"question", one.id, "fa"});
        if (one.lacks_en) lacks.push_back({"question", one.id, "en"});
        if (one.is_faulty) lacks.push_back({"question_fault", one.id, {}});
    }
    return lacks;
}

int parent_of(const std::vector<DraftFormUnit>& units, int index) {
    const int depth = units[static_cast<std::size_t>(index)].depth;
    for (int i = index - 1; i >= 0; --i)
        if (units[static_cast<std::size_t>(i)].depth < depth) return i;
    return -1;
}

std::vector<std::string> keys_of(const std::vector<DraftFormUnit>& units) {
    std::vector<std::string> keys;
    std::set<std::string> taken;
    for (int i = 0; i < static_cast<int>(units.size()); ++i) {
        const DraftFormUnit& unit = units[static_cast<std::size_t>(i)];
        const int parent = parent_of(units, i);
        std::string key(word(unit.kind));
        if (unit.number > 0) key += "-" + std::to_string(unit.number);
        // Articles are numbered through the whole text; what holds them is no part of their name.
        const bool stands_alone = unit.kind == UnitKind::Article || parent < 0;
        if (!stands_alone) key = keys[static_cast<std::size_t>(parent)] + "-" + key;
        std::string unique = key;
        for (int again = 2; !taken.insert(unique).second; ++again)
            unique = key + "-x" + std::to_string(again);
        keys.push_back(std::move(unique));
    }
    return keys;
}

std::optional<UnitChange> unit_change_from_word(std::string_view text) {
    for (std::size_t i = 0; i < change_words.size(); ++i)
        if (change_words[i] == text) return static_cast<UnitChange>(i);
    return std::nullopt;
}

base::Status change_unit(std::vector<DraftFormUnit>& units, int index, const UnitChangeWish& wish) {
    constexpr int deepest = 8;
    DraftFormUnit& unit = units[static_cast<std::size_t>(index)];
    switch (wish.change) {
    case UnitChange::Retype:
        unit.kind = wish.kind;
        unit.number = wish.number;
        unit.label = wish.label;
        move_doubts(unit.doubts, unit.settled);
        return {};
    case UnitChange::Merge: return merge_unit(units, index);
    case UnitChange::Split: return split_unit(units, index, wish.at);
    case UnitChange::Deeper:
        if (index == 0 || unit.depth >= deepest ||
            unit.depth > units[static_cast<std::size_t>(index) - 1].depth)
            return base::fail(base::ErrorCode::InvalidInput, "depth");
        ++unit.depth;
        return {};
    case UnitChange::Shallower:
        if (unit.depth == 0) return base::fail(base::ErrorCode::InvalidInput, "depth");
        --unit.depth;
        return {};
    case UnitChange::Settle: move_doubts(unit.doubts, unit.settled); return {};
    case UnitChange::AskAgain: move_doubts(unit.settled, unit.doubts); return {};
    case UnitChange::Add: add_after(units, index); return {};
    }
    return base::fail(base::ErrorCode::InvalidInput, "change");
}

} // namespace hamandish::domain
