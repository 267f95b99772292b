// Files beside the tests that hold what is expected.
#pragma once

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

namespace hamandish::contract {

/// Compares with tests/contract/<name>, or writes it when UPDATE_GOLDENS is set.
inline void expect_golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(HAMANDISH_SOURCE_DIR) + "/tests/contract/" + name;
    if (std::getenv("UPDATE_GOLDENS")) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file) << path << " is missing; UPDATE_GOLDENS=1 writes it";
    const std::string expected(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(actual, expected) << "The wire moved: " << path;
}

} // namespace hamandish::contract
