// Files that staff attach to a call: from the desk to everybody's disk, and every way around the
// policy that is barred.
#include "contract/draft_messages.h"
#include "server/commands/scanning.h"
#include "server/usecases/scan_attachments.h"
#include "staff_town.h"
#include "true_log.h"

#include <chrono>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace hamandish::journeys::attachments_test {
namespace {

using base::ErrorCode;
using contract::DraftPage;
using domain::Role;
using domain::ScanState;

const std::string draft = "/api/v1/staff/drafts/study-leave";
const std::string call_path = "/api/v1/calls/study-leave";
const std::string pdf = "%PDF-1.7\nwhatever";

class Attached : public StaffTown {
  protected:
    /// A draft that lacks nothing, of Tehran's lead.
    void SetUp() override {
        StaffTown::SetUp();
        lead_ = staff(Role::Lead, "tehran");
        send<DraftPage>("POST", "/api/v1/staff/drafts",
                        contract::StartDraft{"study-leave", "tehran", "instruction"}, lead_);
        Ask text{"PUT", draft + "/files/fa/x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن.\n", lead_};
        text.content_type = std::string(http::file_type);
        const auto page = contract::decode<DraftPage>(*ask(text).body);
        ASSERT_TRUE(page && page->units.size() == 1);
        const auto& unit = page->units[0];
        std::vector<contract::DraftWords> words{
            {0, "title", "en", "Title"},     {0, "summary", "fa", "خلاصه"},
            {0, "summary", "en", "Summary"}, {0, "questions", "fa", "چرا؟"},
            {0, "questions", "en", "Why?"},  {unit.id, "text", "en", "Text."}};
        if (!unit.heading.fa.empty()) words.push_back({unit.id, "heading", "en", "First"});
        say(std::move(words));
        ASSERT_TRUE(get<DraftPage>(draft, lead_).call.lacks.empty());
    }
    void say(std::vector<contract::DraftWords> words) {
        send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{std::move(words)},
                                   lead_);
    }
    Ask file(const std::string& name, const std::string& bytes) {
        const std::array parameters{std::string("study-leave"), name};
        Ask ask{"PUT", contract::api_path(contract::RouteId::AttachFile, parameters), bytes, lead_};
        ask.content_type = std::string(http::file_type);
        return ask;
    }
    /// Titled in both languages.
    contract::Attachment attach(const std::string& name, const std::string& bytes) {
        const auto response = ask(file(name, bytes));
        EXPECT_EQ(response.status, 200) << *response.body;
        const auto page = contract::decode<DraftPage>(*response.body);
        if (!page || page->attachments.empty()) return {};
        const auto attached = page->attachments.back();
        say({{attached.id, "attachment", "fa", "طرح تفصیلی"},
             {attached.id, "attachment", "en", "The plan in detail"}});
        return attached;
    }
    void schedule() {
        const auto today = base::tehran_day(now()).since_epoch;
        send<DraftPage>("POST", draft + "/opening",
                        contract::ScheduleDraft{today + 1, today + 30, "resolution 12"}, lead_);
    }
    static std::string path_of(const contract::Attachment& one) {
        return contract::file_path(one.id, one.name);
    }
    http::Response download(const contract::Attachment& one, const std::string& cookie = {}) {
        return ask({"GET", path_of(one), {}, cookie});
    }
    void refuse_file(const std::string& name, const std::string& bytes, ErrorCode code,
                     const std::string& where = "attachment") {
        const auto response = ask(file(name, bytes));
        EXPECT_GE(response.status, 400) << name;
        const auto problem = contract::decode<contract::Problem>(*response.body);
        ASSERT_TRUE(problem) << name;
        EXPECT_EQ(problem->code, contract::word(code)) << name;
        EXPECT_EQ(problem->where, where) << name;
    }
    void scan(std::optional<int> exit_code) {
        EXPECT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            TRY_ASSIGN(const auto next, usecases::next_to_scan(connection, now()));
            EXPECT_TRUE(next);
            if (!next) return false;
            EXPECT_EQ(next->bytes, pdf);
            return usecases::put_verdict(connection, next->file, usecases::verdict_from(exit_code),
                                         now());
        }));
    }
    std::string findings() {
        const auto told =
            store_->readers().read([](store::Connection& connection) -> base::Result<std::string> {
                std::string all;
                const auto check = logbook::verify_database(connection);
                for (const auto& finding : check.findings()) all += finding.what + "\n";
                return all;
            });
        return told.value_or("unreadable");
    }
    std::string html(const std::string& path) { return *ask({"GET", path, {}, {}}).body; }

    std::string lead_;
};

