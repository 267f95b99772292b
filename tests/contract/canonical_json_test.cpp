#include "contract/canonical_json.h"

#include "contract/appeal_openings.h"
#include "contract/codec.h"
#include "contract/own_words_openings.h"
#include "contract/register_openings.h"
#include "contract/translation_openings.h"
#include "contract/withdrawal_openings.h"
#include "sample.h"

#include <gtest/gtest.h>

namespace hamandish::contract::canonical_json_test {
namespace {

using base::ErrorCode;

void expect_canonical(std::string_view json, std::string_view canonical) {
    const auto out = canonical_json(json);
    ASSERT_TRUE(out) << json;
    EXPECT_EQ(*out, canonical);
    EXPECT_EQ(canonical_json(*out), *out) << "the canonical form is its own";
}

// RFC 8785, section 3.2.3: sorting by UTF-16 code units.
TEST(CanonicalJson, SortsNamesAsTheStandardShows) {
    expect_canonical(
        R"({"\u20ac": "Euro Sign", "\r": "Carriage Return",
            "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis"})",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
        "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
        "\"\U0001F600\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

// RFC 8785, section 3.2.2, the strings and literals of its sample.
TEST(CanonicalJson, WritesStringsAndLiteralsAsTheStandardShows) {
    expect_canonical(R"({
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false] })",
                     "{\"literals\":[null,true,false],"
                     "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST(CanonicalJson, EscapesWhatItMustAndNothingElse) {
    for (int code = 0; code < 0x20; ++code) {
        char escape[8];
        std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(code));
        const auto out = canonical_json('"' + std::string(escape) + '"').value();
        const std::string_view letters = "btn fr"; // the five from U+0008 that have a letter
        const bool has_letter = code >= 8 && code <= 13 && code != 11;
        char expected[8];
        std::snprintf(expected, sizeof expected, "\\u%04x", static_cast<unsigned>(code));
        EXPECT_EQ(out, has_letter ? std::string("\"\\") + letters[code - 8] + '"'
                                  : '"' + std::string(expected) + '"');
    }
    expect_canonical("\"\\u007f\\u2028\\u200c\\/\"", "\"\x7F\u2028\u200C/\"");
}

TEST(CanonicalJson, KeepsArraysInOrderAndObjectsSortedAtEveryDepth) {
    expect_canonical(R"([56, {"d": true, "10": null, "1": [ ]}])",
                     R"([56,{"1":[],"10":null,"d":true}])");
    expect_canonical(R"({"b":{"z":1,"a":{}},"a":[{"y":2,"x":-3}],"":"empty","aa":0})",
                     R"({"":"empty","a":[{"x":-3,"y":2}],"aa":0,"b":{"a":{},"z":1}})");
    expect_canonical(" -0 ", "0");
}

TEST(CanonicalJson, TextIsNotNormalised) {
    expect_canonical(R"({"A\u030a":1})", "{\"A\u030A\":1}");
}

TEST(CanonicalJson, NumbersThatAreNotWholeAreRefused) {
    for (const char* number : {"1.5", "1e3", "1.0", "9007199254740992", "-9007199254740992"})
        EXPECT_EQ(canonical_json(number).error(), (base::Error{ErrorCode::InvalidInput, "number"}))
            << number;
    for (const char* other : {"", "{", "{\"a\":1,\"a\":1}", "\"\\ud800\"", "1 2"})
        EXPECT_EQ(canonical_json(other).error(), (base::Error{ErrorCode::InvalidInput, "body"}))
            << other;
}

template <class Message>
void expect_written_canonically(const char* name) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const std::string json = encode(Sampler(seed).make<Message>());
        ASSERT_EQ(canonical_json(json), json) << name;
    }
}

TEST(CanonicalJson, IsHowWhatIsHashedIsWritten) {
    expect_written_canonically<LogEntry>("LogEntry");
    expect_written_canonically<CommentOpening>("CommentOpening");
    expect_written_canonically<ContributionOpening>("ContributionOpening");
    expect_written_canonically<RepresentedOpening>("RepresentedOpening");
    expect_written_canonically<ReplyOpening>("ReplyOpening");
    expect_written_canonically<PassageOpening>("PassageOpening");
    expect_written_canonically<ObjectionOpening>("ObjectionOpening");
    expect_written_canonically<AnswerOpening>("AnswerOpening");
    expect_written_canonically<ChoiceOpening>("ChoiceOpening");
    expect_written_canonically<DraftOpening>("DraftOpening");
    expect_written_canonically<ExtensionOpening>("ExtensionOpening");
    expect_written_canonically<TranslationOpening>("TranslationOpening");
    expect_written_canonically<WithdrawalOpening>("WithdrawalOpening");
    expect_written_canonically<AppealOpening>("AppealOpening");
    expect_written_canonically<StaffActOpening>("StaffActOpening");
    expect_written_canonically<RepresentationOpening>("RepresentationOpening");
    expect_written_canonically<OrganisationOpening>("OrganisationOpening");
    expect_written_canonically<DraftWithFilesOpening>("DraftWithFilesOpening");
    expect_written_canonically<ReportWithWordsOpening>("ReportWithWordsOpening");
    expect_written_canonically<BallotList>("BallotList");
}

} // namespace
} // namespace hamandish::contract::canonical_json_test
