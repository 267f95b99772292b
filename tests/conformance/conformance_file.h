// Reads Unicode's test files line by line and keeps count.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::test {

/// The pieces between separators, without the separators; empty ones are kept.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const auto end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

/// The words between blanks.
inline std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t begin = text.find_first_not_of(" \t"); begin != std::string_view::npos;) {
        const auto end = text.find_first_of(" \t", begin);
        found.push_back(text.substr(begin, end - begin));
        begin = end == std::string_view::npos ? end : text.find_first_not_of(" \t", end);
    }
    return found;
}

inline std::uint32_t number(std::string_view text, int base) {
    return static_cast<std::uint32_t>(std::stoul(std::string(text), nullptr, base));
}

inline void append_utf16(std::u16string& units, std::uint32_t point) {
    if (point < 0x10000) {
        units.push_back(static_cast<char16_t>(point));
    } else {
        units.push_back(static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10)));
        units.push_back(static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF)));
    }
}

/// Counts the lines of one file; at the end the failures must be those of tailorings.txt.
class Tally {
  public:
    explicit Tally(std::string file) : file_(std::move(file)) {
        std::ifstream list(HAMANDISH_SOURCE_DIR "/tests/conformance/tailorings.txt");
        for (std::string line; std::getline(list, line);) {
            const auto fields = split(line, '|');
            if (line.starts_with('#') || fields.size() < 3 || fields[0] != file_) continue;
            if (fields.size() == 4)
                rules_.push_back(line);
            else
                tailored_.insert(std::string(fields[1]));
        }
    }

    void count(std::string_view line, bool is_right) {
        if (is_right)
            ++passed_;
        else
            failed_.insert(std::string(line));
    }

    /// Every line was counted, and all but the tailored ones passed; the list may not grow.
    void expect_conformance(std::size_t fewest_lines, std::size_t most_tailored = 0) const {
        EXPECT_LE(tailored_.size(), most_tailored);
        expect_none_unlisted(fewest_lines);
        for (const auto& line : tailored_)
            EXPECT_TRUE(failed_.contains(line)) << "passes, so it is no tailoring: " << line;
    }

    /// The same for a second look at a file, at which a tailoring need not show.
    void expect_none_unlisted(std::size_t fewest_lines) const {
        std::cout << file_ << ": " << passed_ << " of " << passed_ + failed_.size() << " pass, "
                  << tailored_.size() << " tailored\n";
        EXPECT_GE(passed_ + failed_.size(), fewest_lines) << "was the file read at all?";
        int shown = 0;
        for (const auto& line : failed_)
            if (!tailored_.contains(line) && ++shown <= 20) ADD_FAILURE() << file_ << ": " << line;
        EXPECT_LE(shown, 20) << "and " << shown - 20 << " more";
    }

    /// A rule of ours may excuse as many lines as the list says, no more and no fewer:
    /// file|rule|number|reason.
    void expect_rule(const std::string& rule, std::size_t lines) const {
        const auto row = file_ + '|' + rule + '|' + std::to_string(lines) + '|';
        EXPECT_TRUE(std::any_of(rules_.begin(), rules_.end(),
                                [&](const auto& listed) { return listed.starts_with(row); }))
            << "not in tailorings.txt: " << row;
    }

    /// Calls `visit` with every line that is not empty or a comment.
    template <typename Visit>
    void each_line(Visit visit) const {
        std::ifstream file("/usr/share/unicode/" + file_);
        ASSERT_TRUE(file.is_open()) << "apt-get install unicode-data";
        for (std::string line; std::getline(file, line);) {
            const auto content = std::string_view(line).substr(0, line.find('#'));
            const auto last = content.find_last_not_of(" \t\r");
            if (last != std::string_view::npos) visit(content.substr(0, last + 1));
        }
    }

  private:
    std::string file_;
    std::size_t passed_ = 0;
    std::set<std::string> failed_, tailored_;
    std::vector<std::string> rules_;
};

} // namespace hamandish::test
