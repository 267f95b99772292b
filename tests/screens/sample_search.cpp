#include "sample_search.h"

namespace hamandish::test {

contract::SearchPage sample_search(World world) {
    contract::SearchPage page{sample_now.ms, 0, {}, 0};
    if (world == World::Empty) return page;
    page.hit_count = 64;
    page.hidden_count = 2;
    page.hits = {
        {"text",
         "article-2",
         "fa",
         0,
         R"(در مهلت مقرر نظر عموم را می‌گیرد و پیش از پایان مهلت آن را منتشر)",
         120,
         {{123, 127}, {168, 172}},
         true},
        {"text",
         "article-2",
         "en",
         0,
         "publishes every draft for at least thirty days, the period of the consultation.",
         40,
         {{92, 98}}},
        {"comment",
         "article-2",
         "",
         7,
         R"(مهلت ۳۰ روزه برای لوایح بزرگ کم است؛ متن‌های بیش از ۵۰ ماده دست‌کم ۴۵ روز باز بماند.)",
         0,
         {{0, 4}}},
        {"comment",
         "article-2",
         "",
         12,
         "Publish the period, too.\n"
         R"(تا همه مهلت را بدانند.)",
         0,
         {{12, 18}, {32, 36}}},
    };
    return page;
}

} // namespace hamandish::test
