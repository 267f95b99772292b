#include "domain/organisation_name.h"

#include <gtest/gtest.h>

namespace hamandish::domain::organisation_name_test {
namespace {

base::ErrorCode refusal_of(const std::string& text) {
    const auto name = organisation_name_from(text, "organisation_fa");
    if (name) return base::ErrorCode::Internal;
    EXPECT_EQ(name.error().where, "organisation_fa");
    return name.error().code;
}

TEST(OrganisationName, IsOneLineOfWords) {
    const std::string name = R"(اتاق بازرگانی، صنایع و معادن)";
    EXPECT_EQ(organisation_name_from(name, "x").value(), name);
    EXPECT_EQ(organisation_name_from("\t " + name + " \r\n", "x").value(), name);
    EXPECT_EQ(refusal_of(""), base::ErrorCode::TextEmpty);
    EXPECT_EQ(refusal_of(" \u200C "), base::ErrorCode::TextEmpty);
    EXPECT_EQ(refusal_of("two\nlines"), base::ErrorCode::TextForbidden);
    EXPECT_EQ(refusal_of("bell\a"), base::ErrorCode::TextForbidden);
}

TEST(OrganisationName, HasAtMostTwoHundredCharacters) {
    std::string name;
    for (std::size_t i = 0; i < most_organisation_name; ++i) name += R"(ا)";
    EXPECT_TRUE(organisation_name_from(name, "x"));
    EXPECT_EQ(refusal_of(name + "x"), base::ErrorCode::TextTooLong);
}

} // namespace
} // namespace hamandish::domain::organisation_name_test
