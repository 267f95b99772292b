#include "contract/json_writer.h"
#include "server/commands/analyse.h"
#include "server/documents/comments_csv.h"
#include "server/documents/file_input.h"

#include <map>
#include <set>

namespace hamandish::server {
namespace {

using contract::JsonWriter;
using Rows = std::vector<documents::CommentRow>;

void number(JsonWriter& out, std::string_view name, std::size_t value) {
    out.key(name);
    out.value(static_cast<std::int64_t>(value));
}

void write_ids(JsonWriter& out, std::string_view name, const Rows& rows,
               const std::vector<std::size_t>& comments) {
    out.key(name);
    out.begin_array();
    for (const std::size_t comment : comments) out.value(std::string_view(rows[comment].id));
    out.end_array();
}

/// How many people of each audience group; "not_stated" for those who did not say.
void write_audiences(JsonWriter& out, const Rows& rows, const analysis::Concern& concern) {
    std::map<std::string, std::set<std::string>> people;
    for (const std::size_t comment : concern.comments) {
        const std::string& audience = rows[comment].audience;
        people[audience.empty() ? "not_stated" : audience].insert(
            rows[comment].comment.participant);
    }
    out.key("audiences");
    out.begin_array();
    for (const auto& [audience, who] : people) {
        out.begin_object();
        out.key("audience");
        out.value(std::string_view(audience));
        number(out, "participant_count", who.size());
        out.end_object();
    }
    out.end_array();
}

void write_concern(JsonWriter& out, const Rows& rows, const analysis::Concern& concern) {
    out.begin_object();
    out.key("label");
    out.begin_array();
    for (const std::string& words : concern.label) out.value(std::string_view(words));
    out.end_array();
    number(out, "participant_count", concern.participant_count);
    number(out, "comment_count", concern.comments.size());
    number(out, "distinct_count", concern.distinct_count);
    write_audiences(out, rows, concern);
    out.key("evidence");
    out.begin_array();
    for (const std::size_t comment : concern.evidence) {
        out.begin_object();
        out.key("comment");
        out.value(std::string_view(rows[comment].id));
        out.key("text");
        out.value(std::string_view(rows[comment].comment.text));
        out.end_object();
    }
    out.end_array();
    write_ids(out, "comments", rows, concern.comments);
    out.end_object();
}

/// The concerns of these rows, as fields of the object under way.
void write_concerns(JsonWriter& out, const Rows& rows) {
    std::vector<analysis::ConcernComment> comments;
    std::set<std::string> people;
    for (const auto& row : rows) {
        comments.push_back(row.comment);
        people.insert(row.comment.participant);
    }
    const analysis::Concerns found = analysis::find_concerns(comments);
    number(out, "participant_count", people.size());
    number(out, "comment_count", rows.size());
    number(out, "distinct_count", found.distinct_count);
    out.key("concerns");
    out.begin_array();
    for (const auto& concern : found.concerns) write_concern(out, rows, concern);
    out.end_array();
    write_ids(out, "others", rows, found.others);
}

} // namespace

base::Result<std::string> analyse_concerns(const AnalyseConfig& config) {
    TRY_ASSIGN(const Rows rows,
               documents::read_file(config.files.at(0), documents::read_comments_csv));
    std::map<std::string, Rows> units;
    for (const auto& row : rows)
        if (!row.unit.empty()) units[row.unit].push_back(row);
    JsonWriter out;
    out.begin_object();
    write_concerns(out, rows);
    out.key("units");
    out.begin_array();
    for (const auto& [unit, own] : units) {
        out.begin_object();
        out.key("unit");
        out.value(std::string_view(unit));
        write_concerns(out, own);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.take();
}

} // namespace hamandish::server
