#include "sample_messages.h"

#include "sample_record.h"
#include "sample_report.h"
#include "sample_versions.h"
#include "support/fake_log.h"

#include <fstream>
#include <sstream>

namespace hamandish::test {
namespace {

using contract::Bilingual;

/// Headings and texts of a directive file, preamble first.
struct Section {
    std::string heading, text;
};

std::vector<Section> sections_of(const std::string& language) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/server/demo/directive." + language + ".md");
    std::vector<Section> sections;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("## "))
            sections.push_back({line.substr(3), {}});
        else if (!sections.empty() && !line.empty())
            sections.back().text += (sections.back().text.empty() ? "" : "\n") + line;
    }
    return sections;
}

/// "Article 1 – Publication of drafts" → "Publication of drafts".
std::string heading_without_number(const std::string& heading) {
    constexpr std::string_view dash = " – ";
    const std::size_t at = heading.find(dash);
    return at == std::string::npos ? heading : heading.substr(at + dash.size());
}

std::vector<contract::Unit> units(World world) {
    static const std::vector<Section> persian = sections_of("fa"), english = sections_of("en");
    std::vector<contract::Unit> all;
    for (std::size_t i = 0; i < persian.size() && i < english.size(); ++i) {
        contract::Unit unit;
        unit.number = static_cast<std::int64_t>(i);
        unit.kind = i == 0 ? "preamble" : "article";
        unit.key = i == 0 ? "preamble" : "article-" + std::to_string(i);
        unit.heading = {heading_without_number(persian[i].heading),
                        heading_without_number(english[i].heading)};
        unit.text = {persian[i].text, english[i].text};
        if (world == World::Open || world == World::Closed) {
            unit.comment_count = 2 + unit.number * 17;
            unit.votes = {214 - 20 * unit.number, 19 + 4 * unit.number, 11 + unit.number};
        }
        all.push_back(unit);
    }
    return all;
}

contract::CallCard card(World world) {
    contract::CallCard call;
    call.slug = "e-participation";
    call.document_kind = "directive";
    // The formatter breaks Persian lines, whose bytes it takes for columns.
    // clang-format off
    call.title = {"سند نهادینه‌سازی مشارکت الکترونیکی در وزارت علوم",
                  "Directive on Institutionalising E-Participation in the Ministry of Science"};
    call.owner = {"روابط عمومی و امور بین‌الملل", "Public Relations and International Affairs"};
    call.summary = {
        "این سند وزارت علوم را موظف می‌کند هر پیش‌نویسی را دست‌کم ۳۰ روز به نظرخواهی بگذارد، "
        "نظر همه را بی‌تبعیض بشنود و به هر پیشنهاد پاسخ مستدل بدهد.",
        "This directive obliges the ministry to open every draft for at least 30 days, to hear "
        "everyone without discrimination and to answer every proposal with reasons."};
    // clang-format on
    const std::int64_t shift_days = world == World::Scheduled ? 14
                                    : world == World::Closed  ? -40
                                                              : 0;
    const std::int64_t opens_ms = 1'795'293'000'000 + shift_days * base::ms_per_day;
    call.opens_at_ms = opens_ms; // the start of 1 Azar 1405 in Tehran
    call.closes_at_ms = opens_ms + 32 * base::ms_per_day;
    call.state = world == World::Scheduled ? "scheduled"
                 : world == World::Closed  ? "closed"
                                           : "open";
    call.portal = "https://www.example.ir";
    call.topics = {"culture", "quality"};
    call.organisation = "ministry";
    call.unit_count = 7;
    call.latest_version = sample_latest_version(world);
    if (world == World::Open || world == World::Closed) {
        call.participant_count = 1248;
        call.comment_count = 592;
        call.vote_count = 3091;
    }
    return call;
}

contract::Comment comment(std::int64_t id, std::string author, std::string text,
                          contract::Tally reactions) {
    return {id,
            "article-2",
            std::move(author),
            std::move(text),
            sample_now.ms - id * 7 * base::ms_per_hour,
            reactions};
}

// clang-format off
std::vector<contract::Comment> comments() {
    return {comment(3, "4821",
                    "بدون دسترسی از تلفن همراه و اینترنت ضعیف، «عموم جامعه» عملاً کنار گذاشته "
                    "می‌شود. نسخه سبک HTML هم باید رسمی باشد.",
                    {96, 4, 11}),
            comment(7, "1177",
                    "مهلت ۳۰ روزه برای لوایح بزرگ کم است؛ متن‌های بیش از ۵۰ ماده دست‌کم ۴۵ روز "
                    "باز بماند.",
                    {61, 22, 17}),
            comment(12, "903",
                    "Publish the draft in a machine-readable format, too: Akoma Ntoso 3.0 "
                    "(OASIS).\nتا همه بتوانند آن را بررسی کنند.",
                    {18, 1, 30})};
}

