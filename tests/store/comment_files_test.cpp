// What the database itself holds about files of comments, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::comment_files_test {
namespace {

using domain::ScanState;

class CommentFilesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        person_ = add_person("1");
        other_ = add_person("2");
        EXPECT_TRUE(done([&](Connection& connection) {
            chamber_ = represent(connection, person_, "Chamber");
            society_ = represent(connection, person_, "Society");
            comment_ = connection.contributions
                           .insert({unit_, person_, "key-of-sara-0001", "words", {5}, {}})
                           .value_or(CommentId{});
        }));
    }
    static RepresentationId represent(Connection& connection, PersonId person,
                                      const std::string& name) {
        return connection.representatives.insert({person, {name, name}, "letter", person, {1}})
            .value_or(RepresentationId{});
    }
    CommentFileRecord file(const std::string& hash, std::int64_t at = 5,
                           ScanState scan = ScanState::None) const {
        return {{}, {},   unit_, person_, chamber_, "plan.pdf", domain::AttachmentKind::Pdf,
                3,  hash, {at},  scan};
    }
    CommentFileId add(const CommentFileRecord& one) {
        CommentFileId id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.comment_files.insert(one, "616263").value_or(CommentFileId{});
        }));
        return id;
    }

    UnitId unit_;
    PersonId person_, other_;
    RepresentationId chamber_, society_;
    CommentId comment_;
};

TEST_P(CommentFilesTest, AFileWaitsWithItsContentUntilItsComment) {
    const auto id = add(file("h1"));
    ASSERT_TRUE(id);
    EXPECT_FALSE(add(file("h1"))) << "the same content for the same";
    auto for_another = file("h1");
    for_another.representation = society_;
    EXPECT_TRUE(add(for_another)) << "for another organisation";
    EXPECT_TRUE(done([&](Connection& connection) {
        auto& files = connection.comment_files;
        ASSERT_TRUE(files.find(id));
        EXPECT_FALSE(files.find(id)->comment);
        EXPECT_EQ(files.find(id)->name, "plan.pdf");
        EXPECT_EQ(files.find(id)->representation, chamber_);
        EXPECT_EQ(files.shelf().content_hex(id.value), "616263");
        EXPECT_EQ(files.waiting_of(person_, unit_).size(), 2u);
        EXPECT_TRUE(files.waiting_of(other_, unit_).empty());
        EXPECT_EQ(files.count_waiting_of(person_), 2);
        EXPECT_TRUE(files.bind(id, comment_));
        EXPECT_FALSE(files.bind(id, comment_)) << "it waits no more";
        EXPECT_FALSE(files.remove_waiting(id, person_));
        EXPECT_EQ(files.waiting_of(person_, unit_).size(), 1u);
        ASSERT_EQ(files.of_comment(comment_).size(), 1u);
        EXPECT_EQ(files.of_comment(comment_)[0].id, id);
        const auto logged = connection.logged.comment(comment_);
        ASSERT_TRUE(logged);
        ASSERT_EQ(logged->files.size(), 1u);
        EXPECT_EQ(logged->files[0].sha256, "h1");
        EXPECT_EQ(logged->files[0].kind, "pdf");
        connection.logged.each_comment(
            [&](const LoggedCommentRow& row) { EXPECT_EQ(row.files.size(), 1u); });
    }));
    EXPECT_TRUE(add(file("h1"))) << "what went with one comment may go with another";
}

TEST_P(CommentFilesTest, OnesOwnIsTakenBackWhileItWaits) {
    const auto id = add(file("h1"));
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_FALSE(connection.comment_files.remove_waiting(id, other_));
        EXPECT_TRUE(connection.comment_files.remove_waiting(id, person_));
        EXPECT_FALSE(connection.comment_files.find(id));
    }));
    EXPECT_EQ(count("comment_file_contents"), 0);
    EXPECT_NE(add(file("h2")), id) << "an address that was given out";
}

TEST_P(CommentFilesTest, WhatIsNotSentInTimeIsDeleted) {
    const auto sent = add(file("h1", 5)), early = add(file("h2", 5)), late = add(file("h3", 50));
    EXPECT_TRUE(done([&](Connection& connection) {
        auto& files = connection.comment_files;
        EXPECT_TRUE(files.bind(sent, comment_));
        files.remove_waiting_since({50});
        EXPECT_FALSE(files.find(early));
        EXPECT_TRUE(files.find(late));
        EXPECT_TRUE(files.find(sent)) << "what was sent stays";
        files.remove_waiting_of(person_);
        EXPECT_FALSE(files.find(late));
        EXPECT_TRUE(files.find(sent));
        EXPECT_EQ(files.shelf().content_hex(sent.value), "616263");
        files.remove_all_of(other_);
        EXPECT_TRUE(files.find(sent));
        files.remove_all_of(person_);
        EXPECT_FALSE(files.find(sent));
    }));
    EXPECT_EQ(count("comment_file_contents"), 0);
}

TEST_P(CommentFilesTest, AScannerIsAskedOfThemAsOfOthers) {
    const auto offered = add(file("h0")), first = add(file("h1", 5, ScanState::Waiting)),
               second = add(file("h2", 5, ScanState::Waiting));
    EXPECT_TRUE(offered);
    EXPECT_TRUE(done([&](Connection& connection) {
        auto& shelf = connection.comment_files.shelf();
        EXPECT_EQ(shelf.to_scan({100}, 9), (std::vector<std::int64_t>{first.value, second.value}));
        shelf.put_scan(first.value, ScanState::Infected, {60});
        EXPECT_EQ(connection.comment_files.find(first)->scan, ScanState::Infected);
        EXPECT_EQ(shelf.stop_waiting(), 1);
        EXPECT_EQ(connection.comment_files.find(second)->scan, ScanState::None);
        EXPECT_TRUE(connection.attachments.shelf().to_scan({100}, 9).empty()) << "another shelf";
    }));
}

TEST_P(CommentFilesTest, TheDatabaseRefusesWhatThePolicyDoes) {
    const std::string start =
        "INSERT INTO comment_files (unit_id, person_id, representation_id, name, kind, byte_count,"
        " sha256, added_at_ms, scan) VALUES (" +
        std::to_string(unit_.value) + ", " + std::to_string(person_.value) + ", " +
        std::to_string(chamber_.value) + ", ";
    const auto taken = [&](const std::string& values) {
        return done([&](Connection& connection) {
            connection.database->session() << start + values + ")";
        });
    };
    EXPECT_FALSE(taken("'a.exe', 'exe', 1, 's', 0, 'none'"));
    EXPECT_FALSE(taken("'', 'pdf', 1, 's', 0, 'none'"));
    EXPECT_FALSE(taken("'a.pdf', 'pdf', 0, 's', 0, 'none'"));
    EXPECT_FALSE(taken("'a.pdf', 'pdf', 1, 's', 0, 'fine'"));
    EXPECT_TRUE(taken("'a.pdf', 'pdf', 1, 's', 0, 'none'"));
}

INSTANTIATE_TEST_SUITE_P(Engines, CommentFilesTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::comment_files_test
