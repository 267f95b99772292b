#include "base/id.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace hamandish::base::id_test {
namespace {

struct CallTag;
struct PersonTag;

static_assert(!std::is_same_v<Id<CallTag>, Id<PersonTag>>);
static_assert(!std::is_convertible_v<Id<CallTag>, Id<PersonTag>>);

TEST(Id, ZeroMeansNotStoredYet) {
    EXPECT_FALSE(Id<CallTag>{});
    EXPECT_TRUE(Id<CallTag>{7});
}

TEST(Id, ComparesByNumber) {
    EXPECT_EQ(Id<CallTag>{7}, Id<CallTag>{7});
    EXPECT_LT(Id<CallTag>{7}, Id<CallTag>{8});
}

} // namespace
} // namespace hamandish::base::id_test
