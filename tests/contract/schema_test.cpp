#include "contract/openapi.h"
#include "golden_file.h"

namespace hamandish::contract::schema_test {
namespace {

/// One line per opening bracket, so that a change of the wire shows as a small difference.
std::string readable(const std::string& json) {
    std::string out;
    int depth = 0;
    bool quoted = false;
    for (const char c : json) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '}' || c == ']')) --depth;
        out += c;
        if (quoted) continue;
        if (c == '{' || c == '[') ++depth;
        if (c == '{' || c == '[' || c == ',')
            (out += '\n').append(static_cast<std::size_t>(depth), ' ');
    }
    return out + "\n";
}

TEST(Schema, IsTheOneClientsKnow) {
    expect_golden("schema.txt", readable(openapi("0")));
}

} // namespace
} // namespace hamandish::contract::schema_test