contract::Answer rejection() {
    return {5,
            "rejected",
            {"مهلت ۳۰ روزه را قانون تعیین کرده است و این سند نمی‌تواند آن را تغییر دهد.",
             "The period of 30 days is set by law; this directive cannot change it."},
            {{"قانون مدیریت خدمات کشوری", "Civil Service Management Act"},
             {"ماده ۲۵", "Article 25"},
             {"بند ۲", "Clause 2"},
             "https://rc.majlis.ir/fa/law/show/130021"},
            sample_now.ms - 2 * base::ms_per_day,
            2};
}
// clang-format on

/// A proposal with wording that waits, a request that was answered, and one whose author is not
/// satisfied.
std::vector<contract::Comment> owed_an_answer() {
    std::vector<contract::Comment> all = comments();
    for (contract::Comment& one : all)
        one.answering.due_at_ms = sample_now.ms + 41 * base::ms_per_day;
    all[0].kind = all[1].kind = "proposal";
    all[2].kind = "request";
    all[0].wording = "هر پیش‌نویس با نسخه سبک HTML منتشر می‌شود.";
    all[0].changes = {{"هر پیش‌نویس", "منتشر", "با نسخه سبک HTML منتشر"},
                      {"", "", "می‌شود"}};
    all[0].answering.state = "waiting";
    all[1].answering.state = "reopened";
    all[1].answering.answers = {rejection()};
    all[1].answering.objection =
        "پاسخ به لوایح بزرگ اشاره‌ای نمی‌کند.";
    all[1].answering.objected_at_ms = sample_now.ms - base::ms_per_day;
    all[2].answering.state = "answered";
    all[2].answering.answers = {rejection()};
    return all;
}

contract::AnswerGroup group_of(std::vector<contract::Comment> contributions) {
    const contract::Unit unit = units(World::Open).at(2);
    return {unit.key, unit.kind, unit.number, unit.heading, {}, std::move(contributions)};
}

} // namespace

contract::CallList sample_calls(World world) {
    contract::CallList list;
    list.now_ms = sample_now.ms;
    if (world == World::NoCalls) return list;
    list.calls.push_back(card(world));
    if (world != World::Open) return list;
    list.heeded = sample_heeded();
    contract::CallCard second = card(world);
    second.slug = "study-leave";
    second.document_kind = "instruction";
    second.title = {"دستورالعمل اجرایی فرصت مطالعاتی اعضای هیئت علمی در جامعه و صنعت",
                    "Instruction on Study Leave in Society and Industry"};
    second.owner = {"دانشگاه فردوسی مشهد", "Ferdowsi University of Mashhad"};
    second.closes_at_ms -= 13 * base::ms_per_day;
    list.calls.push_back(second);
    contract::CallCard third = card(World::Closed);
    third.slug = "dormitories";
    third.document_kind = "other";
    third.title = {"کیفیت خدمات خوابگاه‌های دانشجویی",
                   "The Quality of Dormitories"};
    list.calls.push_back(third);
    return list;
}

contract::CallPage sample_call(World world) {
    return {sample_now.ms,
            card(world),
            {{{"شماره", "Number"}, {"۵۱۶۷۰/و", "51670/W"}},
             {{"صادرکننده", "Issued by"}, {"وزیر علوم، تحقیقات و فناوری", "Minister of Science"}}},
            units(world)};
}

std::optional<contract::UnitPage> sample_unit(World world, std::string_view key) {
    contract::UnitPage page;
    page.now_ms = sample_now.ms;
    page.call = card(world);
    page.outline = units(world);
    bool found = false;
    for (contract::Unit& unit : page.outline) {
        if (unit.key == key) {
            page.unit = unit;
            found = true;
        }
        unit.text = {};
    }
    if (!found) return std::nullopt;
    if (world == World::Open) page.comments = comments();
    if (world == World::Closed) page.comments = owed_an_answer();
    page.comment_count = static_cast<std::int64_t>(page.comments.size());
    return page;
}

contract::MyUnit sample_my_unit(World world) {
    if (world == World::Empty) return {};
    return {"agree", {{3, "agree"}, {7, "pass"}}, {12}};
}

contract::Report sample_report(World world) {
    contract::Report report;
    report.now_ms = sample_now.ms;
    report.call = card(world);
    report.reaction_count = 1260;
    report.reply_count = 148;
    for (const contract::Unit& unit : units(world))
        report.units.push_back(
            {unit.key, unit.kind, unit.number, unit.heading, unit.comment_count, unit.votes});
    report.most_agreed = comments();
    report.most_agreed[0].alike_count = 38;
    report.most_agreed[1].alike_count = report.most_agreed[2].alike_count = 1;
    report.most_disputed = {comments()[1]};
    report.owed_count = 3;
    report.answered_count = 1;
    report.is_final = false;
    report.due_at_ms = report.call.closes_at_ms + 30 * base::ms_per_day;
    report.statistics = sample_statistics();
    report.days = sample_days();
    report.concerns = sample_concerns();
    report.concern_count = 14;
    report.opinion_groups = sample_opinion_groups();
    return report;
}

