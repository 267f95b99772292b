// An article that very many people speak about is read page by page: nothing twice, nothing
// missing.
#include "town.h"

#include "domain/comment_list.h"

#include <set>

namespace hamandish::journeys::comment_pages_test {
namespace {

class CommentPages : public Town {
  protected:
    static constexpr std::int64_t crowd = 237;

    void SetUp() override {
        Town::SetUp();
        const auto written = store_->writer().submit_and_wait(
            [](store::Connection& connection) -> base::Result<bool> {
                const auto call = connection.calls.find("e-participation");
                const auto person = connection.people.insert("hash", "777", morning);
                for (const store::UnitRecord& unit : connection.calls.units(call->id))
                    for (std::int64_t i = 0; unit.key == "article-1" && i < crowd; ++i)
                        static_cast<void>(connection.contributions.insert(
                            {unit.id, *person, "key" + std::to_string(i), "words", morning}));
                return true;
            });
        ASSERT_TRUE(written);
    }
    contract::UnitPage page(const std::string& list) {
        return get<contract::UnitPage>(article + "?list=" + list);
    }
};

TEST_F(CommentPages, EveryCommentStandsOnOnePageOfEachOrder) {
    for (const std::string order : {"equal", "newest", "agreed"}) {
        std::set<std::int64_t> seen;
        const auto first = page(order == "equal" ? "" : order);
        EXPECT_EQ(first.comment_count, crowd);
        EXPECT_EQ(first.page_count, 5);
        EXPECT_EQ(first.order, order);
        for (std::int64_t at = 1; at <= first.page_count; ++at) {
            const auto shown = at == 1 ? first : page(order + "-" + std::to_string(at));
            EXPECT_EQ(shown.page, at);
            EXPECT_LE(shown.comments.size(), domain::comments_per_page);
            for (const contract::Comment& one : shown.comments)
                EXPECT_TRUE(seen.insert(one.id).second) << order << " " << one.id;
        }
        EXPECT_EQ(static_cast<std::int64_t>(seen.size()), crowd) << order;
    }
}

TEST_F(CommentPages, ACommentIsFoundWhereverItStands) {
    const auto last = page("newest-5");
    for (const contract::Comment& one : last.comments) {
        const auto found = page("at-" + std::to_string(one.id));
        EXPECT_TRUE(std::any_of(found.comments.begin(), found.comments.end(),
                                [&](const auto& comment) { return comment.id == one.id; }));
    }
    EXPECT_EQ(page("at-999999").page, 1) << "what is not there is not looked for";
}

TEST_F(CommentPages, APageAfterTheLastIsTheLastAndNonsenseIsRefused) {
    EXPECT_EQ(page("newest-77").page, 5);
    EXPECT_EQ(ask({"GET", article + "?list=oldest"}).status, 400);
    EXPECT_EQ(ask({"GET", article + "?list=newest-0"}).status, 400);
}

TEST_F(CommentPages, ThePageWithoutScriptsTurnsToo) {
    const http::Response second = ask({"GET", "/en/calls/e-participation/article-1?list=equal-2"});
    EXPECT_EQ(second.status, 200);
    EXPECT_NE(second.body->find("Page 2 of 5"), std::string::npos);
    EXPECT_NE(second.body->find("article-1?list=equal-3#comments"), std::string::npos);
    EXPECT_NE(second.body->find("article-1#comments"), std::string::npos)
        << "the first has the plain address";
    EXPECT_NE(second.body->find("?list=agreed#comments"), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::comment_pages_test
