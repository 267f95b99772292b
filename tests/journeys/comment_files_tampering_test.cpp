// Whoever changes, removes or adds a file of a comment is found out.
#include "comment_files_town.h"
#include "tampering.h"

namespace hamandish::journeys::comment_files_tampering_test {
namespace {

class CommentFileTampering : public CommentFilesTown,
                             public testing::WithParamInterface<store::Engine> {
  protected:
    CommentFileTampering() { database_ = database_of(GetParam()); }
};

const std::string changed = "comment_received: its row is not as it was logged",
                  another = "comment_received: a file is not as it was logged";

/// Comments 1 and 2 are the chamber's, the first with files; comment 3 is a private person's.
const std::string added = "INSERT INTO comment_files (comment_id, unit_id, person_id,"
                          " representation_id, name, kind, byte_count, sha256, added_at_ms, scan)"
                          " SELECT ";
const std::string rest = ", unit_id, person_id, representation_id, 'more.pdf', kind, byte_count,"
                         " sha256, added_at_ms, scan FROM comment_files WHERE name = 'plan.pdf'";

const std::vector<Tampering> of_files{
    {"content", {"UPDATE comment_file_contents SET content = '00' WHERE file_id = 1"}, another},
    {"content that is no content",
     {"UPDATE comment_file_contents SET content = 'zz' WHERE file_id = 1"},
     another},
    {"content removed", {"DELETE FROM comment_file_contents WHERE file_id = 1"}, another},
    {"content and its hash",
     {"UPDATE comment_file_contents SET content = '00' WHERE file_id = 1",
      "UPDATE comment_files SET sha256 ="
      " '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' WHERE id = 1"},
     changed},
    {"name", {"UPDATE comment_files SET name = 'other.pdf' WHERE id = 1"}, changed},
    {"kind", {"UPDATE comment_files SET kind = 'odt' WHERE id = 1"}, changed},
    {"size", {"UPDATE comment_files SET byte_count = 1 WHERE id = 1"}, changed},
    {"a file removed",
     {"DELETE FROM comment_file_contents WHERE file_id = 2",
      "DELETE FROM comment_files WHERE id = 2"},
     changed},
    {"all removed", {"DELETE FROM comment_file_contents", "DELETE FROM comment_files"}, changed},
    {"a file taken back", {"UPDATE comment_files SET comment_id = NULL WHERE id = 2"}, changed},
    {"a file moved", {"UPDATE comment_files SET comment_id = 2 WHERE id = 2"}, changed},
    {"a file added", {added + "1" + rest}, changed},
    {"a file added to what had none", {added + "2" + rest}, changed},
    {"a file added to a private person's", {added + "3" + rest}, changed},
};

TEST_P(CommentFileTampering, IsFound) {
    const auto plan = hand_over(), table = hand_over("table.csv", "a,b\n1,2\n");
    ASSERT_EQ(say(words({table.id, plan.id})).comment.id, 1);
    ASSERT_EQ(say(words({}, "key-of-sara-0002")).comment.id, 2);
    ASSERT_EQ(comment(newcomer(), "for myself", "key-of-reza-0001").id, 3);
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), {}, of_files);
    (void)true_log(*store_, now());
}

INSTANTIATE_TEST_SUITE_P(Both, CommentFileTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::comment_files_tampering_test
