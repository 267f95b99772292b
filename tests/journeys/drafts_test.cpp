// A member of staff takes a file to an open call in two languages.
#include "contract/draft_messages.h"
#include "server/logbook/keeper.h"
#include "server/logbook/verify_rows.h"
#include "staff_town.h"
#include "true_log.h"

#include <fstream>
#include <sstream>

namespace hamandish::journeys::drafts_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;

const std::string drafts = "/api/v1/staff/drafts";
const std::string draft = drafts + "/study-leave";
const std::string extension = "/api/v1/staff/calls/study-leave/extension";

std::string office_file(const std::string& name) {
    std::ifstream file(std::string(HAMANDISH_SOURCE_DIR "/tests/support/office/") + name,
                       std::ios::binary);
    EXPECT_TRUE(file) << name;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

class Drafts : public StaffTown {
  protected:
    contract::DraftPage start(const std::string& cookie, const std::string& organisation) {
        return send<DraftPage>("POST", drafts,
                               contract::StartDraft{"study-leave", organisation, "instruction"},
                               cookie);
    }
    Ask file(const std::string& cookie, const std::string& language, const std::string& name,
             const std::string& bytes) {
        Ask ask{"PUT", draft + "/files/" + language + "/" + name, bytes, cookie};
        ask.content_type = "application/octet-stream";
        return ask;
    }
    DraftPage read(const Ask& words) {
        const auto response = ask(words);
        EXPECT_EQ(response.status, 200) << *response.body;
        return contract::decode<DraftPage>(*response.body).value_or(DraftPage{});
    }
    void say(const std::string& cookie, std::vector<contract::DraftWords> words) {
        send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{std::move(words)},
                                   cookie);
    }
    /// Everything that a translator would write, and every doubt answered.
    DraftPage complete(const std::string& cookie) {
        auto page = get<DraftPage>(draft, cookie);
        std::vector<contract::DraftWords> words{{0, "title", "en", "Study leave"},
                                                {0, "summary", "fa", "خلاصه"},
                                                {0, "summary", "en", "Summary"},
                                                {0, "questions", "fa", "چرا؟"},
                                                {0, "questions", "en", "Why?"}};
        for (const auto& unit : page.units) {
            if (!unit.heading.fa.empty()) words.push_back({unit.id, "heading", "en", "Heading"});
            if (!unit.text.fa.empty()) words.push_back({unit.id, "text", "en", "Text"});
            if (!unit.doubts.empty())
                send<DraftPage>("POST", draft + "/units/" + std::to_string(unit.id),
                                contract::ChangeDraftUnit{"settle"}, cookie);
        }
        say(cookie, words);
        return get<DraftPage>(draft, cookie);
    }
    std::int64_t today() { return base::tehran_day(now()).since_epoch; }
    contract::ScheduleDraft month_from_tomorrow() {
        return {today() + 1, today() + 30, "resolution 12 of the board"};
    }
    std::string verified() {
        return store_->readers()
            .read([](store::Connection& connection) -> base::Result<std::string> {
                std::string faults;
                const auto check = logbook::verify_database(connection);
                for (const auto& fault : check.findings()) faults += fault.what + "\n";
                return faults;
            })
            .value_or("unreadable");
    }
    void keep_log() {
        EXPECT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            return logbook::log_steps(connection, now());
        }));
    }
    /// What is proposed to a call is answered by its own staff, and by nobody else's.
    void expect_own_staff_answers() {
        const std::string queue = "/api/v1/staff/calls/study-leave/answers";
        EXPECT_EQ(ask({"GET", queue, {}, staff(Role::Lead, "shiraz")}).status, 403);
        EXPECT_EQ(ask({"GET", queue, {}, staff(Role::Lead, "tehran")}).status, 200);
    }
};

