#include "domain/topic.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, followed_by.size()> words{"topic", "document_kind",
                                                                 "organisation"};

template <class List>
bool has(const List& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

} // namespace

bool is_topic(std::string_view word) {
    return has(topics, word);
}

bool is_document_kind(std::string_view word) {
    return has(document_kinds, word);
}

bool is_described(std::string_view kind) {
    return kind == "process" || kind == "measure" || kind == "service";
}

base::Result<std::vector<std::string>> topics_from(const std::vector<std::string>& chosen) {
    std::vector<std::string> kept;
    for (const std::string_view topic : topics)
        if (has(chosen, topic)) kept.emplace_back(topic);
    const bool all_known = std::all_of(chosen.begin(), chosen.end(), [](const std::string& one) {
        return one.empty() || is_topic(one);
    });
    if (!all_known || kept.size() > most_topics)
        return base::fail(base::ErrorCode::InvalidInput, "topics");
    return kept;
}

std::string text_from(const std::vector<std::string>& kept) {
    std::string text;
    for (const std::string& topic : kept) (text += text.empty() ? "" : " ") += topic;
    return text;
}

std::vector<std::string> topics_in(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        if (!one.empty()) found.emplace_back(one);
    }
    return found;
}

std::string_view word(FollowedBy by) {
    return words[static_cast<std::size_t>(by)];
}

std::optional<FollowedBy> followed_by_from_word(std::string_view text) {
    for (const FollowedBy by : followed_by)
        if (word(by) == text) return by;
    return std::nullopt;
}

std::string text_from(const Subscription& subscription) {
    return std::string(word(subscription.by)) + "/" + subscription.value;
}

std::optional<Subscription> subscription_from(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == text.npos) return std::nullopt;
    const auto by = followed_by_from_word(text.substr(0, slash));
    const std::string_view value = text.substr(slash + 1);
    if (!by || value.empty()) return std::nullopt;
    if (*by == FollowedBy::Topic && !is_topic(value)) return std::nullopt;
    if (*by == FollowedBy::DocumentKind && !is_document_kind(value)) return std::nullopt;
    return Subscription{*by, std::string(value)};
}

} // namespace hamandish::domain
