// A ZIP archive made in memory, for tests that need an office file of their own.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace hamandish::test {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// `password`: the parts are encrypted with it.
inline std::string zip_of(const ZipParts& parts, const char* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        EXPECT_GE(index, 0) << name;
        if (password)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                    password);
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::string out;
    zip_stat_t stat;
    zip_source_stat(memory, &stat);
    out.resize(stat.size);
    zip_source_open(memory);
    zip_source_read(memory, out.data(), out.size());
    zip_source_close(memory);
    zip_source_free(memory);
    return out;
}

inline const std::string word_name =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

/// A Word file with this body, and more parts if need be.
inline std::string docx_of(const std::string& body, ZipParts more = {}) {
    ZipParts parts{{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml",
                    "<w:document " + word_name + "><w:body>" + body + "</w:body></w:document>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip_of(parts);
}
/// A paragraph; `properties` go into its w:pPr.
inline std::string paragraph_of(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}
inline std::string listed(const std::string& text, int list, int level = 0) {
    return paragraph_of(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                  "\"/><w:numId w:val=\"" + std::to_string(list) +
                                  "\"/></w:numPr>");
}

} // namespace hamandish::test