TEST_F(Attached, AFileGoesFromTheDeskToEverybody) {
    const auto plan = attach("طرح\u202E تفصیلی.PDF", pdf);
    EXPECT_EQ(plan.name, "طرح تفصیلی.pdf");
    EXPECT_EQ(plan.kind, "pdf");
    EXPECT_EQ(plan.byte_count, std::int64_t(pdf.size()));
    EXPECT_EQ(plan.scan, "none");
    EXPECT_EQ(download(plan).status, 404) << "nobody but the draft's staff has it";
    EXPECT_EQ(download(plan, staff(Role::Lead, "shiraz")).status, 404);
    EXPECT_EQ(download(plan, newcomer()).status, 404);
    const auto own = download(plan, lead_);
    EXPECT_EQ(own.status, 200);
    EXPECT_EQ(header(own, "Cache-Control"), "private, no-store");
    schedule();
    const auto page = get<contract::CallPage>(call_path);
    ASSERT_EQ(page.attachments.size(), 1u);
    EXPECT_EQ(page.attachments[0].title.en, "The plan in detail");
    const auto saved = download(page.attachments[0]);
    EXPECT_EQ(saved.status, 200);
    EXPECT_EQ(*saved.body, pdf);
    EXPECT_NE(html("/fa/calls/study-leave").find("href=\"" + path_of(plan) + "\""),
              std::string::npos);
    EXPECT_NE(html("/en/calls/study-leave").find("The plan in detail"), std::string::npos);
}

TEST_F(Attached, ADownloadIsSavedAndNeverShown) {
    const auto plan = attach("طرح \"۲\".pdf", pdf);
    schedule();
    const auto saved = download(plan);
    EXPECT_EQ(header(saved, "Content-Disposition"),
              "attachment; filename=\"___ ___.pdf\"; filename*=UTF-8''"
              "%D8%B7%D8%B1%D8%AD%20_%DB%B2_.pdf")
        << plan.name;
    EXPECT_NE(header(saved, "Content-Security-Policy").find("sandbox"), std::string::npos);
    EXPECT_EQ(header(saved, "Content-Type"), "application/pdf");
    EXPECT_EQ(header(saved, "Cache-Control"), "public, no-cache");
    Ask again{"GET", path_of(plan), {}, {}};
    again.if_none_match = header(saved, "ETag");
    EXPECT_EQ(ask(again).status, 304);
    const auto id = std::to_string(plan.id);
    for (const std::string& other : std::vector<std::string>{
             "/files/" + id + "/other.pdf", "/files/" + id, "/files/" + id + "/",
             "/files/x/plan.pdf", "/files/", "/files/999/" + plan.name, "/files/" + id + "/%zz"})
        EXPECT_EQ(ask({"GET", other, {}, {}}).status, 404) << other;
    Ask kiosk{"GET", path_of(plan), {}, "kiosk=any"};
    EXPECT_EQ(ask(kiosk).status, 403) << "it keeps no files";
}

TEST_F(Attached, ThePolicyIsHeld) {
    refuse_file("page.html", "<html>", ErrorCode::DocumentUnknown);
    refuse_file("page.pdf", "<html>", ErrorCode::DocumentDamaged);
    refuse_file("plan.docx", "PK\x03\x04 and no more", ErrorCode::DocumentDamaged);
    refuse_file("empty.txt", "", ErrorCode::TextEmpty);
    refuse_file("large.txt", std::string(domain::most_attachment_bytes + 1, 'a'),
                ErrorCode::TooLarge);
    attach("plan.pdf", pdf);
    refuse_file("same.pdf", pdf, ErrorCode::Conflict, "attachment_twice");
    for (std::size_t i = 1; i < domain::most_attachments; ++i)
        EXPECT_EQ(ask(file("n.txt", "text " + std::to_string(i))).status, 200);
    refuse_file("n.txt", "one more", ErrorCode::Conflict, "attachments_full");
    EXPECT_EQ(get<DraftPage>(draft, lead_).attachments.size(), domain::most_attachments);
}

TEST_F(Attached, ADraftDoesNotOpenWithoutTitlesNorChangesAfterwards) {
    const auto page = contract::decode<DraftPage>(*ask(file("plan.pdf", pdf)).body).value();
    const auto id = page.attachments.at(0).id;
    EXPECT_EQ(page.call.lacks, (std::vector<contract::DraftLack>{{"attachment", "fa", id},
                                                                 {"attachment", "en", id}}));
    const std::string removal = draft + "/attachments/" + std::to_string(id) + "/removal";
    expect_problem({"POST", draft + "/attachments/999/removal", {}, lead_}, 404,
                   ErrorCode::NotFound, "attachment");
    EXPECT_TRUE(send<DraftPage>("POST", removal, contract::Empty{}, lead_).attachments.empty());
    EXPECT_EQ(rows("attachment_contents"), 0);
    const auto plan = attach("plan.pdf", pdf);
    schedule();
    expect_problem(
        {"POST", draft + "/attachments/" + std::to_string(plan.id) + "/removal", {}, lead_}, 409,
        ErrorCode::Conflict, "draft");
    refuse_file("more.txt", "more", ErrorCode::Conflict, "draft");
}