contract::AnswersPage sample_answers(World world) {
    contract::AnswersPage page{sample_now.ms, card(world), {30, 12, 1, 4, 2}, 0, {}};
    if (world == World::Empty) {
        page.figures = {30, 0, 0, 0, 0};
        return page;
    }
    page.groups = {group_of({owed_an_answer()[1], owed_an_answer()[2]})};
    page.groups[0].answer = rejection();
    page.group_count = 1;
    return page;
}

contract::AnswerQueue sample_answer_queue(World world) {
    contract::AnswerQueue queue{sample_now.ms, card(world), {30, 12, 1, 4, 2}, {}, {}, {}};
    if (world == World::Empty) return queue;
    const auto all = owed_an_answer();
    queue.waiting = {group_of({all[0], all[1]}), group_of({all[2]})};
    contract::WrittenAnswer in_review{group_of({all[1]}), "in_review", "", false};
    in_review.group.answer = rejection();
    in_review.group.answer.published_at_ms = 0;
    contract::WrittenAnswer mine = in_review, returned = in_review;
    mine.group.answer.id = 6;
    mine.mine = true;
    returned.group.answer.id = 7;
    returned.state = "returned";
    returned.note = "بند قانون را هم بنویسید.";
    queue.written = {in_review, mine, returned};
    return queue;
}

contract::MyContributions sample_contributions(World world) {
    contract::MyContributions mine;
    mine.now_ms = sample_now.ms;
    if (world == World::Empty) return mine;
    const contract::CallCard call = card(world);
    const contract::Unit unit = units(world).at(2);
    mine.comments.push_back({call.slug, call.title, unit.heading, comments()[0]});
    mine.comments.push_back({call.slug, call.title, unit.heading, owed_an_answer()[2]});
    mine.votes.push_back(
        {call.slug, unit.key, "agree", call.title, unit.heading, sample_now.ms - base::ms_per_day});
    mine.reaction_count = 2;
    mine.answered.push_back({call.slug,
                             "first-steps",
                             "vote",
                             call.title,
                             {"نخست کدام بخش اجرا شود؟", "Which part comes first?"},
                             {2, 0, 1, 0, 0},
                             {},
                             false,
                             sample_now.ms - 2 * base::ms_per_hour});
    return mine;
}

contract::LogPage sample_log(World world) {
    contract::LogPage page;
    if (world == World::Empty) return page;
    FakeLog log;
    const auto add = [&](const std::string& kind, const std::string& unit, std::int64_t hours) {
        contract::LogEntry entry;
        entry.at_ms = sample_now.ms - hours * base::ms_per_hour;
        entry.call = "e-participation";
        entry.kind = kind;
        entry.unit = unit;
        page.entries.push_back(log.append(std::move(entry), kind + unit).entry);
    };
    add("draft_published", "", 200);
    add("call_opened", "", 100);
    for (std::int64_t i = 0; i < 12; ++i) {
        add("comment_received", "article-2", 80 - 2 * i);
        add(i % 3 == 0 ? "vote_changed" : "vote_cast", "article-1", 79 - 2 * i);
        add("reaction_given", "article-2", 78 - 2 * i);
    }
    log.signed_at_ms = sample_now.ms - 2 * base::ms_per_minute;
    page.head = log.head();
    return page;
}

contract::SignInProviders sample_providers() {
    return {{{"government", {"دولت من", "My Government"}}}, "bale"};
}

contract::Profile sample_profile(World world) {
    if (world == World::Empty) return {};
    return {"1370",
            "woman",
            "IR-07",
            std::string(domain::prefer_not_to_say),
            "scientific_elite",
            {"birth_year"},
            "fum"};
}

contract::MyNotices sample_notices(World world) {
    if (world == World::Empty) return {"fa", {}};
    contract::MyNotices notices{"fa",
                                {{"bale", true, true},
                                 {"rubika", true, false, "4821-004813905527",
                                  "https://rubika.ir/hamandish_bot?st=4821-004813905527"},
                                 {"sms", true, true},
                                 {"email", true, false}}};
    notices.subscriptions = {"document_kind/bill", "organisation/ministry", "topic/research"};
    notices.organisations = {
        {"ferdowsi", {"دانشگاه فردوسی مشهد", "Ferdowsi University of Mashhad"}},
        {"ministry", {"وزارت علوم", "Ministry of Science"}}};
    return notices;
}

} // namespace hamandish::test
