#include "i18n/catalogue.h"

#include "base/result.h"
#include "i18n/isolate.h"

#include <gtest/gtest.h>

namespace hamandish::i18n::catalogue_test {

namespace {

const Catalogue persian{Locale::Persian};
const Catalogue english{Locale::English};

TEST(Catalogue, SaysTheNameOfTheHouse) {
    EXPECT_EQ(persian.format(MessageKey::app_name),
              "\u0647\u0645\u200C\u0627\u0646\u062F\u06CC\u0634");
    EXPECT_EQ(english.format(MessageKey::app_name), "Hamandish");
    EXPECT_EQ(persian.code(), "fa");
    EXPECT_EQ(english.direction(), base::Direction::LeftToRight);
}

TEST(Catalogue, CountsDays) {
    EXPECT_EQ(english.format(MessageKey::call_days_left, {{"days", 1}}), "1 day left");
    EXPECT_EQ(english.format(MessageKey::call_days_left, {{"days", 30}}), "30 days left");
    EXPECT_EQ(english.format(MessageKey::call_days_left, {{"days", 0}}), "Last day today");
    // Si ruz mande.
    EXPECT_EQ(persian.format(MessageKey::call_days_left, {{"days", 30}}),
              "\u06F3\u06F0 \u0631\u0648\u0632 \u0645\u0627\u0646\u062F\u0647");
}

TEST(Catalogue, ShowsBothCalendars) {
    EXPECT_EQ(english.format(MessageKey::date_both_calendars,
                             {{"day", base::day_from_gregorian({2026, 11, 22})}}),
              "22 November 2026 (1 Azar 1405)");
}

TEST(Catalogue, IsolatesTextsInSentences) {
    EXPECT_EQ(english.format(MessageKey::call_kind_and_owner,
                             {{"kind", "Directive"}, {"owner", "\u0639\u0644\u06CC"}}),
              "\u2068Directive\u2069 \u00B7 \u2068\u0639\u0644\u06CC\u2069");
    EXPECT_EQ(english.format(MessageKey::call_kind_and_owner, {{"kind", ""}, {"owner", ""}}),
              " \u00B7 ");
    EXPECT_EQ(isolate(""), "");
}

TEST(Catalogue, WordsPutTogetherOfTextsRunAsTheSentenceDoes) {
    using base::Direction;
    const std::string pair = isolate("متن") + " \u2013 " + isolate("انگلیسی");
    EXPECT_EQ(isolate(pair, Direction::RightToLeft), "\u2067" + pair + "\u2069");
    EXPECT_EQ(isolate(pair, Direction::LeftToRight), "\u2068" + pair + "\u2069");
    const std::string numbered = isolate("ماده") + " ۳ · " + isolate("بند") + " 3.";
    EXPECT_EQ(isolate(numbered, Direction::RightToLeft), "\u2067" + numbered + "\u2069");
    // What has a letter of its own outside of them runs as that says.
    for (const std::string& own : {std::string("forsatstudy.docx"), "by " + pair, "از " + pair,
                                   std::string("۱۲ – 3"), std::string("\u200E") + pair})
        EXPECT_EQ(isolate(own, Direction::RightToLeft), "\u2068" + own + "\u2069") << own;
    EXPECT_EQ(isolate("", Direction::RightToLeft), "");
}

TEST(Catalogue, ShowsAPlaceholderWithoutArgument) {
    EXPECT_EQ(english.format(MessageKey::call_kind_and_owner), "{kind} \u00B7 {owner}");
    EXPECT_EQ(english.format(MessageKey::unit_article, {{"nummer", 1}}), "Article {number}");
}

TEST(Catalogue, KeysAreFoundByName) {
    EXPECT_EQ(message_key_from_name("app.name"), MessageKey::app_name);
    EXPECT_EQ(message_key_from_name("app.nam"), std::nullopt);
    EXPECT_EQ(message_key_from_name("app.name2"), std::nullopt);
    EXPECT_EQ(message_key_from_name(""), std::nullopt);
    EXPECT_EQ(message_key_from_name("~"), std::nullopt);
    for (std::size_t index = 0; index < message_key_count; ++index) {
        const auto key = static_cast<MessageKey>(index);
        ASSERT_EQ(message_key_from_name(name(key)), key);
        // Without arguments nothing but placeholders may be missing.
        for (const Catalogue& catalogue : {persian, english}) {
            ASSERT_FALSE(catalogue.format(key).empty()) << name(key);
        }
    }
}

/// The switch has no default: a new ErrorCode does not compile until it has its words here.
std::string_view word(base::ErrorCode code) {
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidInput: return "invalid_input";
    case ErrorCode::TextEmpty: return "text_empty";
    case ErrorCode::TextTooLong: return "text_too_long";
    case ErrorCode::TextForbidden: return "text_forbidden";
    case ErrorCode::MobileInvalid: return "mobile_invalid";
    case ErrorCode::CodeWrong: return "code_wrong";
    case ErrorCode::CodeExpired: return "code_expired";
    case ErrorCode::TooMany: return "too_many";
    case ErrorCode::SignInNeeded: return "sign_in_needed";
    case ErrorCode::Forbidden: return "forbidden";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::MethodUnknown: return "method_unknown";
    case ErrorCode::TooEarly: return "too_early";
    case ErrorCode::Closed: return "closed";
    case ErrorCode::PeriodTooShort: return "period_too_short";
    case ErrorCode::Misaligned: return "misaligned";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::AlreadySaid: return "already_said";
    case ErrorCode::AlreadyCounted: return "already_counted";
    case ErrorCode::TooLarge: return "too_large";
    case ErrorCode::DocumentUnknown: return "document_unknown";
    case ErrorCode::DocumentDamaged: return "document_damaged";
    case ErrorCode::DocumentEncrypted: return "document_encrypted";
    case ErrorCode::DocumentUnsafe: return "document_unsafe";
    case ErrorCode::StorageFull: return "storage_full";
    case ErrorCode::StorageReadOnly: return "storage_read_only";
    case ErrorCode::StorageBusy: return "storage_busy";
    case ErrorCode::SchemaNewer: return "schema_newer";
    case ErrorCode::Unavailable: return "unavailable";
    case ErrorCode::Internal: return "internal";
    }
    return {};
}

TEST(Catalogue, HasWordsForEveryError) {
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Internal); ++code) {
        const std::string_view error = word(static_cast<base::ErrorCode>(code));
        ASSERT_FALSE(error.empty()) << code;
        const auto key = message_key_from_name("error." + std::string(error));
        ASSERT_TRUE(key.has_value()) << error;
        // What happened and what to do: at least two sentences, and nothing to fill in.
        const std::string text = english.format(*key);
        EXPECT_NE(text.find(". "), std::string::npos) << error;
        EXPECT_EQ(text.find('{'), std::string::npos) << error;
    }
}

} // namespace

} // namespace hamandish::i18n::catalogue_test
