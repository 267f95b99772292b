#include "server/documents/plain_text.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using domain::ByteRange;
using domain::ParagraphStyle;
using domain::SourceParagraph;

std::size_t count_of(std::string_view text, char wanted) {
    return std::min(text.find_first_not_of(wanted), text.size());
}

/// Says of each line of a Markdown text what it is.
class Marker {
  public:
    explicit Marker(domain::SourceText& source) : source_(source) {}

    void mark() {
        const std::size_t front = front_matter_end();
        for (std::size_t line = 0; line < source_.paragraphs.size(); ++line)
            line < front ? front_line(line) : body_line(line);
    }

  private:
    [[nodiscard]] std::string_view text_of(std::size_t line) const {
        const SourceParagraph& paragraph = source_.paragraphs[line];
        std::string_view text(source_.text);
        text = text.substr(paragraph.range.start, paragraph.range.end - paragraph.range.start);
        if (paragraph.range.start == 0 && text.substr(0, 3) == "\xEF\xBB\xBF")
            text.remove_prefix(3);
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
        return text;
    }

    /// The lines of a YAML block at the very start.
    [[nodiscard]] std::size_t front_matter_end() const {
        if (source_.paragraphs.empty() || text_of(0) != "---") return 0;
        for (std::size_t line = 1; line < source_.paragraphs.size(); ++line)
            if (text_of(line) == "---") return line + 1;
        return 0;
    }
    void front_line(std::size_t line) {
        SourceParagraph& paragraph = source_.paragraphs[line];
        paragraph.style = ParagraphStyle::FrontMatter;
        constexpr std::string_view key = "title:";
        const std::string_view text = text_of(line);
        if (text.substr(0, key.size()) != key) return;
        std::size_t start = key.size(), end = text.size();
        while (start < end && (text[start] == ' ' || text[start] == '"' || text[start] == '\''))
            ++start;
        while (end > start &&
               (text[end - 1] == ' ' || text[end - 1] == '"' || text[end - 1] == '\''))
            --end;
        if (start == end) return;
        paragraph.style = ParagraphStyle::Title;
        hide(line, 0, start);
        hide(line, end, text.size());
    }

    void hide(std::size_t line, std::size_t start, std::size_t end) {
        if (start >= end) return;
        SourceParagraph& paragraph = source_.paragraphs[line];
        const std::size_t base =
            static_cast<std::size_t>(text_of(line).data() - source_.text.data());
        paragraph.markup.push_back({base + start, base + end});
    }

    void body_line(std::size_t line) {
        const std::string_view text = text_of(line);
        const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
        const std::string_view rest = text.substr(indent);
        if (rest.empty()) return void(is_in_paragraph_ = false);
        std::vector<ByteRange> hidden;
        const std::size_t content = mark_start(line, indent, rest, hidden);
        const bool is_body = source_.paragraphs[line].style == ParagraphStyle::Body;
        if (is_body && is_in_paragraph_) source_.paragraphs[line - 1].goes_on = true;
        is_in_paragraph_ = is_body || source_.paragraphs[line].style == ParagraphStyle::ListItem;
        mark_emphasis(text, content, hidden);
        const auto base = static_cast<std::size_t>(text.data() - source_.text.data());
        for (ByteRange& range : hidden) range = {base + range.start, base + range.end};
        std::sort(hidden.begin(), hidden.end(),
                  [](const ByteRange& a, const ByteRange& b) { return a.start < b.start; });
        auto& markup = source_.paragraphs[line].markup;
        markup.insert(markup.end(), hidden.begin(), hidden.end());
    }

    /// What the line begins with; where its content begins.
    std::size_t mark_start(std::size_t line, std::size_t indent, std::string_view rest,
                           std::vector<ByteRange>& hidden) {
        SourceParagraph& paragraph = source_.paragraphs[line];
        std::size_t length = 0;
        if (rest.find_first_not_of("-*_ ") == rest.npos && rest.size() >= 3) {
            length = rest.size(); // a rule across the page
        } else if (const std::size_t hashes = count_of(rest, '#');
                   hashes > 0 && hashes <= 6 && (rest.size() == hashes || rest[hashes] == ' ')) {
            paragraph.style = ParagraphStyle::Heading;
            paragraph.level = static_cast<int>(hashes);
            length = std::min(rest.find_first_not_of(' ', hashes), rest.size());
        } else if (rest.size() > 1 &&
                   std::string_view("-*+").find(rest[0]) != std::string_view::npos &&
                   rest[1] == ' ') {
            paragraph.style = ParagraphStyle::ListItem;
            paragraph.is_bullet = true;
            paragraph.level = static_cast<int>(indent / 2) + 1;
            length = std::min(rest.find_first_not_of(' ', 1), rest.size());
        } else if (rest[0] == '>') {
            length = std::min(rest.find_first_not_of("> "), rest.size());
        } else if (rest[0] == '|') {
            paragraph.style = ParagraphStyle::TableCell;
        } else if (rest.substr(0, 2) == "[^" && rest.find("]:") != rest.npos) {
            paragraph.style = ParagraphStyle::Footnote;
            paragraph.label = std::string(rest.substr(2, rest.find("]:") - 2));
            length = rest.find("]:") + 2;
        }
        if (indent + length > 0) hidden.push_back({0, indent + length});
        return indent + length;
    }

    /// Hides "**" and "__" that open and close around words.
    static void mark_emphasis(std::string_view text, std::size_t from,
                              std::vector<ByteRange>& hidden) {
        for (const std::string_view mark : {std::string_view("**"), std::string_view("__")}) {
            std::size_t open = text.npos;
            for (std::size_t at = text.find(mark, from); at != text.npos;
                 at = text.find(mark, at + mark.size())) {
                if (open == text.npos) {
                    open = at;
                    continue;
                }
                hidden.push_back({open, open + mark.size()});
                hidden.push_back({at, at + mark.size()});
                open = text.npos;
            }
        }
    }

    domain::SourceText& source_;
    bool is_in_paragraph_ = false;
};

} // namespace

domain::SourceText read_markdown(std::string text) {
    domain::SourceText source = read_plain_text(std::move(text));
    Marker(source).mark();
    return source;
}

} // namespace hamandish::documents
