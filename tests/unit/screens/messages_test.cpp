// Every message is said somewhere: a text that nobody can meet is not worth translating.
#include "app/error_message.h"
#include "contract/error_words.h"
#include "i18n/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace hamandish::screens::test::messages_test {
namespace {

const std::filesystem::path root = HAMANDISH_SOURCE_DIR;

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void collect(const std::string& text, const std::regex& use, std::set<std::string>& said) {
    for (std::sregex_iterator found(text.begin(), text.end(), use), end; found != end; ++found) {
        std::string name = (*found)[1];
        std::replace(name.begin(), name.end(), '.', '_');
        said.insert(std::move(name));
    }
}

/// What is called "MessageKey::feature_words" or "feature.words" in everything that ships.
std::set<std::string> said_keys() {
    const std::regex key("MessageKey::([a-z0-9_]+)"), dotted("\"([a-z0-9_]+\\.[a-z0-9_]+)\"");
    std::set<std::string> said;
    for (const auto* folder : {"src", "server", "web"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
            const auto text = read(entry.path());
            collect(text, key, said);
            collect(text, dotted, said);
        }
    return said;
}

TEST(Messages, EachIsSaidSomewhere) {
    const auto said = said_keys();
    ASSERT_GT(said.size(), 50u);
    std::istringstream lines(read(root / "locale/en.json"));
    const std::regex entry("^  \"([a-z0-9_]+\\.[a-z0-9_]+)\":");
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (!std::regex_search(line, found, entry)) continue;
        std::string name = found[1];
        // Refusals are said by the words that come over the wire; the next test looks at them.
        if (name.starts_with("error.")) continue;
        // Messages to people are chosen by their kind (server/outbox/words.cpp); journeys read
        // them.
        if (name.starts_with("message.")) continue;
        // Said aloud by a script that is loaded where speech is on, and by the worker without a
        // page (web/build_site.py); browser suites hear and read them.
        if (name.starts_with("spoken.") || name.starts_with("offline.not_kept")) continue;
        name[name.find('.')] = '_';
        EXPECT_TRUE(said.count(name)) << found[1] << " is never said";
    }
}

TEST(Messages, EveryReasonHasItsOwn) {
    std::set<i18n::MessageKey> keys;
    for (int value = 0; value <= static_cast<int>(base::ErrorCode::Internal); ++value) {
        const auto code = static_cast<base::ErrorCode>(value);
        EXPECT_TRUE(keys.insert(app::message_from_error(code)).second) << contract::word(code);
    }
}

} // namespace
} // namespace hamandish::screens::test::messages_test