TEST_F(Attached, NobodyIsOfferedWhatIsNotFoundClean) {
    int woken = 0;
    file_attached_ = [&] { ++woken; };
    set_clock(now());
    const auto plan = attach("plan.pdf", pdf);
    EXPECT_EQ(woken, 1);
    EXPECT_EQ(plan.scan, "waiting");
    EXPECT_EQ(download(plan, lead_).status, 409) << "not even the draft's own staff";
    const auto lacks = get<DraftPage>(draft, lead_).call.lacks;
    ASSERT_EQ(lacks.size(), 1u);
    EXPECT_EQ(lacks[0].what, "scan");
    scan(std::nullopt);
    EXPECT_EQ(get<DraftPage>(draft, lead_).attachments[0].scan, "unknown");
    set_clock({now().ms + 11 * base::ms_per_minute});
    scan(0);
    EXPECT_EQ(get<DraftPage>(draft, lead_).attachments[0].scan, "clean");
    EXPECT_EQ(download(plan, lead_).status, 200);
    schedule();
    EXPECT_EQ(download(plan).status, 200);
}

/// The worker and a real program: it is given the file, and its exit code is the verdict.
TEST_F(Attached, AScannerOfTheOperatorsIsAsked) {
    // Not where the databases of tests may be: nothing runs from some machines' memory.
    const std::string program = "/tmp/hamandish scanner " + std::to_string(::getpid());
    std::ofstream(program) << "#!/bin/sh\ngrep -q harmful && exit 1\nexit 0\n";
    EXPECT_EQ(server::check_scanner(program).error().where, "--scanner") << "nobody may run it";
    ASSERT_EQ(::chmod(program.c_str(), 0700), 0);
    EXPECT_TRUE(server::check_scanner(program));
    EXPECT_FALSE(server::check_scanner("scan"));
    server::Scanning scanning(*store_, program, clock_);
    file_attached_ = [&] { scanning.wake(); };
    set_clock(now());
    attach("plan.pdf", pdf);
    attach("bad.txt", "something harmful");
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    const auto scans = [&] {
        std::string all;
        for (const auto& one : get<DraftPage>(draft, lead_).attachments) all += one.scan + " ";
        return all;
    };
    while (scans().find("waiting") != std::string::npos && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    EXPECT_EQ(scans(), "clean infected ");
    std::filesystem::remove(program);
    file_attached_ = nullptr;
    set_clock(now()); // the site that wakes it goes first
}

/// A scanner learns: what it finds later is withheld, and said on the page.
TEST_F(Attached, WhatIsFoundHarmfulIsWithheld) {
    const auto plan = attach("plan.pdf", pdf);
    schedule();
    EXPECT_EQ(download(plan).status, 200);
    EXPECT_TRUE(write([&](store::Connection& connection) {
        return usecases::put_verdict(connection, {plan.id}, ScanState::Infected, now());
    }));
    EXPECT_EQ(download(plan).status, 403);
    const auto page = html("/en/calls/study-leave");
    EXPECT_EQ(page.find(path_of(plan)), std::string::npos);
    EXPECT_NE(page.find("Something harmful was found in this file"), std::string::npos);
}

TEST_F(Attached, TheLogNamesFilesByTheirHashAndHoldsThemToIt) {
    const auto plan = attach("plan.pdf", pdf);
    schedule();
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find(plan.sha256), std::string::npos) << "its opening is public";
    EXPECT_EQ(log.find("whatever"), std::string::npos) << "its content is not";
    const auto sql = [&](const std::string& text) {
        EXPECT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << text;
            return true;
        }));
    };
    sql("UPDATE attachment_contents SET content = '00'");
    EXPECT_NE(findings().find("a file is not as it was logged"), std::string::npos);
    sql("UPDATE attachments SET title_en = 'Another plan'");
    EXPECT_NE(findings().find("the call is not as it was logged"), std::string::npos);
}

TEST(AttachedVerdict, OneExitCodeIsCleanAndOneInfected) {
    EXPECT_EQ(usecases::verdict_from(0), ScanState::Clean);
    EXPECT_EQ(usecases::verdict_from(1), ScanState::Infected);
    for (const std::optional<int> other : {std::optional<int>(), {2}, {126}, {127}, {255}})
        EXPECT_EQ(usecases::verdict_from(other), ScanState::Unknown);
}

} // namespace
} // namespace hamandish::journeys::attachments_test
