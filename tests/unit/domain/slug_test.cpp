#include "domain/slug.h"

#include <gtest/gtest.h>

namespace hamandish::domain::slug_test {

TEST(Slug, IsPlainAndShort) {
    for (const std::string& slug :
         {std::string("a"), std::string("e-participation-2"), std::string(64, 'x')})
        EXPECT_TRUE(check_slug(slug)) << slug;
    for (const std::string& slug :
         {std::string(), std::string(65, 'x'), std::string("-a"), std::string("a-"),
          std::string("A"), std::string("a/b"), std::string("a b"), std::string("\u0645")})
        EXPECT_FALSE(check_slug(slug)) << slug;
}

} // namespace hamandish::domain::slug_test
