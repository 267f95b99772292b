#include "domain/client_key.h"

#include <gtest/gtest.h>

namespace hamandish::domain::client_key_test {

TEST(ClientKey, TakesSixteenToSixtyFourPlainCharacters) {
    EXPECT_TRUE(check_client_key("0123456789abcdef"));
    EXPECT_TRUE(check_client_key(std::string(64, 'Z')));
    EXPECT_TRUE(check_client_key("a_b-c_d-e_f-g_h-"));
}

TEST(ClientKey, RefusesTheRest) {
    for (const std::string& key :
         {std::string(), std::string(15, 'a'), std::string(65, 'a'),
          std::string("0123456789abcde "), std::string("0123456789abcde\0", 16),
          std::string("0123456789abcd\u06F1")}) {
        const auto checked = check_client_key(key);
        ASSERT_FALSE(checked) << key;
        EXPECT_EQ(checked.error(), (base::Error{base::ErrorCode::InvalidInput, "client_key"}));
    }
}

} // namespace hamandish::domain::client_key_test
