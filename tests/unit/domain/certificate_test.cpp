#include "domain/certificate.h"

#include <gtest/gtest.h>

namespace hamandish::domain::certificate_test {
namespace {

using base::ErrorCode;

const std::uint64_t randoms[] = {
    0, 1, 31, 0x0123456789ABCDEF, 0xFFFFFFFFFFFFFFFF, 0x5555555555555555, 0x123456789ABCDE};

TEST(CertificateNumber, HasThreeGroupsOfFourUnmistakableLetters) {
    for (const auto random : randoms) {
        const std::string number = certificate_number_from_random(random);
        ASSERT_EQ(number.size(), 14u) << number;
        for (std::size_t at = 0; at < number.size(); ++at)
            if (at % 5 == 4)
                EXPECT_EQ(number[at], '-');
            else
                EXPECT_NE(certificate_letters.find(number[at]), std::string_view::npos) << number;
        EXPECT_EQ(certificate_number_from_text(number).value(), number);
    }
    EXPECT_NE(certificate_number_from_random(1), certificate_number_from_random(2));
}

TEST(CertificateNumber, IsReadAsPeopleTypeIt) {
    const std::string number = certificate_number_from_random(0x0041'0000'0000'0000 | 1);
    ASSERT_NE(number.find('0'), std::string::npos) << number;
    std::string typed, persian;
    for (const char letter : number) {
        if (letter != '-') typed += static_cast<char>(letter == '0' ? 'o' : std::tolower(letter));
        if (letter >= '0' && letter <= '9')
            persian += {'\xDB', static_cast<char>('\xB0' + (letter - '0'))};
        else
            persian += letter == '-' ? ' ' : letter;
    }
    EXPECT_EQ(certificate_number_from_text(typed).value(), number);
    EXPECT_EQ(certificate_number_from_text(" " + persian + " ").value(), number) << persian;
}

TEST(CertificateYear, IsFourDigitsOfTheJalaliCalendar) {
    EXPECT_EQ(certificate_year_from_text("1404").value(), 1404);
    for (const char* wrong : {"", "140", "14040", "14o4", " 1404", "1404 ", "-404", "+404", "0x40",
                              "1299", "2000", "2026"}) {
        const auto year = certificate_year_from_text(wrong);
        ASSERT_FALSE(year) << wrong;
        EXPECT_EQ(year.error(), (base::Error{base::ErrorCode::NotFound, "year"})) << wrong;
    }
}

TEST(CertificateNumber, EveryWrongLetterIsSeen) {
    for (const auto random : randoms) {
        const std::string number = certificate_number_from_random(random);
        for (std::size_t at = 0; at < number.size(); ++at)
            for (const char letter : certificate_letters) {
                std::string wrong = number;
                if (number[at] == '-' || number[at] == letter) continue;
                wrong[at] = letter;
                EXPECT_FALSE(certificate_number_from_text(wrong)) << number << " as " << wrong;
            }
    }
}

TEST(CertificateNumber, NearlyEveryExchangeOfNeighboursIsSeen) {
    int exchanges = 0, missed = 0;
    for (std::uint64_t random = 1; random < 2000; ++random) {
        const std::string number = certificate_number_from_random(random * 0x9E3779B97F4A7C15);
        for (std::size_t at = 0; at + 1 < number.size(); ++at) {
            std::string wrong = number;
            if (wrong[at] == '-' || wrong[at + 1] == '-' || wrong[at] == wrong[at + 1]) continue;
            std::swap(wrong[at], wrong[at + 1]);
            ++exchanges;
            if (certificate_number_from_text(wrong)) ++missed;
        }
    }
    EXPECT_LT(missed * 100, exchanges) << missed << " of " << exchanges;
}

TEST(CertificateNumber, NothingElseIsOne) {
    for (const char* wrong : {"", "-", "7K3M", "7K3M-9QXT-2BD", "7K3M-9QXT-2BDEF", "7K3M_9QXT_2BDE",
                              "\xff", "گواهی", "000000000000000000000000000000"}) {
        const auto number = certificate_number_from_text(wrong);
        ASSERT_FALSE(number) << wrong;
        EXPECT_EQ(number.error().code, ErrorCode::NotFound);
    }
}

TEST(CertificateName, IsOneLineAsItsPersonWishes) {
    EXPECT_EQ(certificate_name_from("  سارا رضایی ").value(), "سارا رضایی");
    EXPECT_EQ(certificate_name_from("علی\u200cرضا").value(), "علی\u200cرضا") << "half-spaces stay";
    EXPECT_EQ(certificate_name_from(std::string(60, 'x')).value().size(), 60u);
    const auto code = [](const std::string& text) {
        const auto name = certificate_name_from(text);
        EXPECT_FALSE(name) << text;
        if (name) return ErrorCode::Internal;
        EXPECT_EQ(name.error().where, "name");
        return name.error().code;
    };
    EXPECT_EQ(code(""), ErrorCode::TextEmpty);
    EXPECT_EQ(code("   "), ErrorCode::TextEmpty);
    EXPECT_EQ(code(std::string(61, 'x')), ErrorCode::TextTooLong);
    EXPECT_EQ(code("two\nlines"), ErrorCode::TextForbidden);
    EXPECT_EQ(code("a\tb"), ErrorCode::TextForbidden);
    EXPECT_EQ(code("a\u202eb"), ErrorCode::TextForbidden) << "a name that turns what follows";
    EXPECT_EQ(code("a\u2067b"), ErrorCode::TextForbidden);
    EXPECT_EQ(code("\xff"), ErrorCode::TextForbidden);
}

} // namespace
} // namespace hamandish::domain::certificate_test
