#include "server/documents/comments_csv.h"

#include "server/documents/csv_reader.h"

#include <set>

namespace hamandish::documents {

using base::ErrorCode;

base::Result<std::vector<CommentRow>> read_comments_csv(std::istream& input,
                                                        const std::string& name) {
    CsvReader reader(input, name);
    std::vector<std::string> header, fields;
    TRY_ASSIGN(const bool has_header, reader.next(header));
    if (!has_header) return base::fail(ErrorCode::InvalidInput, name + ":1");
    TRY_ASSIGN(const auto id, column_of(header, "comment", name));
    TRY_ASSIGN(const auto participant, column_of(header, "participant", name));
    TRY_ASSIGN(const auto text, column_of(header, "text", name));
    const auto unit = column_of(header, "unit", name);
    const auto audience = column_of(header, "audience", name);
    const auto reply_to = column_of(header, "reply_to", name);
    std::vector<CommentRow> out;
    std::set<std::string> seen;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) return out;
        if (fields.size() != header.size())
            return base::fail(ErrorCode::InvalidInput, reader.where());
        if (fields[id].empty() || !seen.insert(fields[id]).second)
            return base::fail(ErrorCode::InvalidInput, reader.where("comment"));
        if (reply_to && !fields[*reply_to].empty()) continue;
        out.push_back({fields[id],
                       unit ? fields[*unit] : std::string(),
                       audience ? fields[*audience] : std::string(),
                       {fields[text], fields[participant]}});
    }
}

} // namespace hamandish::documents
