#include "sample_staff.h"

#include "app/written_day.h"
#include "sample_messages.h"

namespace hamandish::test {
namespace {

contract::StaffCall draft_card(World world) {
    contract::StaffCall call{
        "study-leave", "fum", "instruction", "draft", {"دستورالعمل فرصت مطالعاتی", ""}};
    call.unit_count = 4;
    call.may_edit = call.may_open = true;
    if (world == World::Scheduled) {
        call.title.en = "Instruction on study leave";
        return call;
    }
    call.lacks = {{"title", "en", 0},    {"summary", "fa", 0}, {"summary", "en", 0},
                  {"text", "en", 4},     {"doubts", "", 3},    {"questions", "fa", 0},
                  {"questions", "en", 0}};
    return call;
}

/// The directive's call, which came from the command line.
contract::StaffCall imported_card() {
    const auto call = sample_call(World::Open).call;
    contract::StaffCall card{call.slug, "", call.document_kind, "open", call.title};
    card.unit_count = call.unit_count;
    card.opens_at_ms = call.opens_at_ms;
    card.closes_at_ms = call.closes_at_ms;
    return card;
}

contract::DraftUnit unit(std::int64_t id, std::int64_t depth, std::string kind, std::int64_t number,
                         contract::Bilingual name) {
    contract::DraftUnit one;
    one.id = id;
    one.depth = depth;
    one.kind = std::move(kind);
    one.number = number;
    one.name = std::move(name);
    return one;
}

std::vector<contract::DraftUnit> draft_units(World world) {
    auto article = unit(1, 0, "article", 1, {"ماده ۱", "Article 1"});
    article.heading = {"شرایط متقاضی", "Conditions"};
    auto clause = unit(2, 1, "clause", 1, {"بند ۱ ماده ۱", "Clause 1 of Article 1"});
    clause.text = {
        "رشته و تخصص عضو هیئت علمی با فعالیت‌های سازمان "
        "مرتبط "
        "باشد.",
        "The member’s field is related to what the organisation does."};
    auto note = unit(3, 1, "note", 3, {"تبصره ۳ ماده ۱", "Note 3 of Article 1"});
    note.text = {"تمدید بیش از یک بار ممکن نیست.", "It cannot be extended more than once."};
    note.source = "تبصره 3: تمدید بیش از یک بار ممکن نیست.\n";
    if (world != World::Scheduled) note.doubts = {"number_gap:1,2", "parent_unclear:article 1"};
    auto last = unit(4, 0, "article", 2, {"ماده ۲", "Article 2"});
    last.heading = {"اجرا", "Entry into force"};
    last.text.fa =
        "این دستورالعمل از تاریخ تصویب لازم‌الاجرا است.";
    if (world == World::Scheduled) last.text.en = "It is in force from the day of its adoption.";
    return {article, clause, note, last};
}

} // namespace

std::optional<contract::StaffMe> sample_staff_me(World world) {
    const bool has_role = world == World::Open || world == World::Scheduled ||
                          world == World::Empty || world == World::Closed;
    if (!has_role) return std::nullopt;
    const std::string factor = world == World::Empty    ? "none"
                               : world == World::Closed ? "set"
                                                        : "shown";
    return contract::StaffMe{"4821",
                             factor,
                             {{"4821", "fum", "lead", sample_now.ms},
                              {"4821", "ministry", "administrator", sample_now.ms}},
                             10};
}

contract::StaffRoles sample_roles() {
    const std::int64_t now = sample_now.ms, day = base::ms_per_day;
    return {{{"4821", "fum", "lead", now - 400 * day},
             {"4821", "ministry", "administrator", now - 400 * day},
             {"977", "fum", "editor", now - 90 * day},
             {"1177", "ministry", "auditor", now - 3 * day}}};
}

contract::StaffActs sample_acts(World world) {
    if (world == World::Scheduled) return {};
    const std::int64_t now = sample_now.ms, hour = base::ms_per_hour;
    return {{{"manage_roles", "4821", "ministry", "grant auditor 1177",
              R"(نامه شماره ۱۲/۸۸۱ دفتر بازرسی)", now - 72 * hour},
             {"open_call", "4821", "fum", "schedule study-leave", R"(مصوبه شورای دانشگاه)",
              now - 80 * hour},
             {"hide_contribution", "4821", "fum", "hide comment 12 by advertising",
              R"(سه بار فرستاده شده است)", now - 90 * hour},
             {"verify_representatives", "4821", "", "verify 977 Chamber of Commerce",
              R"(معرفی‌نامه ۴۴/۱)", now - 200 * hour},
             {"manage_organisations", "4821", "ministry", "set portal  -> https://www.example.ir",
              R"(بخشنامه ۱۴)", now - 300 * hour},
             {"manage_organisations", "", "fum", "add fum", "set up at installation",
              now - 9600 * hour}}};
}

contract::OutboxDesk sample_outbox(World world) {
    const std::int64_t now = sample_now.ms, hour = base::ms_per_hour;
    if (world == World::Scheduled) return {now, 0, 0, {{"sms-ir", 1'248, 0, 0, 0}}, {}};
    return {now,
            14,
            137,
            {{"", 0, 9, 2, 2}, {"bale-bot", 412, 0, 3, 3}, {"sms-ir", 1'248, 5, 135, 130}},
            {{918,
              "proposal_answered",
              now - 5 * hour,
              now - hour,
              true,
              {{"bale-bot", 1, "not_a_user"}, {"sms-ir", 4, "credit"}}},
             {917, "push_notice", now - 76 * hour, now - 2 * hour, true, {{"national", 100, ""}}},
             {902, "one_time_code", now - 9 * hour, now - 9 * hour, false, {{"sms-ir", 1, "line"}}},
             {884, "replies_came", now - 30 * hour, now - 28 * hour, true, {}}}};
}

contract::StaffCalls sample_staff_calls(World world) {
    return {sample_now.ms, {draft_card(world), imported_card()}, {"fum"}};
}

contract::Organisations sample_organisations() {
    return {{{"fum",
              "ministry",
              "university",
              {R"(دانشگاه فردوسی مشهد)", "Ferdowsi University of Mashhad"}},
             {"ministry", "", "ministry", {R"(وزارت علوم)", "Ministry of Science"}}}};
}

contract::OrganisationSettings sample_settings() {
    return {"ministry",
            {R"(وزارت علوم)", "Ministry of Science"},
            "https://www.example.ir",
            {"https://www.example.ir", "https://portal.example.ir"},
            {{"bale", "4711"}, {"eitaa", "example_channel"}}};
}

contract::DraftPage sample_draft(World world) {
    contract::DraftPage page;
    page.now_ms = sample_now.ms;
    page.call = draft_card(world);
    page.owner = sample_organisations().organisations.front().name;
    page.files.fa = "forsatstudy.docx";
    page.units = draft_units(world);
    if (world == World::Scheduled) {
        page.summary = {"شرایط و مراحل فرصت مطالعاتی.", "Conditions and steps of study leave."};
        page.questions = {"می‌خواهیم بدانیم کجا ناروشن است.",
                          "We want to know where it is unclear."};
    }
    return page;
}

void hold_second_factor(app::State& state) {
    // Any square of modules will do for a picture of one.
    contract::SecondFactorSetup setup{"JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP", {}, {}};
    for (int row = 0; row < 33; ++row) {
        std::string modules;
        for (int column = 0; column < 33; ++column)
            modules += (row * row + 3 * column * row + column) % 5 < 2 ? '1' : '0';
        setup.qr.push_back(modules);
    }
    state.staff.setup = setup;
}

void hold_recovery_codes(app::State& state) {
    for (int i = 0; i < 10; ++i)
        state.staff.recovery_codes.push_back("k7m2-x9q" + std::to_string(i));
}

void write_two_sentences(app::State& state) {
    state.staff.draft.value->units.back().text.fa =
        R"(این دستورالعمل در دو ماده تصویب شد. از تاریخ تصویب لازم‌الاجرا است.)";
}

void publish_draft(app::State& state) {
    auto& call = state.staff.draft.value->call;
    call.state = "scheduled";
    call.opens_at_ms = sample_now.ms + base::ms_per_day;
    call.closes_at_ms = sample_now.ms + 31 * base::ms_per_day;
    call.answer_days = 30;
    state.staff.fields[app::StaffField::AnswerDays] =
        app::text_from_number(30, state.address.locale);
}

void refuse_answer_days(app::State& state) {
    publish_draft(state);
    state.staff.fields[app::StaffField::AnswerDays] =
        app::text_from_number(120, state.address.locale);
    state.staff.asked = contract::RouteId::SetAnswerRules;
    state.staff.error = base::Error{base::ErrorCode::InvalidInput, "days"};
}

} // namespace hamandish::test
