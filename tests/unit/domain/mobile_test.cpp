#include "domain/mobile.h"

#include <gtest/gtest.h>

namespace hamandish::domain::mobile_test {

TEST(Mobile, IsReadHoweverItIsWritten) {
    for (const char* written :
         {"09123456789", "9123456789", "+989123456789", "00989123456789", "989123456789",
          "0912 345 6789", "0912-345-6789", "(0912) 345.6789", "+98 912 345 6789",
          "+98 0912 345 6789",
          "\u06F0\u06F9\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9", // Persian digits
          "\u0660\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", // Arabic digits
          "\u200E+98\u00A09123456789\u200F", "\u202A09123456789\u202C"}) {
        const auto mobile = Mobile::from_text(written);
        ASSERT_TRUE(mobile) << written;
        EXPECT_EQ(mobile->e164(), "+989123456789") << written;
    }
}

TEST(Mobile, IsIranianAndWhole) {
    for (const char* written :
         {"", "0", "912345678", "091234567890", "02112345678", "+14155552671", "0912345678a",
          "09123+456789", "98", "+98", "0912345678\xFF", "0812345678\u06F9"}) {
        const auto mobile = Mobile::from_text(written);
        ASSERT_FALSE(mobile) << written;
        EXPECT_EQ(mobile.error(), (base::Error{base::ErrorCode::MobileInvalid, "mobile"}));
    }
}

} // namespace hamandish::domain::mobile_test
