// The legal texts of the tests, cut into their articles as their print editions mark them.
#pragma once

#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::tests {

/// The text of a file of tests/support/texts.
inline std::string legal_text(const std::string& name) {
    std::ifstream file(std::string(HAMANDISH_TEXTS) + "/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// From each "اصل N-" (article N of a constitution; many stand within a line) to the next.
inline std::vector<std::string> articles_of(const std::string& name) {
    const std::string text = legal_text(name);
    static const std::regex start("اصل [0-9]+ ?-");
    std::vector<std::string> articles;
    for (std::sregex_iterator at(text.begin(), text.end(), start), none; at != none;) {
        const auto begin = std::size_t(at->position());
        const std::size_t end = ++at == none ? text.size() : std::size_t(at->position());
        articles.push_back(text.substr(begin, end - begin));
    }
    return articles;
}

} // namespace hamandish::tests
