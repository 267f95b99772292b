// Further languages: only those of the list, written the way they are written, in letters our
// fonts have.
#include "base/direction.h"
#include "base/utf8.h"
#include "domain/translation.h"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace hamandish::domain::translation_test {
namespace {

/// The letters of each language beyond those of Persian, or of English, which are tested elsewhere.
const std::map<std::string_view, std::u32string> letters{
    {"ar", U"أإآؤئءةىيكً ٌ ٍ َ ُ ِ ّ ْ ٰ ٠١٢٣٤٥٦٧٨٩"},
    {"azb", U"آئؤۆۇێؽ"},
    {"bal", U"آئءٹڈڑںےۓێۆ"},
    {"ckb", U"ئەێۆڕڵڤھوویی"},
    {"fr", U"àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»"},
    {"kmr", U"çêîşûÇÊÎŞÛ"},
    {"ps", U"ټځڅډړږښګڼېۍئيۀ"},
    {"tk", U"äçňöşüýžÄÇŇÖŞÜÝŽ"},
    {"tr", U"çğıöşüâîûÇĞİÖŞÜÂÎÛ"},
    {"ur", U"ٹڈڑںےہھۃۂئؤآ۔"},
};

/// Of both sets of the manifest.
std::set<char32_t> drawn() {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/fonts/manifest.json");
    std::ostringstream text;
    text << file.rdbuf();
    const std::string manifest = text.str().substr(0, text.str().find("\"fonts\""));
    static const std::regex span("\"([0-9A-F]{4})(?:-([0-9A-F]{4}))?\"");
    std::set<char32_t> all;
    for (std::sregex_iterator it(manifest.begin(), manifest.end(), span), end; it != end; ++it) {
        const auto first = std::stoul((*it)[1], nullptr, 16);
        const auto last = (*it)[2].matched ? std::stoul((*it)[2], nullptr, 16) : first;
        for (auto one = first; one <= last; ++one) all.insert(static_cast<char32_t>(one));
    }
    return all;
}

TEST(Translation, OurFontsHaveTheLettersOfEachLanguage) {
    const auto known = drawn();
    ASSERT_GT(known.size(), 300u);
    for (const std::string_view language : translation_languages) {
        const auto found = letters.find(language);
        ASSERT_NE(found, letters.end()) << language << ": with which letters is it written?";
        for (const char32_t letter : found->second)
            EXPECT_TRUE(known.contains(letter))
                << language << ": U+" << std::hex << static_cast<unsigned>(letter);
    }
}

TEST(Translation, EachLanguageHasItsDirection) {
    for (const std::string_view language : translation_languages) {
        const bool is_latin =
            std::string_view("fr kmr tk tr").find(language) != std::string_view::npos;
        EXPECT_EQ(base::direction_of_language(language),
                  is_latin ? base::Direction::LeftToRight : base::Direction::RightToLeft)
            << language;
    }
}

TEST(Translation, OfficialLanguagesAndUnknownOnesAreNone) {
    EXPECT_TRUE(is_translation_language("ckb"));
    for (const std::string_view other : {"fa", "en", "", "AR", "ckb-IR", "ku", "ar "})
        EXPECT_FALSE(is_translation_language(other)) << other;
}

base::Error refused(const base::Status& status) {
    return status ? base::Error{base::ErrorCode::Internal, "not refused"} : status.error();
}

TEST(Translation, APartMayBeLeftOutAndHasNoHeadingAlone) {
    EXPECT_TRUE(check_translated_part("h", "t"));
    EXPECT_TRUE(check_translated_part("", "t"));
    EXPECT_TRUE(check_translated_part("", ""));
    EXPECT_TRUE(check_translated_part(" ", "\n"));
    const std::string long_words(most_translated_bytes + 1, 'a'), zero("a\0b", 3);
    const auto refused_as = [](base::ErrorCode code) {
        return base::Error{code, "translation_part"};
    };
    EXPECT_EQ(refused(check_translated_part("h", " \n")), refused_as(base::ErrorCode::TextEmpty));
    EXPECT_EQ(refused(check_translated_part(long_words, "t")),
              refused_as(base::ErrorCode::TextTooLong));
    EXPECT_EQ(refused(check_translated_part("", long_words)),
              refused_as(base::ErrorCode::TextTooLong));
    EXPECT_EQ(refused(check_translated_part(zero, "t")),
              refused_as(base::ErrorCode::TextForbidden));
}

TEST(Translation, ItsWordsNeedATitleAndAreBounded) {
    EXPECT_TRUE(check_translation_words("t", "", ""));
    EXPECT_EQ(refused(check_translation_words(" \n", "s", "b")),
              (base::Error{base::ErrorCode::TextEmpty, "translation_title"}));
    const std::string long_name(most_translator_bytes + 1, 'a'), zero("a\0b", 3);
    EXPECT_EQ(refused(check_translation_words("t", "", long_name)),
              (base::Error{base::ErrorCode::TextTooLong, "translation"}));
    EXPECT_EQ(refused(check_translation_words("t", zero, "")),
              (base::Error{base::ErrorCode::TextForbidden, "translation"}));
}

} // namespace
} // namespace hamandish::domain::translation_test
