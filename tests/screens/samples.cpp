#include "samples.h"

#include "recipe.h"
#include "sample_api.h"
#include "sample_certificates.h"
#include "sample_identity.h"
#include "sample_moderation.h"
#include "sample_passages.h"
#include "sample_sheets.h"
#include "sample_staff.h"
#include "sample_versions.h"

#include <array>

namespace hamandish::test {
namespace {

const std::string call = "calls/e-participation", unit = call + "/article-2",
                  queue = "staff/" + call + "/answers";

/// One page of many, one's own comment on another.
void turn_to_the_second_page(app::State& state) {
    auto& page = *state.unit.value;
    page.comment_count = 312;
    page.page_count = 7;
    page.page = 2;
    state.my_unit.value->comment_ids.push_back(99);
}

void raise_alarm(app::State& state) {
    state.log_watch.is_alarmed = true;
}

/// One receipt in each state.
void keep_receipts(app::State& state) {
    contract::Receipt receipt;
    receipt.entry.index = 4821;
    const auto& mine = *state.contributions.value;
    const auto& vote = mine.votes.front();
    auto& receipts = state.log_watch.receipts;
    receipts[app::receipt_key_of_comment(mine.comments.front().comment.id)] = {
        receipt, app::ReceiptState::Proven};
    receipts[app::receipt_key_of_vote(vote.call_slug + "/" + vote.unit_key)] = {
        receipt, app::ReceiptState::Recorded};
    if (mine.comments.size() > 1)
        receipts[app::receipt_key_of_comment(mine.comments.back().comment.id)] = {
            receipt, app::ReceiptState::Broken};
}

/// What the site says of itself.
std::vector<Recipe> looking_around() {
    const std::string second = unit + "?list=equal-2";
    return {
        {"about", World::Open, false, "about"},
        {"accessibility", World::Open, false, "accessibility"},
        {"log", World::Open, false, "log"},
        {"log-empty", World::Empty, false, "log"},
        {"log-alarm", World::Open, false, "log", {}, {}, raise_alarm},
        {"privacy", World::Open, false, "privacy"},
        {"not-found", World::Open, false, "nowhere"},
        {"unit-second-page", World::Open, true, second, {}, {}, turn_to_the_second_page},
        {"invite", World::Open, false, call + "/invite"},
        {"invite-over", World::Closed, false, call + "/invite"},
        {"invite-loading", World::Silent, false, call + "/invite"},
        {"calendar", World::Open, false, "calendar"},
        {"calendar-empty", World::NoCalls, false, "calendar"},
        {"record", World::Open, false, "record"},
        {"record-closed", World::Closed, false, "record"},
        {"record-empty", World::NoCalls, false, "record"},
        {"record-loading", World::Silent, false, "record"},
        {"record-organisation", World::Closed, false, "record/ministry"},
        {"record-organisation-without-report", World::Open, false, "record/um"},
        {"record-organisation-not-there", World::Open, false, "record/nobody"},
    };
}

std::vector<Recipe> reading() {
    const app::CertificateNumberEdited mistyped{"7K3M"};
    return {
        {"calls", World::Open, false, ""},
        {"calls-empty", World::NoCalls, false, ""},
        {"calls-loading", World::Silent, false, ""},
        {"calls-failed", World::Failing, false, ""},
        {"call", World::Open, false, call},
        {"call-scheduled", World::Scheduled, false, call},
        {"call-closed", World::Closed, false, call},
        {"draft", World::Open, false, call + "/draft"},
        {"unit", World::Open, false, unit},
        {"unit-closed", World::Closed, true, unit},
        {"unit-loading", World::Silent, false, unit},
        {"unit-failed", World::Failing, false, unit},
        {"unit-unknown", World::Open, false, call + "/article-99"},
        {"report", World::Closed, false, call + "/report"},
        {"report-too-early", World::Open, false, call + "/report"},
        {"answers", World::Open, false, call + "/answers"},
        {"answers-empty", World::Empty, false, call + "/answers"},
        {"answers-found", World::Open, false, call + "/answers?q=HTML"},
        {"answers-loading", World::Silent, false, call + "/answers"},
        {"archive", World::Open, false, "answers"},
        {"archive-empty", World::Empty, false, "answers"},
        {"archive-found", World::Open, false, "answers?q=HTML&outcome=rejected"},
        {"archive-none-found", World::Empty, false, "answers?q=HTML"},
        {"search", World::Open, false, call + "/search?q=period"},
        {"search-blank", World::Open, false, call + "/search"},
        {"search-empty", World::Empty, false, call + "/search?q=period"},
        {"search-no-words", World::Open, false, call + "/search?q=%21"},
        {"search-loading", World::Silent, false, call + "/search?q=period"},
        {"verify", World::Closed, false, "verify"},
        {"verify-mistyped", World::Closed, false, "verify", {mistyped, app::CertificateLookedUp{}}},
        {"verify-valid", World::Closed, false, "verify/" + valid_certificate},
        {"verify-year", World::Closed, false, "verify/" + year_certificate},
        {"verify-revoked", World::Closed, false, "verify/" + revoked_certificate},
        {"verify-erased", World::Closed, false, "verify/" + erased_certificate},
        {"verify-unknown", World::Closed, false, "verify/none-such"},
        {"verify-loading", World::Silent, false, "verify/" + valid_certificate},
        {"verify-failed", World::Failing, false, "verify/" + valid_certificate},
    };
}

/// The texts of a call that is over, and one of them beside the text consulted on.
std::vector<Recipe> texts() {
    return {
        {"versions", World::Closed, false, call + "/versions"},
        {"versions-none", World::Open, false, call + "/versions"},
        {"versions-loading", World::Silent, false, call + "/versions"},
        {"version", World::Closed, false, call + "/versions/2"},
        {"version-loading", World::Silent, false, call + "/versions/2"},
        {"version-unknown", World::Closed, false, call + "/versions/9"},
    };
}

std::vector<Recipe> recognition() {
    return {
        {"points", World::Open, false, "points"},
        {"ranking", World::Open, false, "ranking"},
        {"ranking-group", World::Open, false, "ranking/1405-3/ngo"},
        {"ranking-university", World::Open, false, "ranking/1405-3/university-fum"},
        {"thanks", World::Closed, false, "calls/e-participation/thanks"},
        {"thanks-year", World::Open, false, "thanks"},
        {"thanks-empty", World::Empty, false, "thanks"},
        {"thanks-loading", World::Silent, false, "thanks"},
        {"thanks-failed", World::Failing, false, "thanks"},
        {"ranking-empty", World::Empty, false, "ranking"},
        {"ranking-loading", World::Silent, false, "ranking"},
        {"ranking-failed", World::Failing, false, "ranking"},
        {"my-points", World::Open, true, "my-points"},
        {"my-points-empty", World::Empty, true, "my-points"},
        {"my-points-name-wrong",
         World::Closed,
         true,
         "my-points",
         {app::RecognitionNamed{""}, app::RecognitionSaved{}}},
        {"my-points-signed-out", World::Open, false, "my-points"},
    };
}

std::vector<Recipe> taking_part() {
    const app::MobileEdited half_a_number{"0912"};
    const app::CommentEdited short_words{"نظر من: HTML\u200cهای سبک"};
    const app::CommentEdited too_long{std::string(20'001, 'x')};
    const app::OnlineChanged offline{false, sample_now.ms};
    const app::CommentSubmitted submitted;
    const app::ProfileAnswered chosen{domain::ProfileField::Province, "IR-17"};
    const app::Toast signed_out{i18n::MessageKey::sign_in_signed_out, {}, false, sample_now.ms};
    const app::SubscriptionChosen culture{"topic/culture"};
    return {
        {"unit-empty", World::Empty, true, unit},
        {"unit-signed-in", World::Open, true, unit, {short_words}},
        {"unit-too-long", World::Open, true, unit, {too_long, submitted}},
        {"unit-proposal", World::Open, true, unit, {app::KindChosen{"proposal"}, short_words}},
        {"unit-sending", World::Open, true, unit, {short_words, submitted}},
        {"unit-offline", World::Open, true, unit, {offline, short_words, submitted}},
        {"unit-leaving", World::Open, true, unit, {short_words, app::SignedOut{}}},
        {"calls-signed-out", World::Open, false, "", {}, signed_out},
        {"contributions", World::Open, true, "me"},
        {"contributions-receipts", World::Open, true, "me", {}, {}, keep_receipts},
        {"contributions-empty", World::Empty, true, "me"},
        {"contributions-certificates", World::Closed, true, "me"},
        {"contributions-certificate-refused",
         World::Closed,
         true,
         "me",
         {app::CertificateNameEdited{"e-participation", std::string(61, 'x')},
          app::CertificateAsked{"e-participation"}}},
        {"contributions-signed-out", World::Open, false, "me"},
        {"profile", World::Open, true, "profile"},
        {"profile-empty", World::Empty, true, "profile", {chosen}},
        {"profile-loading", World::Silent, true, "profile"},
        {"profile-signed-out", World::Open, false, "profile"},
        {"profile-sessions-ending", World::Open, true, "profile", {app::SessionsEnded{}}},
        {"profile-subscribing", World::Open, true, "profile", {culture}},
        {"profile-erasing", World::Open, true, "profile", {app::ErasureWanted{}}},
        {"sign-in", World::Open, false, "sign-in"},
        {"sign-in-failed-elsewhere", World::Open, false, "sign-in?failed=elsewhere"},
        {"sign-in-wrong", World::Open, false, "sign-in", {half_a_number, app::CodeRequested{}}},
    };
}

/// Votes by every rule and a survey, from unanswered to counted.
std::vector<Recipe> questions() {
    const std::string list = call + "/questions", at = list + "/";
    const app::Marked first{0, 1}, second{1, 1}, third{2, 1}, fourth{3, 1};
    const app::ItemAnswered yes{"before", {{"yes"}, {}, {}}, {}};
    const app::ItemAnswered no_number{"minutes", {}, "many"};
    return {
        {"questions", World::Open, true, list},
        {"questions-empty", World::Empty, false, list},
        {"questions-loading", World::Silent, false, list},
        {"questions-failed", World::Failing, false, list},
        {"question-ranked", World::Open, true, at + "first-steps"},
        {"question-unknown", World::Open, false, at + "nothing"},
        {"question-scheduled", World::Scheduled, false, at + "first-steps"},
        {"question-yes-no", World::Open, false, at + "yes-no", {first}},
        {"question-nothing-chosen", World::Open, true, at + "approval", {app::MarksHandedIn{}}},
        {"question-score", World::Open, true, at + "score", {app::Marked{2, 4}}},
        {"question-budget", World::Open, true, at + "budget", {first, second}},
        {"question-budget-over", World::Open, true, at + "budget", {first, second, third, fourth}},
        {"question-casting", World::Open, true, at + "run-off", {second, app::MarksHandedIn{}}},
        {"question-survey", World::Open, true, at + "taking-part"},
        {"question-survey-missing",
         World::Open,
         false,
         at + "taking-part/2",
         {yes, app::AnswersHandedIn{}}},
        {"question-survey-part-2", World::Open, true, at + "taking-part/2", {no_number}},
        {"question-ranked-closed", World::Closed, true, at + "first-steps"},
        {"question-run-off-closed", World::Closed, false, at + "run-off"},
        {"question-budget-closed", World::Closed, false, at + "budget"},
        {"question-survey-closed", World::Closed, false, at + "taking-part"},
    };
}

std::vector<Recipe> answering() {
    const app::AnswerEdited rejected{app::AnswerField::Decision, "rejected"};
    return {
        {"unit-not-satisfied",
         World::Closed,
         true,
         unit,
         {app::ObjectionWanted{12}, app::ObjectionSubmitted{}}},
        {"staff-answers", World::Open, true, queue},
        {"staff-answers-empty", World::Empty, true, queue},
        {"staff-answers-form",
         World::Open,
         true,
         queue,
         {app::AnswerWanted{{3, 7}, 0}, rejected, app::AnswerSubmitted{}}},
        {"staff-answers-forbidden", World::Closed, true, queue},
        {"staff-answers-signed-out", World::Open, false, queue},
    };
}

/// Reported, hidden, appealed; the rules, the public log and the moderators' queue.
std::vector<Recipe> moderating() {
    const app::ModerationFact wanted{app::ReportWanted{7}}, sent{app::ReportSubmitted{}};
    const app::ModerationFact unreasoned{app::Moderated{3, "hide", "insult"}};
    const std::string desk = "staff/moderation", floods = "staff/" + call + "/floods";
    return {
        {"unit-hidden", World::Open, true, unit, {}, {}, hide_comments},
        {"unit-hidden-own", World::Open, true, unit, {}, {}, hide_own_comment},
        {"unit-reporting", World::Open, true, unit, {wanted, sent}},
        {"moderation-log", World::Open, false, call + "/moderation"},
        {"moderation-log-empty", World::Empty, false, call + "/moderation"},
        {"moderation-log-loading", World::Silent, false, call + "/moderation"},
        {"moderation-rules", World::Open, false, "rules"},
        {"staff-moderation", World::Open, true, desk, {unreasoned}},
        {"staff-moderation-empty", World::Scheduled, true, desk},
        {"staff-floods", World::Open, true, floods},
        {"staff-floods-empty", World::Scheduled, true, floods},
    };
}

std::vector<Recipe> at_the_desk() {
    const std::string draft = "staff/drafts/study-leave", opening = draft + "/opening";
    const app::StaffFact opened{app::UnitOpened{3}}, split_opened{app::UnitOpened{4}};
    const app::StaffFact replacing{app::ReplacementOpened{"study-leave"}};
    const app::StaffFact role{app::RoleOpened{"977/fum/editor"}};
    const app::StaffFact unread{app::StaffFieldEdited{app::StaffField::LastDay, "1405/13/01"}};
    return {
        {"staff-signed-out", World::Open, false, "staff"},
        {"staff-no-role", World::NoCalls, true, "staff"},
        {"staff-loading", World::Silent, true, "staff"},
        {"staff-set-up", World::Empty, true, "staff", {}, {}, hold_second_factor},
        {"staff-recovery-codes", World::Open, true, "staff", {}, {}, hold_recovery_codes},
        {"staff-second-factor", World::Closed, true, "staff"},
        {"staff", World::Open, true, "staff"},
        {"staff-next-version", World::Open, true, "staff", {}, {}, offer_next_version},
        {"staff-new", World::Open, true, "staff/new"},
        {"staff-people", World::Open, true, "staff/people"},
        {"staff-people-revoking", World::Open, true, "staff/people", {role}},
        {"staff-acts", World::Open, true, "staff/acts"},
        {"staff-acts-empty", World::Scheduled, true, "staff/acts"},
        {"staff-outbox", World::Open, true, "staff/outbox"},
        {"staff-outbox-empty", World::Scheduled, true, "staff/outbox"},
        {"staff-draft", World::Open, true, draft},
        {"staff-draft-structure", World::Open, true, draft, {opened}},
        {"staff-draft-replacing", World::Open, true, draft, {replacing}},
        {"staff-draft-split", World::Open, true, draft, {split_opened}, {}, write_two_sentences},
        {"staff-draft-published", World::Scheduled, true, draft, {}, {}, publish_draft},
        {"staff-version", World::Open, true, draft, {}, {}, continue_call},
        {"staff-version-adopted", World::Scheduled, true, draft, {}, {}, adopt},
        {"staff-adopting", World::Scheduled, true, opening, {}, {}, continue_call},
        {"staff-opening", World::Scheduled, true, opening},
        {"staff-opening-unread", World::Scheduled, true, opening, {unread}},
        {"staff-opening-lacks", World::Open, true, opening},
        {"staff-extending", World::Scheduled, true, opening, {}, {}, publish_draft},
        {"staff-answer-days", World::Scheduled, true, opening, {}, {}, refuse_answer_days},
    };
}

std::vector<Recipe> on_paper() {
    const std::string papers = "staff/" + call + "/papers", report = call + "/report";
    return {
        {"staff-papers", World::Open, true, papers},
        {"staff-papers-wrong", World::Open, true, papers, {}, {}, enter_without_number},
        {"staff-papers-part", World::Open, true, papers, {}, {}, enter_words_about_nothing},
        {"staff-papers-late", World::Open, true, papers, {}, {}, end_period_of_papers},
        {"staff-papers-scheduled", World::Scheduled, true, papers},
        {"unit-on-paper", World::Open, false, unit, {}, {}, write_on_paper},
        {"report-unchecked", World::Closed, false, report, {}, {}, leave_sheets_unchecked},
    };
}

std::vector<Recipe> recipes() {
    constexpr std::array chapters{reading,
                                  looking_around,
                                  texts,
                                  aid_recipes,
                                  questions,
                                  recognition,
                                  taking_part,
                                  answering,
                                  moderating,
                                  at_the_desk,
                                  on_paper,
                                  concern_recipes,
                                  identity_recipes,
                                  kiosk_recipes,
                                  reply_recipes,
                                  passage_recipes,
                                  organisation_recipes,
                                  attachment_recipes,
                                  lasting_recipes,
                                  comment_file_recipes,
                                  certificate_recipes,
                                  description_recipes,
                                  question_desk_recipes,
                                  translation_recipes,
                                  withdrawal_recipes};
    std::vector<Recipe> all;
    for (const auto chapter : chapters)
        for (Recipe& recipe : chapter()) all.push_back(std::move(recipe));
    return all;
}

} // namespace

std::vector<Sample> samples(i18n::Locale locale) {
    std::vector<Sample> all;
    for (Recipe& recipe : recipes()) {
        std::string path = "/";
        path.append(i18n::code(locale)).append("/").append(recipe.path);
        app::State state = state_at(recipe.world, recipe.signed_in, path);
        for (const app::Action& action : recipe.actions)
            state = app::update(std::move(state), action).state;
        state.toast = recipe.toast ? recipe.toast : state.toast;
        if (recipe.afterwards != nullptr) recipe.afterwards(state);
        all.push_back({std::move(recipe.name), std::move(state)});
    }
    return all;
}

} // namespace hamandish::test
