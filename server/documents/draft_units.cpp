#include "server/documents/draft_units.h"

#include "analysis/structure/recognise.h"
#include "server/documents/read_source.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using domain::DraftFormUnit;
using domain::RecognisedUnit;
using domain::UnitKind;

/// Only where digits would not say it: letters, and the مکرر after a number.
std::string printed_number(const RecognisedUnit& unit) {
    if (!unit.number) return {};
    const bool is_plain = unit.number->style != domain::NumberStyle::Letter;
    if (is_plain && unit.number->repeat == 0) return {};
    std::string_view label = unit.label;
    // The word before it ("ماده") is said by the kind.
    if (const auto space = label.find(' '); space != label.npos) label.remove_prefix(space + 1);
    return std::string(label);
}

std::string doubt_from(const domain::Doubt& doubt) {
    std::string text(domain::word(doubt.code));
    for (std::size_t i = 0; i < doubt.candidates.size(); ++i)
        text += (i == 0 ? ":" : ",") + doubt.candidates[i];
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class Flattener {
  public:
    Flattener(const domain::SourceText& source, bool is_persian)
        : source_(source), is_persian_(is_persian) {}

    /// Items of a list without numbers are called by their place in it.
    void take(const RecognisedUnit& unit, int depth, int place = 0) {
        DraftFormUnit& added = add(unit, depth);
        if (!unit.number && unit.kind == UnitKind::Item) added.number = place;
        int items = 0;
        for (const RecognisedUnit& one : unit.children)
            take(one, depth + 1, one.kind == UnitKind::Item ? ++items : 0);
    }
    /// What stands before the first unit is a preamble, if it says anything beyond the title.
    void take_document(const RecognisedUnit& document) {
        if (!document.text.empty()) {
            DraftFormUnit& front = add(document, 0);
            front.kind = UnitKind::Preamble;
            words(front.heading).clear();
        }
        for (const RecognisedUnit& one : document.children) take(one, 0);
    }

    std::vector<DraftFormUnit> units;

  private:
    std::string& words(domain::TwoTexts& texts) const { return is_persian_ ? texts.fa : texts.en; }

    DraftFormUnit& add(const RecognisedUnit& unit, int depth) {
        DraftFormUnit& added = units.emplace_back();
        added.depth = depth;
        added.kind = unit.kind;
        added.number = unit.number ? unit.number->value : 0;
        added.label = printed_number(unit);
        words(added.heading) = unit.heading;
        words(added.text) = unit.text;
        added.source = source_.text.substr(unit.own.start, unit.own.end - unit.own.start);
        for (const domain::Doubt& doubt : unit.doubts) added.doubts.push_back(doubt_from(doubt));
        return added;
    }

    const domain::SourceText& source_;
    bool is_persian_;
};

/// Puts the English of each other unit that has any beside the unit of the same way from the top,
/// and hands both to `also`; which found none.
template <class Also>
std::vector<std::size_t> for_partners(std::vector<DraftFormUnit>& units,
                                      const std::vector<DraftFormUnit>& others, Also also) {
    const auto keys = domain::keys_of(units), other_keys = domain::keys_of(others);
    std::vector<std::size_t> unplaced;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (others[i].heading.en.empty() && others[i].text.en.empty()) continue;
        const auto found = std::find(keys.begin(), keys.end(), other_keys[i]);
        if (found == keys.end()) {
            unplaced.push_back(i);
            continue;
        }
        DraftFormUnit& unit = units[static_cast<std::size_t>(found - keys.begin())];
        unit.heading.en = others[i].heading.en;
        unit.text.en = others[i].text.en;
        also(unit, others[i]);
    }
    return unplaced;
}

} // namespace

base::Result<DraftUnits> read_draft_units(std::string_view name, std::string_view bytes,
                                          bool is_persian) {
    TRY_ASSIGN(const auto read, read_source(name, bytes));
    const RecognisedUnit tree = analysis::recognise(read.source);
    Flattener flat(read.source, is_persian);
    flat.take_document(tree);
    return DraftUnits{tree.heading, std::move(flat.units)};
}

std::vector<std::size_t> put_beside(std::vector<DraftFormUnit>& units,
                                    const std::vector<DraftFormUnit>& english) {
    return for_partners(units, english, [](DraftFormUnit&, const DraftFormUnit&) {});
}

std::vector<std::size_t> keep_english(std::vector<DraftFormUnit>& units,
                                      const std::vector<DraftFormUnit>& before) {
    return for_partners(units, before, [](DraftFormUnit& unit, const DraftFormUnit& old) {
        const bool is_same = unit.heading.fa == old.heading.fa && unit.text.fa == old.text.fa;
        if (!is_same) unit.doubts.emplace_back(english_kept);
    });
}

} // namespace hamandish::documents