TEST_F(Drafts, FromAWordFileToAnOpenCall) {
    const std::string lead = staff(Role::Lead, "tehran");
    const auto begun = start(lead, "tehran");
    EXPECT_EQ(begun.call.state, "draft");
    EXPECT_EQ(begun.call.lacks.size(), 7u);
    const auto page = read(file(lead, "fa", "forsatstudy.docx", office_file("forsatstudy.docx")));
    EXPECT_GT(page.units.size(), 60u);
    EXPECT_FALSE(page.call.title.fa.empty());
    EXPECT_EQ(page.files.fa, "forsatstudy.docx");
    // Its nested units are called as lawyers call them.
    const auto clause = std::find_if(page.units.begin(), page.units.end(), [](const auto& unit) {
        return unit.kind == "clause" && unit.number == 2;
    });
    ASSERT_NE(clause, page.units.end());
    EXPECT_EQ(clause->name.fa, "بند ۲ ماده ۲");
    EXPECT_EQ(clause->name.en, "Clause 2 of Article 2");
    // The order of two-part numbers is asked about, and the gate stays shut until it is answered.
    EXPECT_TRUE(std::any_of(page.call.lacks.begin(), page.call.lacks.end(),
                            [](const auto& lack) { return lack.what == "doubts"; }));
    EXPECT_EQ(
        ask({"POST", draft + "/opening", contract::encode(month_from_tomorrow()), lead}).status,
        422);
    EXPECT_TRUE(complete(lead).call.lacks.empty());
    const auto published = send<DraftPage>("POST", draft + "/opening", month_from_tomorrow(), lead);
    EXPECT_EQ(published.call.state, "scheduled");
    const auto call_page = get<contract::CallPage>("/api/v1/calls/study-leave");
    EXPECT_EQ(call_page.call.state, "scheduled");
    ASSERT_EQ(call_page.units.size(), page.units.size());
    // It opens by itself, and people take part in a clause as in an article.
    set_clock({now().ms + 2 * base::ms_per_day});
    keep_log();
    EXPECT_EQ(get<contract::CallPage>("/api/v1/calls/study-leave").call.state, "open");
    const std::string citizen = newcomer();
    const std::string unit = "/api/v1/calls/study-leave/units/article-2-clause-2";
    send<contract::CommentRecorded>("POST", unit + "/comments",
                                    contract::SubmitComment{"key-of-clause-01", "چرا دو سال؟"},
                                    citizen);
    send<contract::Counted>("PUT", unit + "/vote", contract::Choose{"agree"}, citizen);
    EXPECT_EQ(get<contract::UnitPage>(unit).unit.votes.agree, 1);
    EXPECT_EQ(verified(), "");
    expect_own_staff_answers();
}

TEST_F(Drafts, TheEnglishFileIsPutBeside) {
    const std::string editor = staff(Role::Editor, "tehran");
    start(editor, "tehran");
    read(
        file(editor, "fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n\nتبصره- متن تبصره.\n"));
    const auto page =
        read(file(editor, "en", "x.md",
                  "# Title\n\n## Article 1- First\n\nText one.\n\nNote: text of it.\n\n"
                  "## Article 2- Second\n\nNobody's.\n"));
    ASSERT_EQ(page.units.size(), 2u);
    EXPECT_EQ(page.call.title.en, "Title");
    EXPECT_EQ(page.units[0].text.en, "Text one.");
    EXPECT_EQ(page.units[0].text.fa, "متن یک.");
    ASSERT_EQ(page.leftovers.size(), 1u);
    const auto& second = page.leftovers[0];
    EXPECT_EQ(second.name.en, "Article 2");
    EXPECT_EQ(second.heading, "Second");
    EXPECT_EQ(second.text, "Nobody's.");
    const std::string dismissal = "/leftovers/" + std::to_string(second.id) + "/dismissal";
    EXPECT_EQ(get<DraftPage>(draft, editor).leftovers, page.leftovers) << "until they are placed";
    expect_problem({"POST", draft + "/leftovers/999/dismissal", {}, editor}, 404,
                   ErrorCode::NotFound, "leftover");
    EXPECT_TRUE(
        send<DraftPage>("POST", draft + dismissal, contract::Empty{}, editor).leftovers.empty());
}

