#include "server/usecases/archive_concerns.h"

#include "server/documents/csv_writer.h"
#include "server/usecases/concern_groups.h"

#include <string>

namespace hamandish::usecases {
namespace {

using documents::csv_words;
using documents::CsvWriter;
using std::to_string;

std::string label_of(const analysis::Concern& concern) {
    std::string label;
    for (const std::string& words : concern.label) (label += label.empty() ? "" : "; ") += words;
    return csv_words(label);
}

/// The tables, row by row.
class Tables {
  public:
    void add(const ToldConcern& told, const CallConcerns& all) {
        const std::string key = to_string(told.hand.number);
        add_concern(key, told);
        for (const std::size_t index : told.found.comments)
            members_.row({key, to_string(all.comments[index]->id)});
        for (const contract::ConcernUnit& unit : units_of(told, all))
            units_.row({key, unit.unit_key, to_string(unit.participant_count),
                        to_string(unit.comment_count)});
        for (const contract::ConcernGroup& group : groups_of(all.state, told.hand.number))
            groups_.row(
                {key, group.by, group.value, to_string(group.percent), to_string(group.people)});
    }
    void write(std::vector<documents::ZipPart>& parts) {
        parts.push_back({"concerns.csv", concerns_.take()});
        parts.push_back({"concern_comments.csv", members_.take()});
        parts.push_back({"concern_units.csv", units_.take()});
        parts.push_back({"concern_groups.csv", groups_.take()});
    }

  private:
    void add_concern(const std::string& key, const ToldConcern& told) {
        const auto& [hand, one] = told;
        const bool is_named = !hand.label.fa.empty() || !hand.label.en.empty();
        concerns_.row(
            {key, label_of(one), to_string(one.participant_count), to_string(one.comments.size()),
             to_string(one.distinct_count), csv_words(hand.label.fa), csv_words(hand.label.en),
             csv_words(hand.summary.fa), csv_words(hand.summary.en), is_named ? "hand" : "machine",
             hand.grouped_by_hand ? "hand" : "machine", csv_words(hand.set_aside)});
    }

    CsvWriter concerns_{{"concern", "label", "participant_count", "comment_count", "distinct_count",
                         "name_fa", "name_en", "summary_fa", "summary_en", "named_by", "grouped_by",
                         "set_aside"}};
    CsvWriter members_{{"concern", "comment"}};
    CsvWriter units_{{"concern", "unit", "participant_count", "comment_count"}};
    CsvWriter groups_{{"concern", "by", "value", "percent", "people"}};
};

} // namespace

void add_concerns(const CallConcerns& all, std::vector<documents::ZipPart>& parts) {
    Tables tables;
    for (const ToldConcern& one : told_concerns(all)) tables.add(one, all);
    for (const ToldConcern& one : told_set_aside(all)) tables.add(one, all);
    tables.write(parts);
}

} // namespace hamandish::usecases
