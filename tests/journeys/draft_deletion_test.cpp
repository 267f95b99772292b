// A draft that was begun and is not wanted is deleted, with what is its alone; what was published
// never is.
#include "contract/draft_messages.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys::draft_deletion_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string drafts = "/api/v1/staff/drafts";
const std::string draft = drafts + "/study-leave";

class DraftDeletion : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        lead_ = staff(Role::Lead, "tehran");
        begin();
    }
    DraftPage begin() {
        return send<DraftPage>("POST", drafts,
                               contract::StartDraft{"study-leave", "tehran", "instruction"}, lead_);
    }
    DraftPage put_file(const std::string& path, const std::string& bytes) {
        Ask file{"PUT", draft + path, bytes, lead_};
        file.content_type = std::string(http::file_type);
        return contract::decode<DraftPage>(*ask(file).body).value_or(DraftPage{});
    }
    static Ask deletion(const std::string& cookie, const std::string& reason = "begun by mistake") {
        return {"POST", draft + "/deletion", contract::encode(contract::DeleteDraft{reason}),
                cookie};
    }
    bool is_listed() {
        const auto calls = get<contract::StaffCalls>("/api/v1/staff/calls", lead_).calls;
        return std::any_of(calls.begin(), calls.end(),
                           [](const auto& one) { return one.slug == "study-leave"; });
    }

    std::string lead_;
};

TEST_F(DraftDeletion, ADraftGoesWithAllThatIsItsOwn) {
    put_file("/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n");
    const auto attached = put_file("/attachments/plan.pdf", "%PDF-1.7\nwhatever");
    ASSERT_EQ(attached.attachments.size(), 1u);
    contract::Question vote;
    vote.kind = "vote";
    vote.vote.rule = "yes_no";
    EXPECT_EQ(send<DraftPage>("POST", draft + "/questions", vote, lead_).asked.size(), 1u);
    EXPECT_EQ(ask({"PUT", draft + "/translations/ckb",
                   contract::encode(contract::SaveTranslation{"مۆڵەت", "", ""}), lead_})
                  .status,
              200);
    ASSERT_TRUE(is_listed());

    EXPECT_EQ(ask(deletion(lead_)).status, 200);
    EXPECT_FALSE(is_listed());
    expect_problem({"GET", draft, {}, lead_}, 404, ErrorCode::NotFound, "draft");
    expect_problem(deletion(lead_), 404, ErrorCode::NotFound, "draft");
    const auto& plan = attached.attachments[0];
    EXPECT_EQ(ask({"GET", contract::file_path(plan.id, plan.name), {}, lead_}).status, 404);
    const auto acts =
        get<contract::StaffActs>("/api/v1/staff/acts", staff(Role::Auditor, "ministry")).acts;
    const auto told = std::find_if(acts.begin(), acts.end(), [](const auto& one) {
        return one.subject == "delete study-leave";
    });
    ASSERT_NE(told, acts.end());
    EXPECT_EQ(told->act, "edit_draft");
    EXPECT_EQ(told->reason, "begun by mistake");

    const auto anew = begin(); // its address is free, and nothing of the former is there
    EXPECT_TRUE(anew.units.empty() && anew.attachments.empty() && anew.asked.empty() &&
                anew.translations.empty());
}

TEST_F(DraftDeletion, ItNeedsAReasonAndARoleThere) {
    expect_problem(deletion(lead_, " "), 422, ErrorCode::TextEmpty, "reason");
    expect_problem(deletion(staff(Role::Auditor, "tehran")), 403, ErrorCode::Forbidden, "role");
    expect_problem(deletion(staff(Role::Lead, "shiraz")), 404, ErrorCode::NotFound, "draft");
    EXPECT_TRUE(is_listed());
    EXPECT_EQ(ask(deletion(staff(Role::Editor, "tehran"))).status, 200) << "as editors change it";
}

TEST_F(DraftDeletion, WhatWasPublishedStays) {
    const auto page = put_file("/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n");
    ASSERT_EQ(page.units.size(), 1u);
    const auto unit = page.units[0].id;
    send<contract::DraftSaved>("PUT", draft + "/words",
                               contract::SaveDraft{{{0, "title", "en", "Title"},
                                                    {0, "summary", "fa", "خلاصه"},
                                                    {0, "summary", "en", "Summary"},
                                                    {0, "questions", "fa", "چرا؟"},
                                                    {0, "questions", "en", "Why?"},
                                                    {unit, "heading", "en", "First"},
                                                    {unit, "text", "en", "Text."}}},
                               lead_);
    const auto today = base::tehran_day(now()).since_epoch;
    send<DraftPage>("POST", draft + "/opening",
                    contract::ScheduleDraft{today + 1, today + 30, "resolution 12"}, lead_);
    expect_problem(deletion(lead_), 409, ErrorCode::Conflict, "draft");
    EXPECT_TRUE(is_listed());
}

} // namespace
} // namespace hamandish::journeys::draft_deletion_test
