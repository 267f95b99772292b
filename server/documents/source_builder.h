// Puts a source text together, paragraph by paragraph.
#pragma once

#include "base/result.h"
#include "domain/source_text.h"

#include <string_view>

namespace hamandish::documents {

/// Real laws have some hundred thousand bytes; what is read is kept in memory several times over.
inline constexpr std::size_t most_text_bytes = 8u << 20;

class SourceBuilder {
  public:
    /// `paragraph` without range and line.
    void begin(domain::SourceParagraph paragraph);
    void text(std::string_view text);
    /// The part of the paragraph written last is not for readers.
    void markup(std::string_view text);
    /// `ending` is "\n", or "\t" between the cells of a row.
    void end(std::string_view ending);
    /// A line break inside a paragraph: what follows is a paragraph of the same kind without label.
    void break_line();
    [[nodiscard]] bool is_open() const { return is_open_; }
    [[nodiscard]] bool is_full() const { return source_.text.size() > most_text_bytes; }
    [[nodiscard]] domain::SourceText& source() { return source_; }

  private:
    domain::SourceText source_;
    bool is_open_ = false;
};

} // namespace hamandish::documents
