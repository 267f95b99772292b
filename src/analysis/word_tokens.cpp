#include "analysis/word_tokens.h"

#include "analysis/folding.h"
#include "base/utf8.h"

namespace hamandish::analysis {
namespace {

struct Letter {
    TokenKind kind;
    std::uint32_t bytes;
};

bool is_line_break(char32_t value) {
    return value == '\n' || value == '\r' || value == 0x0B || value == 0x0C || value == 0x85 ||
           value == 0x2028 || value == 0x2029;
}

bool is_space(char32_t value) {
    return value == ' ' || value == '\t' || value == 0xA0 || value == 0x1680 ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x202F || value == 0x205F ||
           value == 0x3000;
}

/// What folding takes for a separator is one: it leaves nothing of it between two letters but a
/// space.
bool is_separating(std::string_view bytes) {
    std::string between = "a";
    between.append(bytes).append("a");
    return fold_text(between).text == "a a";
}

Letter letter_at(std::string_view text, std::size_t at) {
    const auto point = base::decode_utf8(text, at);
    if (!point) return {TokenKind::Word, 1};
    if (is_line_break(point->value)) return {TokenKind::NewLine, point->bytes};
    if (is_space(point->value)) return {TokenKind::Space, point->bytes};
    const bool letter = (point->value >= 'a' && point->value <= 'z') ||
                        (point->value >= 0x0620 && point->value <= 0x064A);
    const bool mark = !letter && is_separating(text.substr(at, point->bytes));
    return {mark ? TokenKind::Mark : TokenKind::Word, point->bytes};
}

bool is_white(TokenKind kind) {
    return kind == TokenKind::Space || kind == TokenKind::NewLine;
}

std::string form_of(TokenKind kind, std::string_view bytes) {
    if (is_white(kind)) return {};
    std::string form = kind == TokenKind::Word ? fold_text(bytes).text : std::string();
    return form.empty() ? std::string(bytes) : form;
}

} // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::uint32_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        const std::uint32_t end = at + letter.bytes;
        const bool goes_on = !tokens.empty() && letter.kind != TokenKind::Mark &&
                             (tokens.back().kind == letter.kind ||
                              (is_white(tokens.back().kind) && is_white(letter.kind)));
        if (!goes_on) {
            tokens.push_back({letter.kind, at, end, {}});
        } else {
            tokens.back().end = end;
            if (letter.kind == TokenKind::NewLine) tokens.back().kind = letter.kind;
        }
        at = end;
    }
    for (Token& token : tokens)
        token.form = form_of(token.kind, text.substr(token.start, token.end - token.start));
    return tokens;
}

} // namespace hamandish::analysis
