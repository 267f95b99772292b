// A house that has something of everything staff keep: Tehran's university with a draft that nobody
// has seen, a call of its own, a kiosk, a sheet, an answer in review, a report of a comment.
#pragma once

#include "contract/answer_messages.h"
#include "contract/draft_messages.h"
#include "contract/kiosk_messages.h"
#include "contract/moderation_messages.h"
#include "contract/sheet_messages.h"
#include "server/store/copy.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys {

class HouseTown : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        const auto owned = write([&](store::Connection& connection) -> base::Result<bool> {
            connection.answers.put_rules(connection.calls.find("e-participation")->id,
                                         {30, connection.staff.find_organisation("tehran")->id});
            return true;
        });
        ASSERT_TRUE(owned);
        lead_ = staff(domain::Role::Lead, "tehran");
        write_draft();
        kiosk_ = send<contract::Kiosks>("POST", "/api/v1/staff/kiosks",
                                        contract::RegisterKiosk{"tehran", "Campus of Amirabad",
                                                                "Hall of Kharazmi",
                                                                "a ground told to Tehran alone"},
                                        lead_)
                     .kiosks.at(0)
                     .id;
        const std::string author = newcomer();
        const auto proposal = send<contract::CommentRecorded>(
            "POST", article + "/comments",
            contract::SubmitComment{"key-of-sara-0001", "Say it in one line", "proposal"}, author);
        comment_ = proposal.comment.id;
        appeal_ = send<contract::MyPoints>("POST", "/api/v1/me/points/appeals",
                                           contract::AppealPoints{"missing", 0, comment_,
                                                                  "e-participation",
                                                                  "Say it in one line: mine"},
                                           author)
                      .appeals.at(0)
                      .id;
        (void)send<contract::Empty>("POST",
                                    "/api/v1/comments/" + std::to_string(comment_) + "/reports",
                                    contract::ReportComment{"advertising"}, newcomer());
        answer_ = send<contract::AnswerQueue>("POST", answers, an_answer({comment_}), lead_)
                      .written.at(0)
                      .group.answer.id;
        const auto desk = send<contract::PaperDesk>("POST", papers, a_sheet(7), lead_);
        sheet_ = desk.sheets.at(0).id;
        entered_at_ms_ = desk.sheets.at(0).entered_at_ms;
    }
    /// Each is in something that only Tehran's own staff may see.
    static const std::vector<std::string>& secrets() {
        static const std::vector<std::string> all{"unseen-leave",
                                                  "Words of an unseen draft",
                                                  "Hall of Kharazmi",
                                                  "a ground told to Tehran alone",
                                                  "Words of an unread sheet",
                                                  "Words of an unreviewed answer"};
        return all;
    }
    /// The first of them that is in a text; empty if none is.
    static std::string secret_in(const std::string& text) {
        for (const std::string& one : secrets())
            if (text.find(one) != text.npos) return one;
        return {};
    }
    static contract::WriteAnswer an_answer(std::vector<std::int64_t> ids) {
        return {0,
                std::move(ids),
                "accepted",
                {"چنین می‌شود", "Words of an unreviewed answer"},
                {}};
    }
    static contract::EnterSheet a_sheet(std::int64_t number) {
        return {number, {{"article-1", "comment", "Words of an unread sheet"}}, {}, {}, {}, {}, {}};
    }
    Ask draft_file(const std::string& cookie, const std::string& text) {
        Ask ask{"PUT", draft + "/files/fa/x.md", text, cookie};
        ask.content_type = std::string(http::file_type);
        return ask;
    }
    /// Everything the house keeps, but for what asking itself leaves behind: sessions and limits.
    std::vector<store::TableDigest> kept() {
        const auto database = store::Database::open({folder_ + "/hamandish.sqlite"}).value();
        auto all = store::digests_of(*database, *database).value();
        std::erase_if(all, [](const store::TableDigest& one) {
            return one.table == "rate_limits" || one.table == "sessions" ||
                   one.table == "staff_sessions";
        });
        EXPECT_GT(all.size(), 30u);
        return all;
    }

    static inline const std::string draft = "/api/v1/staff/drafts/unseen-leave",
                                    answers = "/api/v1/staff/calls/e-participation/answers",
                                    papers = "/api/v1/staff/calls/e-participation/papers";
    std::string lead_; ///< Tehran's
    std::int64_t draft_unit_ = 0, attachment_ = 0, kiosk_ = 0, comment_ = 0, answer_ = 0,
                 sheet_ = 0, entered_at_ms_ = 0, appeal_ = 0, leftover_ = 0;

  private:
    void write_draft() {
        (void)send<contract::DraftPage>(
            "POST", "/api/v1/staff/drafts",
            contract::StartDraft{"unseen-leave", "tehran", "instruction"}, lead_);
        const auto read =
            ask(draft_file(lead_, "# عنوان\n\n## ماده ۱- نخست\n\nWords of an unseen draft.\n"));
        ASSERT_EQ(read.status, 200) << *read.body;
        const auto page = contract::decode<contract::DraftPage>(*read.body);
        ASSERT_TRUE(page && page->units.size() == 1) << *read.body;
        draft_unit_ = page->units[0].id;
        Ask file{"PUT", draft + "/attachments/hidden.txt", "Words of an unseen draft", lead_};
        file.content_type = std::string(http::file_type);
        const auto attached = contract::decode<contract::DraftPage>(*ask(file).body);
        ASSERT_TRUE(attached && attached->attachments.size() == 1);
        attachment_ = attached->attachments[0].id;
        Ask english{"PUT", draft + "/files/en/x.md",
                    "# Title\n\n## Article 9- Ninth\n\nWords of an unseen draft.\n", lead_};
        english.content_type = std::string(http::file_type);
        const auto beside = contract::decode<contract::DraftPage>(*ask(english).body);
        ASSERT_TRUE(beside && beside->leftovers.size() == 1);
        leftover_ = beside->leftovers[0].id;
        contract::Question question;
        question.kind = "vote";
        question.title = question.text = {"عنوان", "Words of an unseen draft"};
        question.vote.rule = "yes_no";
        (void)send<contract::DraftPage>("POST", draft + "/questions", question, lead_);
    }
};

} // namespace hamandish::journeys
