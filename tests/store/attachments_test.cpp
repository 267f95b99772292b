// What the database itself holds about attached files, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::attachments_test {
namespace {

using domain::ScanState;

class AttachmentsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        person_ = add_person("1");
        draft_ = add_draft("first");
        other_ = add_draft("second");
    }
    DraftId add_draft(const std::string& slug) {
        DraftId id;
        EXPECT_TRUE(done([&](Connection& connection) {
            if (!organisation_)
                organisation_ = connection.staff.insert({{}, {}, "o", "ministry", {"n", "n"}})
                                    .value_or(OrganisationId{});
            DraftRecord record;
            record.slug = slug;
            record.document_kind = "bill";
            record.organisation = organisation_;
            id = connection.drafts.insert(record).value_or(DraftId{});
        }));
        return id;
    }
    AttachmentRecord file(DraftId draft, const std::string& hash,
                          ScanState scan = ScanState::None) const {
        return {
            {},  draft, "plan.pdf", domain::AttachmentKind::Pdf, {"طرح", "Plan"}, 3, hash, person_,
            {5}, scan,  {0}};
    }
    std::optional<AttachmentId> attach(const AttachmentRecord& one) {
        std::optional<AttachmentId> id;
        EXPECT_TRUE(done(
            [&](Connection& connection) { id = connection.attachments.insert(one, "616263"); }));
        return id;
    }

    OrganisationId organisation_;
    PersonId person_;
    DraftId draft_, other_;
};

TEST_P(AttachmentsTest, AFileIsKeptWithItsContent) {
    const auto id = attach(file(draft_, "h1"));
    ASSERT_TRUE(id);
    EXPECT_FALSE(attach(file(draft_, "h1"))) << "the same content twice";
    EXPECT_TRUE(attach(file(other_, "h1"))) << "another draft's";
    EXPECT_TRUE(done([&](Connection& connection) {
        const auto found = connection.attachments.find(*id);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->draft, draft_);
        EXPECT_EQ(found->name, "plan.pdf");
        EXPECT_EQ(found->title.fa, "طرح");
        EXPECT_EQ(found->byte_count, 3);
        EXPECT_EQ(found->person, person_);
        EXPECT_EQ(connection.attachments.content_hex(*id), "616263");
        EXPECT_EQ(connection.attachments.of_draft(draft_).size(), 1u);
        EXPECT_FALSE(connection.attachments.find({999}));
        EXPECT_EQ(connection.attachments.content_hex({999}), "");
    }));
    EXPECT_EQ(count("attachment_contents"), 2);
}

TEST_P(AttachmentsTest, LargeContentsComeBackWhole) {
    const std::string hex(2 * domain::most_attachment_bytes, 'f');
    EXPECT_TRUE(done([&](Connection& connection) {
        const auto id = connection.attachments.insert(file(draft_, "large"), hex);
        ASSERT_TRUE(id);
        EXPECT_TRUE(connection.attachments.content_hex(*id) == hex);
    }));
}

TEST_P(AttachmentsTest, ADraftChangesItsOwnFilesOnly) {
    const auto id = attach(file(draft_, "h1"));
    ASSERT_TRUE(id);
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_FALSE(connection.attachments.update_title(*id, other_, {"x", "x"}));
        EXPECT_FALSE(connection.attachments.remove(*id, other_));
        EXPECT_EQ(connection.attachments.content_hex(*id), "616263");
        EXPECT_TRUE(connection.attachments.update_title(*id, draft_, {"نو", "New"}));
        EXPECT_EQ(connection.attachments.find(*id)->title.en, "New");
        EXPECT_TRUE(connection.attachments.remove(*id, draft_));
        EXPECT_FALSE(connection.attachments.find(*id));
    }));
    EXPECT_EQ(count("attachment_contents"), 0);
    const auto next = attach(file(draft_, "h2"));
    ASSERT_TRUE(next);
    EXPECT_NE(*next, *id) << "an address that was given out";
}

TEST_P(AttachmentsTest, WhoWaitsLongestIsScannedFirst) {
    const auto offered = attach(file(draft_, "h0"));
    const auto first = attach(file(draft_, "h1", ScanState::Waiting));
    const auto second = attach(file(draft_, "h2", ScanState::Waiting));
    ASSERT_TRUE(offered && first && second);
    EXPECT_TRUE(done([&](Connection& connection) {
        auto& files = connection.attachments.shelf();
        EXPECT_EQ(files.to_scan({100}, 1), (std::vector<std::int64_t>{first->value}));
        files.put_scan(first->value, ScanState::Unknown, {50});
        EXPECT_EQ(files.to_scan({100}, 9),
                  (std::vector<std::int64_t>{second->value, first->value}));
        EXPECT_EQ(files.to_scan({50}, 9), (std::vector<std::int64_t>{second->value}))
            << "not again yet";
        files.put_scan(second->value, ScanState::Infected, {60});
        EXPECT_EQ(files.to_scan({100}, 9), (std::vector<std::int64_t>{first->value}));
        EXPECT_EQ(files.stop_waiting(), 1);
        EXPECT_EQ(connection.attachments.find(*first)->scan, ScanState::None);
        EXPECT_EQ(connection.attachments.find(*second)->scan, ScanState::Infected)
            << "what is known stays known";
    }));
}

TEST_P(AttachmentsTest, TheDatabaseRefusesWhatThePolicyDoes) {
    const std::string start = "INSERT INTO attachments (draft_id, name, kind, byte_count, sha256,"
                              " person_id, added_at_ms, scan) VALUES (" +
                              std::to_string(draft_.value) + ", ";
    const std::string end = ", 's', " + std::to_string(person_.value) + ", 0, ";
    const auto taken = [&](const std::string& values, const std::string& scan) {
        return done([&](Connection& connection) {
            connection.database->session() << start + values + end + scan + ")";
        });
    };
    EXPECT_FALSE(taken("'a.exe', 'exe', 1", "'none'"));
    EXPECT_FALSE(taken("'', 'pdf', 1", "'none'"));
    EXPECT_FALSE(taken("'a.pdf', 'pdf', 0", "'none'"));
    EXPECT_FALSE(taken("'a.pdf', 'pdf', 1", "'fine'"));
    EXPECT_TRUE(taken("'a.pdf', 'pdf', 1", "'none'"));
}

INSTANTIATE_TEST_SUITE_P(Engines, AttachmentsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::attachments_test
