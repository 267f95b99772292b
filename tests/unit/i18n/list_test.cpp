#include "i18n/list.h"

#include "icu_reference.h"

#include <gtest/gtest.h>

namespace hamandish::i18n {

namespace {

TEST(List, IsIcus) {
    std::vector<std::string> items;
    for (const std::string item : {"", "a", "b c", "\u0639\u0644\u06CC", "d", "{0}"}) {
        for (const Locale locale : locales) {
            ASSERT_EQ(format_list(locale, items), icu_reference::format_list(locale, items))
                << items.size();
        }
        items.push_back(item);
    }
    EXPECT_EQ(format_list(Locale::English, std::vector<std::string>{"a", "b", "c"}), "a, b and c");
}

} // namespace

} // namespace hamandish::i18n