TEST_F(Drafts, AnotherPersianFileLeavesTheEnglish) {
    const std::string editor = staff(Role::Editor, "tehran");
    start(editor, "tehran");
    const auto before =
        read(file(editor, "fa", "x.md",
                  "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n\n## ماده ۲- دوم\n\nمتن دو.\n"));
    ASSERT_EQ(before.units.size(), 2u);
    say(editor, {{before.units[0].id, "heading", "en", "First"},
                 {before.units[0].id, "text", "en", "Text one."},
                 {before.units[1].id, "text", "en", "Text two."}});
    const auto after =
        read(file(editor, "fa", "y.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک، از نو.\n"));
    ASSERT_EQ(after.units.size(), 1u);
    EXPECT_EQ(after.units[0].heading.en, "First");
    EXPECT_EQ(after.units[0].text.en, "Text one.");
    ASSERT_FALSE(after.units[0].doubts.empty());
    EXPECT_EQ(after.units[0].doubts.back(), "english_kept")
        << "somebody has to look at it before it is published";
    ASSERT_EQ(after.leftovers.size(), 1u) << "the second is told of";
    EXPECT_EQ(after.leftovers[0].text, "Text two.");
    const auto english =
        read(file(editor, "en", "y.md", "# Title\n\n## Article 1- First\n\nText one.\n"));
    EXPECT_TRUE(english.leftovers.empty()) << "another English file says them anew";
}

TEST_F(Drafts, TopicsAreChosenAtTheStartAndStandOnTheCall) {
    const std::string lead = staff(Role::Lead, "tehran");
    const auto with = [](std::vector<std::string> topics) {
        return contract::StartDraft{"study-leave", "tehran", "instruction", std::move(topics)};
    };
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"weather"},
          std::vector<std::string>{"culture", "quality", "finance", "faculty"}})
        expect_problem({"POST", drafts, contract::encode(with(wrong)), lead}, 400,
                       ErrorCode::InvalidInput, "topics");
    const std::vector<std::string> kept{"faculty", "quality"};
    const auto begun =
        send<DraftPage>("POST", drafts, with({"quality", "faculty", "quality"}), lead);
    EXPECT_EQ(begun.call.topics, kept);
    read(file(lead, "fa", "x.md", R"(# عنوان

## ماده ۱- نخست

متن یک.
)"));
    complete(lead);
    (void)send<DraftPage>("POST", draft + "/opening", month_from_tomorrow(), lead);
    const auto published = get<contract::CallPage>("/api/v1/calls/study-leave").call;
    EXPECT_EQ(published.topics, kept);
    EXPECT_EQ(published.organisation, "tehran");
}

TEST_F(Drafts, ARoleElsewhereSeesNoDraft) {
    const std::string lead = staff(Role::Lead, "tehran"), other = staff(Role::Lead, "shiraz");
    start(lead, "tehran");
    expect_problem({"GET", draft, {}, other}, 404, ErrorCode::NotFound, "draft");
    expect_problem({"PUT", draft + "/words", contract::encode(contract::SaveDraft{}), other}, 404,
                   ErrorCode::NotFound, "draft");
    expect_problem(file(other, "fa", "x.md", "# x"), 404, ErrorCode::NotFound, "draft");
    expect_problem(
        {"POST", drafts, contract::encode(contract::StartDraft{"mine", "tehran", "bill"}), other},
        404, ErrorCode::NotFound, "organisation");
    for (const auto& one : get<contract::StaffCalls>("/api/v1/staff/calls", other).calls)
        EXPECT_NE(one.slug, "study-leave");
    // The ministry stands above both.
    EXPECT_EQ(get<DraftPage>(draft, staff(Role::Auditor, "ministry")).call.slug, "study-leave");
}

