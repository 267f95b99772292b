// Inside app only: the options and rows of a form, in fields and line by line, and their keys.
#pragma once

#include "app/question_form.h"
#include "app/question_lines.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hamandish::app {

/// "option-1", or the first number that is free.
[[nodiscard]] inline std::string free_key(const std::set<std::string>& taken,
                                          const std::string& word) {
    for (int number = 1;; ++number)
        if (auto key = word + "-" + std::to_string(number); !taken.contains(key)) return key;
}

/// One option a line, without keys; `spot` is where a differing number of lines is said. A language
/// in which nothing is written yet is no other number of lines: it lacks its words.
template <class Option>
tl::expected<std::vector<Option>, FormFault> options_in(const contract::Bilingual& text,
                                                        QuestionSpot spot) {
    const auto fa = lines_in(text.fa), en = lines_in(text.en);
    spot.language = "en";
    if (!fa.empty() && !en.empty() && fa.size() != en.size())
        return tl::unexpected(FormFault{base::ErrorCode::Misaligned, std::move(spot),
                                        std::int64_t(en.size()), std::int64_t(fa.size())});
    std::vector<Option> options(std::max(fa.size(), en.size()));
    for (std::size_t i = 0; i < options.size(); ++i)
        options[i].label = {i < fa.size() ? fa[i] : "", i < en.size() ? en[i] : ""};
    return options;
}

/// Nothing is written in it.
template <class Option>
bool is_blank_option(const Option& option) {
    Option blank;
    blank.key = option.key;
    return option == blank;
}

/// The keys that no new option (row, if `is_row`) of this item gets; -1: of the vote. A condition
/// would otherwise mean another thing.
[[nodiscard]] std::set<std::string> taken_keys(const QuestionForm& form, std::ptrdiff_t item,
                                               bool is_row);

/// Lines take the fields that are free first, for whoever has just begun has blank ones; then they
/// are new.
template <class Option, class IsFree>
std::vector<Option> with_lines(std::vector<Option> options, std::vector<Option> lines,
                               std::set<std::string> taken, const std::string& word,
                               IsFree is_free) {
    std::size_t at = 0;
    for (Option& line : lines) {
        while (at < options.size() && !is_free(options[at])) ++at;
        if (at == options.size()) {
            options.emplace_back().key = free_key(taken, word);
            taken.insert(options.back().key);
        }
        line.key = options[at].key;
        options[at++] = std::move(line);
    }
    return options;
}

} // namespace hamandish::app
