#include "screens/unit_words.h"

#include "domain/text_table.h"

#include <algorithm>
#include <utility>

namespace hamandish::screens {
namespace {

using domain::ByteRange;
using kit::Mark;
using kit::Role;
using kit::TextLook;

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
                piece(part.bytes, manner_);
            else
                table(part);
        }
    }

  private:
    void piece(const ByteRange& bytes, kit::Words words) {
        words.text = text_.substr(bytes.start, bytes.end - bytes.start);
        words.marks = marks_within(marks_, bytes);
        if (has_found(words.marks)) words.anchor = std::exchange(anchor_, {});
        page_.frame.text(words);
    }

    void table(const domain::TextPart& part) {
        const auto table =
            page_.frame.box({.role = Role::Table,
                             .layout = {.axis = kit::Axis::Table,
                                        .gap = page_.frame.wide() ? wide_gap_px : narrow_gap_px,
                                        .max_width = manner_.layout.max_width,
                                        .fit = true}});
        const std::size_t heads = part.has_head ? 1 : 0;
        if (part.has_head) {
            const auto head = page_.frame.box({.role = Role::TableHead});
            row(part.rows.front(), Role::ColumnHeader);
        }
        const auto body = page_.frame.box({.role = Role::TableBody});
        for (std::size_t i = heads; i < part.rows.size(); ++i) row(part.rows[i], Role::Cell);
    }

    void row(const std::vector<ByteRange>& cells, Role role) {
        const auto row =
            page_.frame.box({.role = Role::Row,
                             .look = kit::BoxLook::TableRule,
                             .layout = {.gap = 2, .padding = kit::Insets::symmetric(6, 0)}});
        for (const ByteRange& cell : cells) this->cell(cell, role);
    }

    void cell(const ByteRange& bytes, Role role) {
        if (bytes.start == bytes.end) {
            const auto empty = page_.frame.box({.role = Role::Cell});
            return;
        }
        kit::Words words = manner_;
        words.role = role;
        words.layout = {};
        if (role == Role::ColumnHeader) words.look = look_of_heads();
        piece(bytes, std::move(words));
    }

    [[nodiscard]] TextLook look_of_heads() const {
        return manner_.look == TextLook::Small ? TextLook::SmallStrong : TextLook::Strong;
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
