#include "analysis/folding.h"

#include "analysis/code_ranges.h"
#include "analysis/letters.h"
#include "base/utf8.h"

#include <array>

namespace hamandish::analysis {
namespace {

// White space, punctuation and signs.
constexpr std::array<Range, 24> separators{{
    {0x0000, 0x002F}, {0x003A, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9}, {0x00AB, 0x00AC},
    {0x00AE, 0x00B4}, {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
    {0x060C, 0x060D}, {0x061B, 0x061B}, {0x061D, 0x061F}, {0x066A, 0x066D}, {0x06D4, 0x06D4},
    {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2010, 0x2029}, {0x202F, 0x205F}, {0x3000, 0x3003},
    {0xFD3E, 0xFD3F}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6B}, {0xFFFC, 0xFFFD},
}};

/// Builds a folded text from left to right.
class Folder {
  public:
    void take(char32_t value, std::uint32_t start, std::uint32_t end) {
        if (is_unseen(value)) {
            begins_word_ = true;
            return extend(end);
        }
        if (is_in(separators, value)) {
            space_ = {start, end, false};
            is_space_due_ = !out_.text.empty();
            begins_word_ = true;
            return;
        }
        if (value >= 0xFEF5 && value <= 0xFEFC) { // lam with alef
            append(0x0644, start, end);
            return append(0x0627, start, end);
        }
        value = folded_letter(value);
        if (is_mark(value)) return extend(end);
        append(value, start, end);
    }
    FoldedText finish() { return std::move(out_); }

  private:
    void append(char32_t value, std::uint32_t start, std::uint32_t end) {
        if (is_space_due_) {
            out_.text += ' ';
            out_.sources.push_back(space_);
            is_space_due_ = false;
        }
        base::append_utf8(out_.text, value);
        out_.sources.resize(out_.text.size(), {start, end, false});
        out_.sources[start_of_last()].begins_word = begins_word_;
        begins_word_ = false;
    }
    /// What vanishes belongs to the letter before it, if it stands right after it.
    void extend(std::uint32_t end) {
        if (is_space_due_ || out_.text.empty()) return;
        for (std::size_t at = start_of_last(); at < out_.text.size(); ++at)
            out_.sources[at].end = end;
    }
    [[nodiscard]] std::size_t start_of_last() const {
        std::size_t at = out_.text.size() - 1;
        while ((static_cast<unsigned char>(out_.text[at]) & 0xC0) == 0x80) --at;
        return at;
    }

    FoldedText out_;
    Source space_;
    bool is_space_due_ = false, begins_word_ = true;
};

} // namespace

FoldedText fold_text(std::string_view text) {
    Folder folder;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        const std::size_t end = at + (point ? point->bytes : 1);
        folder.take(point ? point->value : U' ', static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(end));
        at = end;
    }
    return folder.finish();
}

} // namespace hamandish::analysis
