// What is being written, kept on the device: drafts, and what was handed in and is not recorded
// yet.
#include "app/kept_writings.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace hamandish::app {
namespace {

constexpr std::string_view draft_prefix = "draft/";
constexpr std::string_view outbox_prefix = "outbox/";
/// Of a draft that is no plain comment: its kind and, on the lines after it, its wording.
constexpr std::string_view kind_prefix = "kind/";
constexpr std::string_view plain = "comment";

/// "key", or for what is no plain comment "key kind bytes" and the wording of so many bytes.
std::string outbox_line(const Writing& writing) {
    if (writing.kind == plain) return writing.client_key + "\n";
    return writing.client_key + " " + writing.kind + " " + std::to_string(writing.wording.size()) +
           "\n" + writing.wording;
}

/// What outbox_line() and a text say; nothing when they are cut off.
std::optional<Writing> queued_from(const std::string& value) {
    const auto line_end = value.find('\n');
    if (line_end == std::string::npos) return std::nullopt;
    const std::string line = value.substr(0, line_end);
    Writing writing;
    writing.status = WritingStatus::Queued;
    writing.text = value.substr(line_end + 1);
    const auto first = line.find(' '), last = line.rfind(' ');
    writing.client_key = line.substr(0, first);
    if (first == std::string::npos) return writing;
    if (first == last) return std::nullopt;
    writing.kind = line.substr(first + 1, last - first - 1);
    const auto bytes = std::strtoul(line.c_str() + last, nullptr, 10);
    if (bytes > writing.text.size()) return std::nullopt;
    writing.wording = writing.text.substr(0, bytes);
    writing.text.erase(0, bytes);
    return writing;
}

} // namespace

void store_draft(Change& change, const std::string& key, const std::string& text) {
    change.effects.push_back(StoreText{std::string(draft_prefix) + key, text});
}

void store_kind(Change& change, const std::string& key, const Writing& writing) {
    const auto value =
        writing.kind == plain ? std::string() : writing.kind + "\n" + writing.wording;
    change.effects.push_back(StoreText{std::string(kind_prefix) + key, value});
}

void forget_kind(Change& change, const std::string& key) {
    change.effects.push_back(StoreText{std::string(kind_prefix) + key, {}});
}

void store_outbox(Change& change, const std::string& key, const Writing& writing) {
    std::string value;
    if (!writing.client_key.empty()) value = outbox_line(writing) + writing.text;
    change.effects.push_back(StoreText{std::string(outbox_prefix) + key, value});
}

void restore_writings(Change& change, const Started& started) {
    for (const auto& [name, value] : started.stored) {
        if (value.empty()) continue;
        if (name.starts_with(draft_prefix)) {
            auto& writing = change.state.writings[name.substr(draft_prefix.size())];
            if (writing.client_key.empty()) writing.text = value;
        } else if (name.starts_with(outbox_prefix)) {
            if (auto writing = queued_from(value))
                change.state.writings[name.substr(outbox_prefix.size())] = std::move(*writing);
        } else if (name.starts_with(kind_prefix)) {
            auto& writing = change.state.writings[name.substr(kind_prefix.size())];
            const auto line_end = value.find('\n');
            if (!writing.client_key.empty() || line_end == std::string::npos) continue;
            writing.kind = value.substr(0, line_end);
            writing.wording = value.substr(line_end + 1);
        }
    }
    send_queued(change, true);
}

bool has_unsent_writings(const State& state) {
    return std::any_of(state.writings.begin(), state.writings.end(),
                       [](const auto& entry) { return !entry.second.text.empty(); });
}

void put_away_writings(Change& change, bool erased) {
    for (auto& [key, writing] : change.state.writings) {
        const bool had_kind = writing.kind != plain;
        if (erased) writing = Writing{};
        // What waits for the network would otherwise be sent as whoever signs in next.
        if (writing.status == WritingStatus::Queued) writing.status = WritingStatus::Editing;
        if (writing.status == WritingStatus::Sending) continue;
        writing.client_key.clear();
        store_outbox(change, key, writing);
        store_draft(change, key, writing.text);
        if (had_kind) store_kind(change, key, writing);
    }
}

} // namespace hamandish::app
