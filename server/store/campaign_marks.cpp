#include "server/store/campaign_marks.h"

#include <charconv>
#include <tuple>

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT k.id, k.comment_id, k.comments, k.reason, k.marked_at_ms, k.entry_index,"
    " k.ended_at_ms, k.end_reason, k.end_entry_index FROM campaign_marks k ";

std::string words_from(const std::vector<std::int64_t>& numbers) {
    std::string words;
    for (const std::int64_t one : numbers)
        (words += words.empty() ? "" : " ") += std::to_string(one);
    return words;
}

/// What is no number ends the list: then it is not as it was logged.
std::vector<std::int64_t> numbers_from(const std::string& words) {
    std::vector<std::int64_t> numbers;
    const char *at = words.data(), *const end = at + words.size();
    while (at < end) {
        std::int64_t number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc()) break;
        numbers.push_back(number);
        at = read.ptr < end ? read.ptr + 1 : end;
    }
    return numbers;
}

template <class Row>
CampaignMarkRecord mark_from(Row&& row) {
    auto& [id, comment, comments, reason, marked, entry, ended, end_reason, end_entry] = row;
    return {{id},       {comment}, numbers_from(comments), reason, {marked}, entry, {ended},
            end_reason, end_entry};
}

template <class Statement, class... Parameters>
std::vector<CampaignMarkRecord> marks_from(Statement& statement, Parameters... parameters) {
    std::vector<CampaignMarkRecord> marks;
    statement.each(parameters...,
                   [&](auto&... column) { marks.push_back(mark_from(std::tie(column...))); });
    return marks;
}

} // namespace

CampaignMarks::CampaignMarks(soci::session& session)
    : insert_(session, "INSERT INTO campaign_marks (comment_id, comments, reason, moderator_id,"
                       " marked_at_ms, entry_index) VALUES (:comment, :comments, :reason,"
                       " :moderator, :at, :entry) ON CONFLICT DO NOTHING RETURNING id"),
      end_(session, "UPDATE campaign_marks SET ended_at_ms = :at, end_reason = :reason,"
                    " end_entry_index = :entry WHERE id = :mark AND ended_at_ms = 0"
                    " RETURNING id"),
      of_comment_(session, columns + "WHERE k.comment_id = :comment ORDER BY k.id"),
      of_call_(session, columns + "JOIN comments m ON m.id = k.comment_id"
                                  " JOIN units u ON u.id = m.unit_id"
                                  " WHERE u.call_id = :call ORDER BY k.id"),
      all_(session, columns + "ORDER BY k.id") {}

std::optional<CampaignMarkId> CampaignMarks::insert(const NewCampaignMark& one) {
    const auto row = insert_.first(one.comment.value, words_from(one.comments), one.reason,
                                   one.moderator.value, one.at.ms, one.entry_index);
    if (!row) return std::nullopt;
    return CampaignMarkId{std::get<0>(*row)};
}

bool CampaignMarks::end(CampaignMarkId mark, const Text& reason, base::Instant at,
                        std::int64_t entry_index) {
    return end_.first(at.ms, reason, entry_index, mark.value).has_value();
}

std::vector<CampaignMarkRecord> CampaignMarks::of_comment(CommentId comment) {
    return marks_from(of_comment_, comment.value);
}

std::vector<CampaignMarkRecord> CampaignMarks::of_call(CallId call) {
    return marks_from(of_call_, call.value);
}

void CampaignMarks::each(const std::function<void(const CampaignMarkRecord&)>& use) {
    for (const CampaignMarkRecord& mark : marks_from(all_)) use(mark);
}

} // namespace hamandish::store
