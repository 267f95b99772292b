#include "server/documents/source_builder.h"

namespace hamandish::documents {

void SourceBuilder::begin(domain::SourceParagraph paragraph) {
    if (is_open_) end("\n");
    paragraph.range.start = paragraph.range.end = source_.text.size();
    paragraph.line = static_cast<int>(source_.paragraphs.size()) + 1;
    source_.paragraphs.push_back(std::move(paragraph));
    is_open_ = true;
}

void SourceBuilder::text(std::string_view text) {
    // What is full is refused at the end; until then it only must not grow.
    if (is_full()) return;
    source_.text += text;
    source_.paragraphs.back().range.end = source_.text.size();
}

void SourceBuilder::markup(std::string_view text) {
    const std::size_t start = source_.text.size();
    this->text(text);
    source_.paragraphs.back().markup.push_back({start, source_.text.size()});
}

void SourceBuilder::end(std::string_view ending) {
    text(ending);
    is_open_ = false;
}

void SourceBuilder::break_line() {
    domain::SourceParagraph next = source_.paragraphs.back();
    next.label.clear();
    next.is_bullet = false;
    next.markup.clear();
    end("\n");
    begin(std::move(next));
}

} // namespace hamandish::documents
