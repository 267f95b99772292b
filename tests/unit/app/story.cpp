#include "story.h"

#include <algorithm>

namespace hamandish::app::test {

Story::Story(std::string path, std::vector<std::pair<std::string, std::string>> stored, bool online)
    : state(initial_state()), device(stored) {
    act(CatalogueArrived{address_from_path(path).locale});
    act(Started{std::move(path), std::move(stored), std::string(32, 'a'), online, now_ms});
}

void Story::act(const Action& action) {
    take(update(std::move(state), action));
}

void Story::take(Change change) {
    state = std::move(change.state);
    for (auto& effect : change.effects) {
        // What the sign-in page offers beside is no part of these stories.
        const auto* request = std::get_if<SendRequest>(&effect);
        if (request && request->path != "/api/v1/sign-in/providers") open_.push_back(*request);
        if (const auto* text = std::get_if<StoreText>(&effect)) {
            std::erase_if(device, [&](const auto& entry) { return entry.first == text->key; });
            if (!text->value.empty()) device.emplace_back(text->key, text->value);
        }
        effects.push_back(std::move(effect));
    }
}

bool Story::reply(std::string_view path, int status, const std::string& body) {
    const auto found = std::find_if(open_.begin(), open_.end(), [&](const SendRequest& request) {
        return request.path.find(path) != std::string::npos;
    });
    if (found == open_.end()) return false;
    const auto request = found->request;
    open_.erase(found);
    act(ReplyArrived{request, status, body, now_ms});
    return true;
}

bool Story::refuse(std::string_view path, int status, std::string code) {
    return reply(path, status, contract::encode(contract::Problem{std::move(code), {}, {}, {}}));
}

std::vector<SendRequest> Story::open_requests(std::string_view path) const {
    std::vector<SendRequest> found;
    for (const auto& request : open_)
        if (request.path.find(path) != std::string::npos) found.push_back(request);
    return found;
}

std::vector<std::pair<std::string, std::string>> Story::kept() const {
    auto all = device;
    std::erase_if(all, [](const auto& entry) { return entry.first == "person"; });
    return all;
}

bool Story::asked_focus(std::string_view anchor) const {
    return std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
        const auto* focus = std::get_if<MoveFocus>(&effect);
        return focus != nullptr && focus->anchor == anchor;
    });
}

contract::UnitPage article_page() {
    contract::UnitPage page;
    page.now_ms = 1'800'000'000'000;
    page.call.slug = "e-participation";
    page.call.state = "open";
    page.call.opens_at_ms = page.now_ms - base::ms_per_day;
    page.call.closes_at_ms = page.now_ms + 30 * base::ms_per_day;
    page.unit.key = "article-1";
    page.unit.kind = "article";
    page.unit.number = 1;
    page.comments.push_back({7, "article-1", "4821", "one", 1'799'000'000'000, {1, 0, 0}});
    page.comment_count = 1;
    page.outline.push_back(page.unit);
    return page;
}

Story on_an_article(bool signed_in, std::vector<std::pair<std::string, std::string>> stored) {
    Story story(article_path, std::move(stored));
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{signed_in, signed_in ? "12" : ""}));
    EXPECT_TRUE(story.reply("/units/article-1", article_page()));
    if (signed_in) {
        EXPECT_TRUE(story.reply("/mine", contract::MyUnit{}));
    }
    EXPECT_TRUE(settled(story.state));
    return story;
}

} // namespace hamandish::app::test
