#include "app/archive_address.h"

#include "contract/archive_messages.h"
#include "contract/routes.h"
#include "domain/answer.h"

namespace hamandish::app {
namespace {

constexpr std::string_view archive_word = "answers", words_name = "q", outcome_name = "outcome",
                           organisation_name = "organisation", ground_name = "ground",
                           before_name = "before";

/// Slugs of organisations and keys of grounds.
bool is_key(std::string_view text) {
    constexpr std::size_t longest = 100;
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

/// Entries are counted from 0, and before the first there is none; 0 too for what is no number.
std::int32_t entry_from(std::string_view digits) {
    constexpr std::size_t most_digits = 9;
    if (digits.size() > most_digits) return 0;
    std::int32_t entry = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return 0;
        entry = entry * 10 + (digit - '0');
    }
    return entry;
}

std::string chosen_or(const std::string& chosen, std::string_view otherwise) {
    return chosen.empty() ? std::string(otherwise) : chosen;
}

} // namespace

bool is_archive(const std::vector<std::string_view>& segments) {
    return segments.size() == 2 && segments[1] == archive_word;
}

void read_archive(std::string_view query, Address& address) {
    address.place = Place::Archive;
    const auto outcome = contract::query_value(query, outcome_name);
    if (domain::decision_from_word(outcome)) address.unit = outcome;
    const auto organisation = contract::query_value(query, organisation_name);
    if (is_key(organisation)) address.call = organisation;
    const auto ground = contract::query_value(query, ground_name);
    if (is_key(ground)) address.text = ground;
    address.section = entry_from(contract::query_value(query, before_name));
}

std::string archive_path(const Address& address) {
    std::string query;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        query += (query.empty() ? "?" : "&") + contract::query_with(name, value);
    };
    add(words_name, address.query);
    add(outcome_name, address.unit);
    add(organisation_name, address.call);
    add(ground_name, address.text);
    add(before_name, address.section > 0 ? std::to_string(address.section) : std::string());
    return std::string(archive_word) + query;
}

std::array<std::string, 5> archive_parameters(const Address& address) {
    return {chosen_or(address.unit, contract::all_answers),
            chosen_or(address.call, contract::all_answers),
            chosen_or(address.text, contract::all_answers),
            address.section > 0 ? std::to_string(address.section)
                                : std::string(contract::newest_answers),
            address.query};
}

} // namespace hamandish::app