TEST_F(Drafts, AnEditorWritesAndALeadOpens) {
    const std::string editor = staff(Role::Editor, "tehran");
    const std::string auditor = staff(Role::Auditor, "ministry");
    start(editor, "tehran");
    read(file(editor, "fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n"));
    complete(editor);
    expect_problem({"POST", draft + "/opening", contract::encode(month_from_tomorrow()), editor},
                   403, ErrorCode::Forbidden, "role");
    const std::string lead = staff(Role::Lead, "tehran");
    const auto refuse = [&](contract::ScheduleDraft wish, int status, ErrorCode code,
                            const std::string& where) {
        expect_problem({"POST", draft + "/opening", contract::encode(wish), lead}, status, code,
                       where);
    };
    refuse({today() + 1, today() + 29, "a good reason"}, 422, ErrorCode::PeriodTooShort,
           "closes_at");
    refuse({today(), today() + 60, "a good reason"}, 409, ErrorCode::TooEarly, "first_day");
    refuse({today() + 1, today() + 30, " "}, 422, ErrorCode::TextEmpty, "reason");
    send<DraftPage>("POST", draft + "/opening", month_from_tomorrow(), lead);
    // What is published does not change any more.
    expect_problem({"PUT", draft + "/words", contract::encode(contract::SaveDraft{}), lead}, 409,
                   ErrorCode::Conflict, "draft");
    expect_problem(file(lead, "fa", "x.md", "# x"), 409, ErrorCode::Conflict, "draft");
    refuse(month_from_tomorrow(), 409, ErrorCode::Conflict, "draft");
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", auditor);
    EXPECT_EQ(acts.acts.front().subject, "schedule study-leave");
    EXPECT_EQ(acts.acts.front().reason, "resolution 12 of the board");
}

/// The fault that once showed another platform's drafts within other sites (CVE-2024-27090).
TEST_F(Drafts, UnpublishedItemsThroughEmbeds) {
    const std::string lead = staff(Role::Lead, "tehran");
    start(lead, "tehran");
    read(file(lead, "fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n"));
    complete(lead);
    for (const std::string& who : {std::string(), lead}) {
        EXPECT_EQ(ask({"GET", "/embed/en/calls/study-leave", {}, who}).status, 404);
        EXPECT_EQ(ask({"GET", "/embed/en/calls", {}, who}).body->find("study-leave"),
                  std::string::npos);
    }
    send<DraftPage>("POST", draft + "/opening", month_from_tomorrow(), lead);
    EXPECT_EQ(ask({"GET", "/embed/en/calls/study-leave"}).status, 200) << "published: announced";
}

TEST_F(Drafts, APeriodGrowsAndNeverShrinks) {
    const std::string lead = staff(Role::Lead, "tehran");
    start(lead, "tehran");
    read(file(lead, "fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n"));
    complete(lead);
    send<DraftPage>("POST", draft + "/opening", month_from_tomorrow(), lead);
    const auto extend = [&](std::int64_t last_day) {
        return Ask{"POST", extension,
                   contract::encode(contract::ExtendCall{last_day, "many have asked for it"}),
                   lead};
    };
    for (const std::int64_t last : {today() + 29, today() + 30})
        expect_problem(extend(last), 422, ErrorCode::PeriodTooShort, "closes_at");
    const auto before = get<contract::CallPage>("/api/v1/calls/study-leave").call.closes_at_ms;
    EXPECT_EQ(ask(extend(today() + 40)).status, 200);
    EXPECT_EQ(get<contract::CallPage>("/api/v1/calls/study-leave").call.closes_at_ms,
              before + 10 * base::ms_per_day);
    // What was announced first is still what the event log is committed to; the rest it says, too.
    EXPECT_EQ(verified(), "");
    const std::string closing = std::to_string(before + 10 * base::ms_per_day);
    EXPECT_NE(true_log(*store_, now()).find(R"("kind":"call_extended","subject":)" + closing),
              std::string::npos);
    set_clock({now().ms + 60 * base::ms_per_day});
    const std::string again = staff(Role::Lead, "tehran");
    expect_problem({"POST", extension,
                    contract::encode(contract::ExtendCall{today() + 90, "too late by weeks"}),
                    again},
                   409, ErrorCode::Closed, "call");
}

