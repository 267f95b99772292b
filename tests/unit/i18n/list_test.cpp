#include "i18n/list.h"

#include "icu_reference.h"

#include <gtest/gtest.h>

namespace hamandish::i18n::list_test {

namespace {

TEST(List, IsIcus) {
    std::vector<std::string> items;
    for (const std::string item :
         {"", "a", "b c", "\u0639\u0644\u06CC", "d", "{0}", "12", "\u0648"}) {
        for (const Locale locale : locales) {
            for (const ListKind kind : {ListKind::And, ListKind::Or}) {
                ASSERT_EQ(format_list(locale, items, kind),
                          icu_reference::format_list(locale, items, kind))
                    << code(locale) << " " << items.size();
            }
        }
        items.push_back(item);
    }
    const std::vector<std::string> three{"a", "b", "c"};
    EXPECT_EQ(format_list(Locale::English, three), "a, b and c");
    EXPECT_EQ(format_list(Locale::English, three, ListKind::Or), "a, b or c");
}

} // namespace

} // namespace hamandish::i18n::list_test
