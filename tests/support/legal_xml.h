// What tests ask of a text in Akoma Ntoso: is it valid, and what does it say?
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace hamandish::test {

/// What xmllint (libxml2) finds against the standard's schema; empty for a valid document.
inline std::string schema_faults(const std::string& xml) {
    static int count = 0;
    const std::string file = testing::TempDir() + "legal-" + std::to_string(getpid()) + "-" +
                             std::to_string(++count) + ".xml";
    std::ofstream(file, std::ios::binary) << xml;
    const std::string command =
        "xmllint --noout --nonet --schema " + std::string(HAMANDISH_SOURCE_DIR) +
        "/tests/support/akoma_ntoso/akomantoso30-extract.xsd " + file + " 2>&1";
    FILE* output = popen(command.c_str(), "r");
    std::string said;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = fread(buffer.data(), 1, buffer.size(), output))
        said.append(buffer.data(), read);
    const bool is_valid = pclose(output) == 0;
    std::filesystem::remove(file);
    return is_valid ? std::string() : "not valid: " + said;
}

/// Without white space, which XML may gain and lose between words of a page.
inline std::string dense(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') out += c;
    return out;
}

/// Everything that the document says to people, dense, in its order: the text of all elements after
/// the metadata.
inline std::string words_of_xml(const std::string& xml) {
    constexpr std::string_view end_of_meta = "</meta>";
    const auto start = xml.find(end_of_meta);
    EXPECT_NE(start, std::string::npos);
    std::string text;
    bool in_tag = false;
    for (const char c : xml.substr(start)) {
        if (c == '<') in_tag = true;
        if (!in_tag) text += c;
        if (c == '>') in_tag = false;
    }
    for (const auto& [name, character] :
         {std::pair<std::string_view, std::string_view>{"&lt;", "<"},
          {"&gt;", ">"},
          {"&#13;", "\r"},
          {"&amp;", "&"}})
        for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1))
            text.replace(at, name.size(), character);
    return dense(text);
}

inline std::size_t count_of(std::string_view text, std::string_view wanted) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(wanted, at)) != text.npos; ++at) ++found;
    return found;
}

} // namespace hamandish::test
