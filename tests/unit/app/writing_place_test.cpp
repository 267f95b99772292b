#include "app/writing_place.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::app::writing_place_test {
namespace {

TEST(WritingPlace, ItsKeyComesBack) {
    for (const WritingPlace& place :
         {WritingPlace{"call", "article-1"}, WritingPlace{"call", "article-1", 7},
          WritingPlace{"a-b", "preamble", 9'007'199'254'740'991}})
        EXPECT_EQ(writing_place_from(key_of(place)), place) << key_of(place);
    EXPECT_EQ(key_of({"call", "article-1"}), "call/article-1") << "as devices keep it already";
}

TEST(WritingPlace, EachPlaceHasAKeyOfItsOwn) {
    std::set<std::string> keys;
    for (const char* call : {"a", "b", "a-1"})
        for (const char* unit : {"a", "article-1", "article-12"})
            for (const std::int64_t comment : {0, 1, 2, 12})
                EXPECT_TRUE(keys.insert(key_of({call, unit, comment})).second);
}

TEST(WritingPlace, NonsenseIsNoReply) {
    for (const char* key : {"", "call", "call/", "/", "call/unit~", "call/unit~x", "call/unit~-4"})
        EXPECT_EQ(writing_place_from(key).reply_to, 0) << key;
    EXPECT_EQ(writing_place_from("call/unit~x").unit, "unit");
}

} // namespace
} // namespace hamandish::app::writing_place_test
