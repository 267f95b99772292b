#include "client/told.h"

#include "app/writing_place.h"
#include "i18n/catalogue.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace hamandish::client {
namespace {

constexpr std::string_view recorded_word = "recorded", entry_word = "entry:";

/// "entry:12:0a9f…": a number, and SHA-256 in hexadecimal digits.
std::string word_of(const app::ToldReceipt& receipt) {
    return std::string(entry_word) + std::to_string(receipt.index) + ":" + receipt.commitment;
}

std::optional<app::ToldReceipt> receipt_from(std::string_view word) {
    constexpr std::size_t commitment_digits = 64;
    if (!word.starts_with(entry_word)) return std::nullopt;
    word.remove_prefix(entry_word.size());
    const std::size_t colon = std::min(word.find(':'), word.size());
    const std::string_view number = word.substr(0, colon);
    const std::string_view hex = word.substr(std::min(colon + 1, word.size()));
    app::ToldReceipt receipt{0, std::string(hex)};
    const auto read = std::from_chars(number.data(), number.data() + number.size(), receipt.index);
    const bool is_number =
        read.ec == std::errc() && read.ptr == number.data() + number.size() && receipt.index >= 0;
    const bool is_hash =
        hex.size() == commitment_digits && hex.find_first_not_of("0123456789abcdef") == hex.npos;
    return is_number && is_hash ? std::optional(receipt) : std::nullopt;
}

/// What was said, in which words it is told.
std::string message_told(const app::State& state) {
    if (app::current_writing(state).status == app::WritingStatus::Sent)
        return std::string(recorded_word);
    if (!state.toast) return {};
    std::string told(i18n::name(state.toast->message));
    if (!state.toast->place.empty()) (told += ' ') += state.toast->place;
    return told;
}

std::vector<std::string_view> words_of(std::string_view told) {
    std::vector<std::string_view> words;
    while (!told.empty()) {
        const auto space = std::min(told.find(' '), told.size());
        if (space > 0) words.push_back(told.substr(0, space));
        told.remove_prefix(std::min(space + 1, told.size()));
    }
    return words;
}

} // namespace

std::string told_from_state(const app::State& state) {
    std::string told = message_told(state);
    if (!told.empty() && state.log_watch.told) (told += ' ') += word_of(*state.log_watch.told);
    return told;
}

void restore_told(app::State& state, std::string_view told) {
    auto words = words_of(told);
    if (words.empty()) return;
    if (const auto receipt = receipt_from(words.back())) {
        state.log_watch.told = receipt;
        words.pop_back();
        if (words.empty()) return;
    }
    if (words[0] == recorded_word) {
        state.writings[app::writing_key(state)].status = app::WritingStatus::Sent;
        return;
    }
    const auto message = i18n::message_key_from_name(words[0]);
    if (!message) return;
    app::Toast toast;
    toast.message = *message;
    if (words.size() > 1) toast.place = std::string(words[1]);
    state.toast = std::move(toast);
}

} // namespace hamandish::client
