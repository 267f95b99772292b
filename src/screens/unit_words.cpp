#include "screens/unit_words.h"

#include "domain/text_table.h"

#include <algorithm>
#include <utility>

namespace hamandish::screens {
namespace {

using domain::ByteRange;
using kit::Mark;
using kit::Role;

/// Between the columns of a table.
constexpr float wide_gap_px = 24, narrow_gap_px = 12;

std::vector<Mark> marks_within(const std::vector<Mark>& marks, const ByteRange& bytes) {
    const auto start = static_cast<std::uint32_t>(bytes.start);
    const auto end = static_cast<std::uint32_t>(bytes.end);
    auto mark = std::partition_point(marks.begin(), marks.end(),
                                     [start](const Mark& one) { return one.end <= start; });
    std::vector<Mark> within;
    for (; mark != marks.end() && mark->begin < end; ++mark)
        within.push_back(
            {std::max(mark->begin, start) - start, std::min(mark->end, end) - start, mark->kind});
    return within;
}

bool has_found(const std::vector<Mark>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [](const Mark& mark) { return mark.kind == kit::MarkKind::Found; });
}

class Writer {
  public:
    Writer(Page& page, const kit::Words& words)
        : page_(page), text_(words.text), marks_(words.marks), anchor_(words.anchor) {
        manner_.look = words.look;
        manner_.lang = words.lang;
        manner_.auto_direction = words.auto_direction;
        manner_.quotable = words.quotable;
        manner_.layout = words.layout;
    }

    void write() {
        for (const domain::TextPart& part : domain::parts_of_text(text_)) {
            if (part.rows.empty())
                piece(part.bytes, Role::Paragraph, manner_.layout);
            else
                table(part);
        }
    }

  private:
    void piece(const ByteRange& bytes, Role role, const kit::Layout& layout) {
        kit::Words words = manner_;
        words.role = role;
        words.layout = layout;
        words.text = text_.substr(bytes.start, bytes.end - bytes.start);
        words.marks = marks_within(marks_, bytes);
        if (has_found(words.marks)) words.anchor = std::exchange(anchor_, {});
        page_.frame.text(words);
    }

    /// Which of its rows are heads the text does not say.
    void table(const domain::TextPart& part) {
        const auto table =
            page_.frame.box({.role = Role::Table,
                             .layout = {.axis = kit::Axis::Table,
                                        .gap = page_.frame.wide() ? wide_gap_px : narrow_gap_px,
                                        .max_width = manner_.layout.max_width,
                                        .fit = true}});
        const auto body = page_.frame.box({.role = Role::TableBody});
        for (const auto& cells : part.rows) {
            const auto row =
                page_.frame.box({.role = Role::Row,
                                 .look = kit::BoxLook::TableRule,
                                 .layout = {.gap = 2, .padding = kit::Insets::symmetric(6, 0)}});
            for (const ByteRange& cell : cells) this->cell(cell);
        }
    }

    void cell(const ByteRange& bytes) {
        if (bytes.start < bytes.end) return piece(bytes, Role::Cell, {});
        const auto empty = page_.frame.box({.role = Role::Cell});
    }

    Page& page_;
    const std::string& text_;
    const std::vector<Mark>& marks_;
    std::string_view anchor_;
    kit::Words manner_; ///< of every piece
};

} // namespace

void unit_words(Page& page, const kit::Words& words) {
    Writer(page, words).write();
}

} // namespace hamandish::screens
