#include "domain/comment_files.h"

#include <gtest/gtest.h>

namespace hamandish::domain::comment_files_test {
namespace {

using base::ErrorCode;

struct Row {
    std::string_view what;
    bool is_for_organisation;
    std::vector<NamedFile> files;
    std::optional<ErrorCode> refusal;
};

TEST(CommentFiles, WhoMayHowManyAndInWhatState) {
    const NamedFile clean{1, ScanState::Clean}, unscanned{2, ScanState::None},
        waiting{3, ScanState::Waiting}, unknown{4, ScanState::Unknown},
        infected{5, ScanState::Infected}, nobodys{6, std::nullopt}, more{7, ScanState::Clean};
    const std::vector<Row> rows{
        {"nothing, in one's own name", false, {}, {}},
        {"nothing, for an organisation", true, {}, {}},
        {"a private person's", false, {clean}, ErrorCode::Forbidden},
        {"a private person's that is nobody's", false, {nobodys}, ErrorCode::Forbidden},
        {"one", true, {clean}, {}},
        {"where nobody scans", true, {unscanned}, {}},
        {"as many as may be", true, {clean, unscanned, more}, {}},
        {"one more",
         true,
         {clean, unscanned, more, {8, ScanState::Clean}},
         ErrorCode::InvalidInput},
        {"one twice", true, {clean, clean}, ErrorCode::InvalidInput},
        {"of somebody else", true, {clean, nobodys}, ErrorCode::NotFound},
        {"before its verdict", true, {waiting}, ErrorCode::TooEarly},
        {"without a verdict", true, {clean, unknown}, ErrorCode::TooEarly},
        {"with something harmful", true, {clean, infected}, ErrorCode::Conflict},
    };
    for (const Row& row : rows) {
        const auto checked = check_comment_files(row.is_for_organisation, row.files);
        EXPECT_EQ(checked.has_value(), !row.refusal) << row.what;
        if (checked || !row.refusal) continue;
        EXPECT_EQ(checked.error().code, *row.refusal) << row.what;
        EXPECT_EQ(checked.error().where, "files") << row.what;
    }
}

TEST(CommentFiles, WaitForADay) {
    const base::Instant added{1000};
    EXPECT_FALSE(is_file_expired(added, added));
    EXPECT_FALSE(is_file_expired(added, {1000 + base::ms_per_day - 1}));
    EXPECT_TRUE(is_file_expired(added, {1000 + base::ms_per_day}));
}

} // namespace
} // namespace hamandish::domain::comment_files_test
