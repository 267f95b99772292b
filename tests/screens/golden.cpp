#include "golden.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <iterator>
#include <sstream>

namespace hamandish::test {
namespace {

/// The first line in which two texts differ, from both.
std::string first_difference(const std::string& recorded, const std::string& now) {
    std::istringstream one(recorded), other(now);
    std::string a, b;
    for (int line = 1;; ++line) {
        const bool more_a = static_cast<bool>(std::getline(one, a));
        const bool more_b = static_cast<bool>(std::getline(other, b));
        if (!more_a && !more_b) return "(only line endings differ)";
        if (!more_a) a = "(nothing)";
        if (!more_b) b = "(nothing)";
        if (a != b)
            return "line " + std::to_string(line) + "\n  recorded: " + a + "\n  now:      " + b;
    }
}

} // namespace

void expect_golden(const std::string& name, const std::string& text) {
    const std::string path = HAMANDISH_SOURCE_DIR "/tests/screens/goldens/" + name + ".txt";
    std::ifstream file(path, std::ios::binary);
    const std::string recorded{std::istreambuf_iterator<char>(file), {}};
    if (file && recorded == text) return;
    if (std::getenv("UPDATE_GOLDENS") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        std::cout << "recorded " << name << "\n";
        return;
    }
    ADD_FAILURE() << name << ": " << first_difference(recorded, text)
                  << "\n  UPDATE_GOLDENS=1 records what is shown now";
}

} // namespace hamandish::test
