// The fonts the product ships, read for tests.
#pragma once

#include "text/engine.h"
#include "text/font_set.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace hamandish::test {

inline std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Vazirmatn Regular and Bold as subset by the build; an empty file makes create() fail the test.
inline text::FontSet shipped_fonts() {
    const std::string folder = HAMANDISH_FONT_DIR;
    std::vector<text::FontBytes> files;
    files.push_back({file_bytes(folder + "/vazirmatn-regular.ttf")});
    files.push_back({file_bytes(folder + "/vazirmatn-bold.ttf")});
    return std::move(text::FontSet::create(std::move(files)).value());
}

inline text::Engine new_engine() {
    return std::move(text::Engine::create().value());
}

} // namespace hamandish::test
