// The register's lines are told in sentences, each form that is written and no other.
#include "screens/act_words.h"

#include <gtest/gtest.h>

namespace hamandish::screens::test::act_words_test {
namespace {

std::string told(i18n::Locale locale, std::string act, std::string subject) {
    app::State state;
    state.address.locale = locale;
    const i18n::Catalogue catalogue(locale);
    kit::Frame frame(catalogue, {1200, 800, false}, {}, {});
    std::vector<app::Action> actions;
    contract::StaffAct one;
    one.act = std::move(act);
    one.subject = std::move(subject);
    return act_in_words({state, frame, actions}, one);
}

// RLI, FSI and PDI, which keep a name's direction to itself.
std::string plain(std::string text) {
    for (const std::string_view isolate : {"\u2067", "\u2068", "\u2069"})
        for (std::size_t at = 0; (at = text.find(isolate, at)) != std::string::npos;)
            text.erase(at, isolate.size());
    return text;
}

struct Case {
    std::string act, subject, words;
};

const std::vector<Case> cases{
    {"edit_draft", "delete study-leave", "The draft study-leave was deleted."},
    {"manage_roles", "grant auditor 1177", "The role “Auditor” was given to Citizen 1177."},
    {"manage_roles", "revoke editor 977",
     "The role “Editor of the drafting unit” was taken from Citizen 977."},
    {"manage_organisations", "set name_en Old name -> New name",
     "Name in English was changed from “Old name” to “New name”."},
    {"manage_organisations", "set portal  -> https://a.ir",
     "Address of the portal was changed from “empty” to “https://a.ir”."},
    {"manage_organisations", "set bale 4711 -> ",
     "Channel in Bale was changed from “4711” to “empty”."},
    {"manage_organisations", "revoke certificate 7K2M-9XQ4-TB5C",
     "Certificate 7K2M-9XQ4-TB5C was revoked."},
    {"manage_kiosks", "revoke 12", "The registration of kiosk 12 was revoked."},
    {"tend_outbox", "send message 12 again", "Message 12 was sent again."},
    {"tend_outbox", "send all of sms-ir again",
     "All messages that did not arrive by sms-ir were sent again."},
    {"verify_representatives", "verify 977 Chamber of Commerce",
     "Citizen 977 was verified as a representative of Chamber of Commerce."},
    {"open_call", "answer study-leave within 45 days",
     "Answers in the call study-leave are due within 45 days."},
    {"withdraw_call", "withdraw study-leave", "The call study-leave was withdrawn for good."},
    {"enter_paper", "return sheet 3 of study-leave",
     "Form 3 of the call study-leave was returned for changes."},
    {"sign_concerns", "merge concerns of study-leave",
     "The key concerns of the call study-leave were reworked."},
    {"sign_concerns", "sign concerns of study-leave",
     "The key concerns of the call study-leave were signed."},
    {"publish_report", "publish the report of study-leave",
     "The report of the call study-leave was published."},
    {"hide_contribution", "mask comment 8", "Personal data in comment 8 was masked."},
    {"hide_contribution", "mark campaign comment 8",
     "Texts like comment 8 were marked as coordinated."},
    {"hide_contribution", "unmark campaign comment 8",
     "The mark as coordinated at comment 8 was taken back."},
    {"hide_contribution", "uphold mask comment 8",
     "The appeal about masking in comment 8 was rejected."},
    {"hide_contribution", "grant points appeal 3", "Appeal 3 about points was granted."},
    {"hide_contribution", "refuse points appeal 3", "Appeal 3 about points was refused."},
    {"hide_contribution", "lift comment 8",
     "The appeal about hidden comment 8 was accepted; it is shown again."}};

TEST(ActWords, TellEachForm) {
    for (const Case& one : cases)
        EXPECT_EQ(plain(told(i18n::Locale::English, one.act, one.subject)), one.words);
}

TEST(ActWords, LeaveNoWordOfTheRegisterInPersian) {
    for (const auto& [act, subject] : std::vector<std::pair<std::string, std::string>>{
             {"manage_roles", "grant auditor 1177"},
             {"manage_organisations", "set name_fa  -> "},
             {"hide_contribution", "hide comment 12 by advertising"},
             {"answer_proposals", "publish answer 4"}}) {
        const std::string words = told(i18n::Locale::Persian, act, subject);
        EXPECT_NE(words, subject);
        for (const char letter : words) EXPECT_FALSE(letter >= 'a' && letter <= 'z') << words;
    }
}

TEST(ActWords, GiveBackWhatTheyDoNotKnow) {
    for (const auto* subject : {"grant auditor", "grant auditor 1177 again", "revoke twelve",
                                "verify 977", "unheard of", ""})
        EXPECT_EQ(told(i18n::Locale::English, "manage_roles", subject), subject);
    EXPECT_EQ(told(i18n::Locale::English, "manage_kiosks", "revoke twelve"), "revoke twelve");
    EXPECT_EQ(told(i18n::Locale::English, "verify_representatives", "verify 977"), "verify 977");
}

} // namespace
} // namespace hamandish::screens::test::act_words_test
