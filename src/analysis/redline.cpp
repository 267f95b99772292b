#include "analysis/redline.h"

#include "analysis/folding.h"
#include "analysis/shared_sequence.h"
#include "analysis/word_tokens.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace hamandish::analysis {
namespace {

/// A stretch of both texts, in tokens, that was kept or changed as a whole.
struct Block {
    bool kept;
    std::uint32_t before_begin, before_end, after_begin, after_end;
};

class Comparison {
  public:
    Comparison(std::string_view before, std::string_view after)
        : before_text_(before), after_text_(after), before_(tokens_of(before)),
          after_(tokens_of(after)) {}

    std::vector<RedlinePiece> pieces() {
        std::vector<Block> blocks = with_little_replaced(matched_blocks(), 0, 1); // spaces
        blocks = with_little_replaced(std::move(blocks), 1, 3);                   // "and", "of"
        for (Block& block : blocks)
            if (!block.kept && is_respelt(block)) block.kept = true;
        return pieces_of(joined(blocks));
    }

  private:
    std::vector<Block> matched_blocks() {
        std::map<std::pair<TokenKind, std::string_view>, std::uint32_t> numbers;
        const auto numbered = [&](const std::vector<Token>& tokens) {
            std::vector<std::uint32_t> out;
            for (const Token& token : tokens)
                out.push_back(numbers
                                  .emplace(std::pair(token.kind, std::string_view(token.form)),
                                           std::uint32_t(numbers.size()))
                                  .first->second);
            return out;
        };
        const auto first = numbered(before_), second = numbered(after_);
        std::vector<Block> blocks;
        Block gap{false, 0, 0, 0, 0};
        for (const Match& match : shared_sequence(first, second)) {
            gap.before_end = match.before;
            gap.after_end = match.after;
            blocks.push_back(gap);
            blocks.push_back({true, match.before, match.before + 1, match.after, match.after + 1});
            gap = {false, match.before + 1, 0, match.after + 1, 0};
        }
        gap.before_end = std::uint32_t(before_.size());
        gap.after_end = std::uint32_t(after_.size());
        blocks.push_back(gap);
        return joined(blocks);
    }

    /// Neighbours of one kind as one block, empty ones left out.
    static std::vector<Block> joined(const std::vector<Block>& blocks) {
        std::vector<Block> out;
        for (const Block& block : blocks) {
            if (block.before_begin == block.before_end && block.after_begin == block.after_end)
                continue;
            if (!out.empty() && out.back().kept == block.kept) {
                out.back().before_end = block.before_end;
                out.back().after_end = block.after_end;
            } else {
                out.push_back(block);
            }
        }
        return out;
    }

    static std::size_t count_words(const std::vector<Token>& tokens, std::uint32_t begin,
                                   std::uint32_t end) {
        return std::size_t(
            std::count_if(tokens.begin() + begin, tokens.begin() + end,
                          [](const Token& token) { return token.kind == TokenKind::Word; }));
    }
    [[nodiscard]] std::size_t changed_words(const Block& block) const {
        return std::max(count_words(before_, block.before_begin, block.before_end),
                        count_words(after_, block.after_begin, block.after_end));
    }

    /// A reader follows one replaced phrase more easily than every second word of it: what was kept
    /// between two changes within a line is replaced with them when it has no more than
    /// `most_words` and each of the changes has at least `words_around`.
    [[nodiscard]] std::vector<Block> with_little_replaced(std::vector<Block> blocks,
                                                          std::size_t most_words,
                                                          std::size_t words_around) const {
        for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
            Block& block = blocks[i];
            if (!block.kept || breaks_line(block) ||
                count_words(before_, block.before_begin, block.before_end) > most_words)
                continue;
            if (std::min(changed_words(blocks[i - 1]), changed_words(blocks[i + 1])) >=
                words_around)
                block.kept = false;
        }
        return joined(blocks);
    }

    [[nodiscard]] bool breaks_line(const Block& block) const {
        return std::any_of(before_.begin() + block.before_begin, before_.begin() + block.before_end,
                           [](const Token& token) { return token.kind == TokenKind::NewLine; });
    }

    static ByteRange bytes(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
                           std::size_t text_size) {
        const auto start_of = [&](std::uint32_t index) {
            return index < tokens.size() ? tokens[index].start : std::uint32_t(text_size);
        };
        return {start_of(begin), start_of(end)};
    }
    [[nodiscard]] ByteRange before_bytes(const Block& block) const {
        return bytes(before_, block.before_begin, block.before_end, before_text_.size());
    }
    [[nodiscard]] ByteRange after_bytes(const Block& block) const {
        return bytes(after_, block.after_begin, block.after_end, after_text_.size());
    }

    /// Only spaces and half-spaces were written for each other or left out.
    [[nodiscard]] bool is_respelt(const Block& block) const {
        const auto letters = [](const std::vector<Token>& tokens, std::uint32_t begin,
                                std::uint32_t end) {
            std::string out;
            for (std::uint32_t i = begin; i < end; ++i)
                out += tokens[i].kind == TokenKind::NewLine ? "\n" : tokens[i].form;
            return out;
        };
        const std::string one = letters(before_, block.before_begin, block.before_end);
        return one == letters(after_, block.after_begin, block.after_end) && !one.empty();
    }

    [[nodiscard]] std::vector<RedlinePiece> pieces_of(const std::vector<Block>& blocks) const {
        std::vector<RedlinePiece> out;
        for (const Block& block : blocks) {
            const ByteRange before = before_bytes(block), after = after_bytes(block);
            if (block.kept) {
                out.push_back({Change::Kept, before, after});
                continue;
            }
            if (before.start != before.end)
                out.push_back({Change::Removed, before, {after.start, after.start}});
            if (after.start != after.end)
                out.push_back({Change::Added, {before.end, before.end}, after});
        }
        return out;
    }

    std::string_view before_text_, after_text_;
    std::vector<Token> before_, after_;
};

} // namespace

std::vector<RedlinePiece> redline(std::string_view before, std::string_view after) {
    return Comparison(before, after).pieces();
}

} // namespace hamandish::analysis
