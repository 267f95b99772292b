// Inside app only: the options of a form, written line by line, and their keys.
#pragma once

#include "app/question_form.h"
#include "app/question_lines.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hamandish::app {

template <class Option>
contract::Bilingual lines_of(const std::vector<Option>& options) {
    std::vector<std::string> fa, en;
    for (const Option& one : options) {
        fa.push_back(one.label.fa);
        en.push_back(one.label.en);
    }
    return {text_from_lines(fa), text_from_lines(en)};
}

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

/// What reads as before is the same option wherever it stands now: conditions go by keys, and a
/// line put in above must not turn them to its neighbour. What reads differently was the one in its
/// place. No new one gets one of `taken`.
template <class Option>
void give_keys(std::vector<Option>& options, const std::vector<Option>& was,
               std::set<std::string> taken) {
    std::set<std::string> used;
    for (const Option& one : was) taken.insert(one.key);
    for (Option& one : options)
        for (const Option& before : was)
            if (one.key.empty() && one.label == before.label && used.insert(before.key).second)
                one.key = before.key;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].key.empty() && i < was.size() && used.insert(was[i].key).second)
            options[i].key = was[i].key;
    for (Option& one : options)
        if (one.key.empty()) taken.insert(one.key = free_key(taken, "option"));
}

template <class Option>
tl::expected<std::vector<Option>, FormFault>
options_from(const contract::Bilingual& text, const std::vector<Option>& was, std::ptrdiff_t item,
             std::set<std::string> taken = {}) {
    auto options = options_in<Option>(text, {QuestionField::Options, item});
    if (options) give_keys(*options, was, std::move(taken));
    return options;
}

} // namespace hamandish::app
