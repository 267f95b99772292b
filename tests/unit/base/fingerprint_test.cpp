#include "base/fingerprint.h"

#include <gtest/gtest.h>

namespace hamandish::base::fingerprint_test {
namespace {

/// From the authors' own test vectors of 64 bits.
TEST(Fingerprint, IsTheirs) {
    EXPECT_EQ(fingerprint(""), "cbf29ce484222325");
    EXPECT_EQ(fingerprint("a"), "af63dc4c8601ec8c");
    EXPECT_EQ(fingerprint("foobar"), "85944171f73967e8");
}

TEST(Fingerprint, IsAnotherOfEveryOtherText) {
    EXPECT_NE(fingerprint(R"(یک)"), fingerprint(R"(دو)"));
    EXPECT_NE(fingerprint("one "), fingerprint("one"));
}

} // namespace
} // namespace hamandish::base::fingerprint_test
