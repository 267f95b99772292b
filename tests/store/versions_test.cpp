// The texts that came after a call's own as the database holds them, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::versions_test {
namespace {

class VersionsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        ASSERT_TRUE(done([this](Connection& connection) {
            DraftRecord draft;
            draft.slug = "next";
            draft.document_kind = "bill";
            draft.organisation =
                *connection.staff.insert({{}, {}, "ministry", "ministry", {"نام", "name"}});
            draft_ = *connection.drafts.insert(draft);
            connection.versions.begin(draft_, {1});
        }));
    }
    [[nodiscard]] VersionRecord version() const {
        VersionRecord one;
        one.call = {1};
        one.number = 2;
        one.kind = "adopted";
        one.draft = draft_;
        one.title = {"عنوان", "title"};
        one.note = {"یادداشت", "note"};
        one.published_at = {9};
        one.entry_index = 3;
        return one;
    }
    static std::vector<domain::DraftUnit> units() {
        return {{"article-1", domain::UnitKind::Article, 1, {"یک", "one"}, {"متن", "text"}, 0},
                {"article-1-note", domain::UnitKind::Note, 0, {"تبصره", "note"}, {"ن", "n"}, 1}};
    }
    bool insert(const VersionRecord& one) {
        bool inserted = false;
        const bool kept = done([&](Connection& connection) {
            inserted = connection.versions.insert(one, units()).has_value();
        });
        return kept && inserted;
    }
    DraftId draft_;
};

TEST_P(VersionsTest, VersionsAreReadAsTheyWereWritten) {
    ASSERT_TRUE(insert(version()));
    ASSERT_TRUE(done([&](Connection& connection) {
        const auto all = connection.versions.of_call({1});
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].kind, "adopted");
        EXPECT_EQ(all[0].note, version().note);
        EXPECT_EQ(all[0].entry_index, 3);
        EXPECT_EQ(all[0].opened_slug, "");
        const auto read = connection.versions.units(all[0].id);
        ASSERT_EQ(read.size(), 2u);
        EXPECT_EQ(read[1].key, "article-1-note");
        EXPECT_EQ(read[1].kind, domain::UnitKind::Note);
        EXPECT_EQ(read[1].depth, 1);
        const auto draft = connection.drafts.find("next");
        ASSERT_TRUE(draft);
        EXPECT_EQ(draft->version, 2);
        EXPECT_EQ(draft->revises, CallId{1});
    }));
}

TEST_P(VersionsTest, ANumberIsGivenOnce) {
    EXPECT_TRUE(insert(version()));
    EXPECT_FALSE(insert(version()));
}

TEST_P(VersionsTest, NoneWithoutItsNoteInBothLanguagesNorOfAnotherKind) {
    for (const auto spoil :
         std::vector<void (*)(VersionRecord&)>{[](VersionRecord& one) { one.note.fa.clear(); },
                                               [](VersionRecord& one) { one.note.en.clear(); },
                                               [](VersionRecord& one) { one.title.en.clear(); },
                                               [](VersionRecord& one) { one.number = 1; },
                                               [](VersionRecord& one) { one.kind = "withdrawn"; },
                                               [](VersionRecord& one) { one.kind = "revised"; },
                                               [](VersionRecord& one) { one.opened = {1}; }}) {
        VersionRecord one = version();
        spoil(one);
        EXPECT_FALSE(insert(one));
    }
    EXPECT_TRUE(insert(version()));
}

TEST_P(VersionsTest, WhatIsPublishedStays) {
    ASSERT_TRUE(insert(version()));
    for (const char* sql : {"UPDATE versions SET note_en = 'x'", "DELETE FROM versions",
                            "UPDATE version_units SET text_fa = 'x'", "DELETE FROM version_units"})
        EXPECT_FALSE(done([sql](Connection& connection) { connection.database->session() << sql; }))
            << sql;
}

INSTANTIATE_TEST_SUITE_P(Both, VersionsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::versions_test
