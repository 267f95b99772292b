// A draft whose votes and surveys are made at the desk by somebody whose browser runs no scripts.
#pragma once

#include "contract/draft_messages.h"
#include "contract/question_messages.h"
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

#include <string>
#include <vector>

namespace hamandish::journeys {

class DraftQuestions : public PlainTown {
  protected:
    inline static const std::string draft = "/api/v1/staff/drafts/study-leave",
                                    page = "/en/staff/drafts/study-leave",
                                    questions = "/api/v1/calls/study-leave/questions";
    /// A draft that lacks nothing but its questions, of a lead who is signed in.
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09121234567");
        become(domain::Role::Lead);
        (void)Town::send<contract::DraftPage>(
            "POST", "/api/v1/staff/drafts",
            contract::StartDraft{"study-leave", "ministry", "instruction"}, cookies());
        Ask text{"PUT", draft + "/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n",
                 cookies()};
        text.content_type = std::string(http::file_type);
        const auto read = contract::decode<contract::DraftPage>(*ask(text).body);
        ASSERT_TRUE(read && read->units.size() == 1);
        const auto& unit = read->units[0];
        std::vector<contract::DraftWords> words{
            {0, "title", "en", "Title"},     {0, "summary", "fa", "خلاصه"},
            {0, "summary", "en", "Summary"}, {0, "questions", "fa", "چرا؟"},
            {0, "questions", "en", "Why?"},  {unit.id, "text", "en", "Text."}};
        if (!unit.heading.fa.empty()) words.push_back({unit.id, "heading", "en", "First"});
        (void)Town::send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words},
                                               cookies());
        ASSERT_TRUE(lacks().empty());
    }
    std::vector<contract::DraftLack> lacks() { return now_reads().call.lacks; }
    contract::DraftPage now_reads() { return get<contract::DraftPage>(draft, cookies()); }

    void begin(const std::string& kind) {
        open(page);
        fill("question-kind-field", kind);
        press("Add");
        EXPECT_NE(path_.find("/questions/"), path_.npos) << kind;
    }
    void name_it(const std::string& name) {
        fill("question-title-fa", "عنوان " + name);
        fill("question-title-en", name);
        fill("question-text-fa", "متن " + name);
        fill("question-text-en", "About " + name);
    }
    void fill_pair(const std::string& field, const std::string& fa, const std::string& en) {
        fill(field + "-fa", fa);
        fill(field + "-en", en);
    }
    void save() {
        press("Save");
        EXPECT_TRUE(says("The question is saved.")) << html_;
    }
    void make_vote(const std::string& rule) {
        begin(rule);
        name_it(rule);
        if (rule != "yes_no") {
            fill_pair("question-option-1", "سرخ", "Red");
            fill_pair("question-option-2", "سبز", "Green");
        }
        if (rule == "budget") {
            fill("question-cost-1", "۳۰");
            fill("question-cost-2", "۷۰");
            fill("question-budget", "90");
        }
        save();
        EXPECT_FALSE(says("are not whole")) << rule;
    }
    void add_item(int number, const std::string& kind) {
        const std::string item = "item-" + std::to_string(number);
        fill("item-kind-field", kind);
        press("Save and add a question");
        fill(item + "-label-fa", "پرسش " + kind);
        fill(item + "-label-en", "Question " + kind);
        if (kind != "matrix" && held(item + "-option-1-fa") != "no such field") {
            fill_pair(item + "-option-1", "الف", "A");
            fill_pair(item + "-more-options", "ب\nپ", "B\nC");
        }
        if (kind != "date") return;
        fill(item + "-least", "2026-01-01");
        fill(item + "-most", "1406/12/01");
    }
    void make_survey() {
        begin("survey");
        name_it("survey");
        EXPECT_TRUE(says("The survey has no question yet."));
        int number = 0;
        for (const char* kind :
             {"single", "multiple", "scale", "ranking", "number", "date", "text"})
            add_item(++number, kind);
        tick("An answer is required");
        save();
        EXPECT_TRUE(is_ticked("An answer is required"));
        EXPECT_FALSE(says("This question is not whole"));
    }
    int schedule(const std::string& why = "resolution 12") {
        const auto today = base::tehran_day(now()).since_epoch;
        return ask({"POST", draft + "/opening",
                    contract::encode(contract::ScheduleDraft{today + 1, today + 30, why}),
                    cookies()})
            .status;
    }

  private:
    void become(domain::Role role) {
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(base::ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           morning));
            const auto ministry = connection.staff.find_organisation("ministry")->id;
            give_role(connection, *person, ministry, role, now());
            connection.staff.put_session(hash, person->id, {now().ms + 90 * base::ms_per_day});
            return true;
        }));
    }
};

} // namespace hamandish::journeys
