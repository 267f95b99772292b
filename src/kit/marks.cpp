#include "kit/marks.h"

#include <algorithm>

namespace hamandish::kit {

std::vector<Mark> pieces_between(const Node& node, std::uint32_t begin, std::uint32_t end) {
    std::vector<Mark> pieces;
    const auto append_up_to = [&](std::uint32_t to, MarkKind kind) {
        if (begin < to) pieces.push_back({begin, to, kind});
        begin = std::max(begin, to);
    };
    for (const Mark& mark : node.marks) {
        if (mark.end <= begin || mark.begin >= end) continue;
        append_up_to(std::min(mark.begin, end), MarkKind::None);
        append_up_to(std::min(mark.end, end), mark.kind);
    }
    append_up_to(end, MarkKind::None);
    return pieces;
}

} // namespace hamandish::kit