TEST_F(Drafts, FilesAreRefusedByWhatTheyAre) {
    const std::string editor = staff(Role::Editor, "tehran");
    start(editor, "tehran");
    const auto status = [&](const std::string& name, const std::string& bytes) {
        return ask(file(editor, "fa", name, bytes)).status;
    };
    EXPECT_EQ(status("x.pdf", "%PDF-1.7"), 415);
    EXPECT_EQ(status("x.exe", "MZ"), 415);
    EXPECT_EQ(status("x.docx", "no archive"), 422);
    // A form of another site could send JSON's neighbours, never a file's bytes.
    Ask form = file(editor, "fa", "x.md", "# x");
    form.content_type = "text/plain";
    expect_problem(form, 400, ErrorCode::InvalidInput, "content-type");
    EXPECT_EQ(get<DraftPage>(draft, editor).units.size(), 0u);
}

TEST_F(Drafts, AQuestionThatWasAnsweredIsAskedAgain) {
    const std::string editor = staff(Role::Editor, "tehran");
    start(editor, "tehran");
    const auto page = read(file(editor, "fa", "forsatstudy.docx", office_file("forsatstudy.docx")));
    const auto asked = std::find_if(page.units.begin(), page.units.end(),
                                    [](const auto& unit) { return !unit.doubts.empty(); });
    ASSERT_NE(asked, page.units.end());
    const auto place = static_cast<std::size_t>(asked - page.units.begin());
    const auto change = [&](const std::string& wish) {
        return send<DraftPage>("POST", draft + "/units/" + std::to_string(asked->id),
                               contract::ChangeDraftUnit{wish}, editor)
            .units.at(place);
    };
    EXPECT_FALSE(asked->settled);
    const auto settled = change("settle");
    EXPECT_TRUE(settled.doubts.empty());
    EXPECT_TRUE(settled.settled);
    EXPECT_TRUE(get<DraftPage>(draft, editor).units.at(place).settled) << "it is kept";
    const auto again = change("ask_again");
    EXPECT_EQ(again.doubts, asked->doubts);
    EXPECT_FALSE(again.settled);
}

TEST_F(Drafts, UnitsAreCutJoinedAndCalledAnew) {
    const std::string editor = staff(Role::Editor, "tehran");
    start(editor, "tehran");
    const auto page =
        read(file(editor, "fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک. متن دو.\n"));
    const auto change = [&](std::int64_t id, const contract::ChangeDraftUnit& wish) {
        return send<DraftPage>("POST", draft + "/units/" + std::to_string(id), wish, editor);
    };
    const auto id = page.units[0].id;
    auto cut = change(id, {"split", {}, {}, 0, 7});
    ASSERT_EQ(cut.units.size(), 2u);
    EXPECT_EQ(cut.units[0].id, id);
    EXPECT_EQ(cut.units[0].text.fa, "متن یک. ") << "the blank is not lost";
    EXPECT_EQ(cut.units[1].text.fa, "متن دو.");
    cut = change(cut.units[1].id, {"retype", "note", {}, 0, 0});
    cut = change(cut.units[1].id, {"deeper", {}, {}, 0, 0});
    EXPECT_EQ(cut.units[1].name.fa, "تبصره ماده ۱");
    cut = change(cut.units[1].id, {"merge", {}, {}, 0, 0});
    ASSERT_EQ(cut.units.size(), 1u);
    EXPECT_EQ(cut.units[0].text.fa, "متن یک. متن دو.");
    expect_problem({"POST", draft + "/units/" + std::to_string(id),
                    contract::encode(contract::ChangeDraftUnit{"split"}), editor},
                   400, ErrorCode::InvalidInput, "split");
    expect_problem({"POST", draft + "/units/" + std::to_string(id),
                    contract::encode(contract::ChangeDraftUnit{"merge"}), editor},
                   400, ErrorCode::InvalidInput, "merge");
}

} // namespace
} // namespace hamandish::journeys::drafts_test
