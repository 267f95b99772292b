// What is being written, kept on the device: drafts, and what was handed in and is not recorded
// yet.
#include "app/kept_writings.h"
#include "contract/codec.h"
#include "contract/error_words.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace hamandish::app {
namespace {

constexpr std::string_view draft_prefix = "draft/";
/// Of a draft that is more than its text: its kind, for whom it is said, and on the lines after
/// that, its passage and its wording.
constexpr std::string_view kind_prefix = "kind/";
/// Of a draft that was handed in and refused: the word of its error.
constexpr std::string_view refusal_prefix = "refused/";

/// Before how many bytes of a passage there are: no other word of a line begins so.
constexpr char passage_mark = '@';
/// Before the id of each file that it was handed in with.
constexpr char file_mark = '#';

std::string passage_text(const Writing& writing) {
    return writing.passage.exact.empty() ? std::string() : contract::encode(writing.passage);
}

/// " organisation #file @bytes", as far as there are such.
std::string rest_of_line(const Writing& writing) {
    std::string rest;
    if (writing.representing != 0) rest += " " + std::to_string(writing.representing);
    for (const std::int64_t file : writing.files)
        ((rest += " ") += file_mark) += std::to_string(file);
    if (const auto passage = passage_text(writing); !passage.empty())
        (rest += " ") += passage_mark + std::to_string(passage.size());
    return rest;
}

/// "key", or for what is more than its text "key kind bytes", for an organisation "key kind bytes
/// organisation", with files "#file" for each, about a passage with "@bytes" at its end; then the
/// passage and the wording of so many bytes.
std::string outbox_line(const Writing& writing) {
    if (!is_more_than_plain(writing)) return writing.client_key + "\n";
    return writing.client_key + " " + writing.kind + " " + std::to_string(writing.wording.size()) +
           rest_of_line(writing) + "\n" + passage_text(writing) + writing.wording;
}

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

/// "kind", or "kind organisation", either with "@bytes".
std::string kind_line(const Writing& writing) {
    return writing.kind + rest_of_line(writing);
}

/// Takes the words that rest_of_line() wrote off the line, and the passage off what follows it.
void take_rest(Writing& writing, const std::vector<std::string>& words, std::size_t first,
               std::string& text) {
    for (std::size_t i = first; i < words.size(); ++i) {
        if (words[i].front() == file_mark) {
            writing.files.push_back(std::strtoll(words[i].c_str() + 1, nullptr, 10));
            continue;
        }
        if (words[i].front() != passage_mark) {
            writing.representing = std::strtoll(words[i].c_str(), nullptr, 10);
            continue;
        }
        const auto bytes = std::strtoul(words[i].c_str() + 1, nullptr, 10);
        if (bytes > text.size()) continue;
        writing.passage = contract::decode<contract::TextQuote>(text.substr(0, bytes))
                              .value_or(contract::TextQuote{});
        text.erase(0, bytes);
    }
}

void restore_refusal(Writing& writing, const std::string& value) {
    writing.error = contract::error_code_from_word(value);
    if (writing.error) writing.status = WritingStatus::Refused;
}

} // namespace

std::optional<Writing> queued_from(const std::string& value) {
    const auto line_end = value.find('\n');
    if (line_end == std::string::npos) return std::nullopt;
    const auto words = words_of(value.substr(0, line_end));
    Writing writing;
    writing.status = WritingStatus::Queued;
    writing.text = value.substr(line_end + 1);
    writing.client_key = words.empty() ? std::string() : words[0];
    if (words.size() < 2) return writing;
    if (words.size() < 3) return std::nullopt;
    writing.kind = words[1];
    take_rest(writing, words, 3, writing.text);
    const auto bytes = std::strtoul(words[2].c_str(), nullptr, 10);
    if (bytes > writing.text.size()) return std::nullopt;
    writing.wording = writing.text.substr(0, bytes);
    writing.text.erase(0, bytes);
    return writing;
}

OutboxName outbox_name_from(std::string_view name) {
    name.remove_prefix(outbox_prefix.size());
    const auto slash = name.find('/');
    const bool has_author = name.find('/', slash + 1) != std::string_view::npos;
    if (!has_author) return {{}, std::string(name)};
    return {std::string(name.substr(0, slash)), std::string(name.substr(slash + 1))};
}

std::pair<std::string, std::string> kept_outbox(const std::string& key, const Writing& writing) {
    return {std::string(outbox_prefix) + writing.author + "/" + key,
            outbox_line(writing) + writing.text};
}

void store_draft(Change& change, const std::string& key, const std::string& text) {
    change.effects.push_back(StoreText{std::string(draft_prefix) + key, text});
}

void store_kind(Change& change, const std::string& key, const Writing& writing) {
    const auto value = is_more_than_plain(writing)
                           ? kind_line(writing) + "\n" + passage_text(writing) + writing.wording
                           : std::string();
    change.effects.push_back(StoreText{std::string(kind_prefix) + key, value});
}

void forget_kind(Change& change, const std::string& key) {
    change.effects.push_back(StoreText{std::string(kind_prefix) + key, {}});
}

void store_refusal(Change& change, const std::string& key, base::ErrorCode error) {
    change.effects.push_back(
        StoreText{std::string(refusal_prefix) + key, std::string(contract::word(error))});
}

void forget_refusal(Change& change, const std::string& key) {
    change.effects.push_back(StoreText{std::string(refusal_prefix) + key, {}});
}

void store_outbox(Change& change, const std::string& key, const Writing& writing) {
    auto [name, value] = kept_outbox(key, writing);
    change.effects.push_back(StoreText{std::move(name), std::move(value)});
}

void forget_outbox(Change& change, const std::string& key, const std::string& author) {
    change.effects.push_back(StoreText{std::string(outbox_prefix) + author + "/" + key, {}});
}

void restore_writings(Change& change, const Started& started) {
    auto& state = change.state;
    for (const auto& [name, value] : started.stored) {
        if (value.empty()) continue;
        if (name == person_name) {
            state.remembered = value;
        } else if (name.starts_with(draft_prefix)) {
            state.writings[name.substr(draft_prefix.size())].text = value;
        } else if (name.starts_with(kind_prefix)) {
            auto& writing = state.writings[name.substr(kind_prefix.size())];
            const auto line_end = value.find('\n');
            if (line_end == std::string::npos) continue;
            const auto words = words_of(value.substr(0, line_end));
            if (words.empty()) continue;
            writing.kind = words[0];
            writing.wording = value.substr(line_end + 1);
            take_rest(writing, words, 1, writing.wording);
        } else if (name.starts_with(refusal_prefix)) {
            restore_refusal(state.writings[name.substr(refusal_prefix.size())], value);
        } else if (name.starts_with(outbox_prefix) || name.starts_with(act_prefix)) {
            state.set_aside.emplace(name, value);
        }
    }
    adopt(change);
}

} // namespace hamandish::app
