// A call on a process, without a text of law: from the new draft to its end, and nothing on the way
// that speaks of articles or adopts a text.
#include "contract/draft_messages.h"
#include "contract/version_messages.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys::described_calls_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string drafts = "/api/v1/staff/drafts", draft = drafts + "/enrolment";
const std::string call_path = "/api/v1/calls/enrolment";

class DescribedCalls : public StaffTown {
  protected:
    DraftPage start(const std::string& cookie, const std::string& kind = "process") {
        return send<DraftPage>("POST", drafts, contract::StartDraft{"enrolment", "tehran", kind},
                               cookie);
    }
    DraftPage change(const std::string& cookie, std::int64_t unit, const std::string& what) {
        return send<DraftPage>("POST", draft + "/units/" + std::to_string(unit),
                               contract::ChangeDraftUnit{what}, cookie);
    }
    DraftPage write_all(const std::string& cookie) {
        std::vector<contract::DraftWords> words{
            {0, "title", "fa", "ثبت‌نام"}, {0, "title", "en", "Enrolment"},
            {0, "summary", "fa", "خلاصه"},         {0, "summary", "en", "Summary"},
            {0, "questions", "fa", "چرا؟"},        {0, "questions", "en", "Why?"}};
        for (const auto& unit : get<DraftPage>(draft, cookie).units) {
            words.push_back({unit.id, "text", "fa", "چنین است."});
            words.push_back({unit.id, "text", "en", "So it is."});
        }
        send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words}, cookie);
        return get<DraftPage>(draft, cookie);
    }
    /// Opens by itself after the first midnight.
    void publish(const std::string& lead) {
        const auto today = base::tehran_day(now()).since_epoch;
        const contract::ScheduleDraft month{today + 1, today + 30, "resolution 12 of the board"};
        EXPECT_EQ(send<DraftPage>("POST", draft + "/opening", month, lead).call.state, "scheduled");
    }
    std::string public_page(const std::string& path) { return *ask({"GET", path}).body; }
};

TEST_F(DescribedCalls, BeginWithPartsToBeWrittenAndTakeNoFile) {
    const std::string editor = staff(Role::Editor, "tehran");
    const auto begun = start(editor);
    EXPECT_EQ(begun.call.document_kind, "process");
    ASSERT_EQ(begun.units.size(), 3u);
    EXPECT_EQ(begun.units[0].kind, "part");
    EXPECT_EQ(begun.units[0].name.en, "Part 1");
    EXPECT_EQ(begun.units[0].heading.en, "What it is about");
    EXPECT_FALSE(begun.units[2].heading.fa.empty());
    EXPECT_EQ(begun.call.lacks.size(), 12u) << "title, summary, reason and three texts, twice";
    Ask file{"PUT", draft + "/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n", editor};
    file.content_type = "application/octet-stream";
    expect_problem(file, 400, ErrorCode::InvalidInput, "described");
    expect_problem({"POST", draft + "/units/" + std::to_string(begun.units[0].id),
                    contract::encode(contract::ChangeDraftUnit{"retype", "article"}), editor},
                   400, ErrorCode::InvalidInput, "kind");
    const auto more = change(editor, begun.units[0].id, "add");
    ASSERT_EQ(more.units.size(), 4u);
    EXPECT_EQ(more.units[1].name.en, "Part 2");
    EXPECT_EQ(more.units[1].heading.en, "");
    EXPECT_EQ(more.units[3].number, 4);
    EXPECT_EQ(change(editor, more.units[1].id, "merge").units.size(), 3u);
    EXPECT_TRUE(write_all(editor).call.lacks.empty());
}

TEST_F(DescribedCalls, AreReadAndCommentedOnByParts) {
    const std::string lead = staff(Role::Lead, "tehran");
    start(lead, "service");
    write_all(lead);
    publish(lead);
    EXPECT_NE(public_page("/en/calls/enrolment/part-1").find("you can read the description"),
              std::string::npos);
    set_clock({now().ms + 2 * base::ms_per_day});
    const std::string citizen = newcomer(), unit = call_path + "/units/part-2";
    send<contract::CommentRecorded>("POST", unit + "/comments",
                                    contract::SubmitComment{"key-of-citizen-01", "Why so?"},
                                    citizen);
    send<contract::CommentRecorded>(
        "POST", unit + "/comments",
        contract::SubmitComment{"key-of-citizen-02", "Send me the form", "request"}, citizen);
    send<contract::Counted>("PUT", unit + "/vote", contract::Choose{"agree"}, citizen);
    const std::string page = public_page("/en/calls/enrolment"),
                      text = public_page("/en/calls/enrolment/draft");
    EXPECT_NE(page.find("Read the description and comment"), page.npos);
    EXPECT_NE(page.find("Part 2 \u2013 How it works today"), page.npos);
    EXPECT_NE(text.find("So it is."), text.npos);
    for (const std::string* one : {&page, &text})
        for (const char* nonsense : {"Article 1", "Read the text", "akn.xml", "each article"})
            EXPECT_EQ(one->find(nonsense), one->npos) << nonsense;
    const auto feed = [&](const std::string& kind) {
        return public_page("/en/calls.atom?kind=" + kind).find("/calls/enrolment");
    };
    EXPECT_NE(feed("service"), std::string::npos);
    EXPECT_EQ(feed("process"), std::string::npos);
}

TEST_F(DescribedCalls, EndWithoutATextThatIsAdopted) {
    const std::string lead = staff(Role::Lead, "tehran");
    start(lead, "measure");
    write_all(lead);
    publish(lead);
    for (const char* file : {"/draft.fa.akn.xml", "/draft.en.akn.xml"})
        expect_problem({"GET", call_path + file}, 404, ErrorCode::NotFound, "version");
    expect_problem({"GET", call_path + "/versions"}, 404, ErrorCode::NotFound, "version");
    EXPECT_EQ(ask({"GET", "/en/calls/enrolment/versions"}).status, 404);
    set_clock({now().ms + 40 * base::ms_per_day});
    EXPECT_EQ(get<contract::CallPage>(call_path).call.state, "closed");
    EXPECT_EQ(ask({"POST", call_path + "/units/part-1/comments",
                   contract::encode(contract::SubmitComment{"key-of-citizen-01", "Too late"}),
                   newcomer()})
                  .status,
              409);
    const std::string later = staff(Role::Lead, "tehran");
    expect_problem({"POST", "/api/v1/staff/calls/enrolment/versions", "{}", later}, 409,
                   ErrorCode::Conflict, "call");
    const auto calls = get<contract::StaffCalls>("/api/v1/staff/calls", later).calls;
    EXPECT_FALSE(std::any_of(calls.begin(), calls.end(), [](const auto& one) {
        return one.slug == "enrolment" && one.may_continue;
    }));
}

} // namespace
} // namespace hamandish::journeys::described_calls_test
