#include "domain/concern_book.h"

#include <algorithm>
#include <iterator>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

bool is_among(const std::vector<std::int64_t>& sorted, std::int64_t number) {
    return std::binary_search(sorted.begin(), sorted.end(), number);
}

} // namespace

const GroupedConcern* ConcernBook::find(std::int64_t number) const {
    const auto found = std::find_if(concerns_.begin(), concerns_.end(),
                                    [&](const auto& one) { return one.number == number; });
    return found == concerns_.end() ? nullptr : &*found;
}

std::optional<ConcernActKind> ConcernBook::last() const {
    if (before_.empty()) return std::nullopt;
    return before_.back().first;
}

base::Result<GroupedConcern*> ConcernBook::standing(std::int64_t number) {
    for (GroupedConcern& one : concerns_) {
        if (one.number != number) continue;
        if (!one.set_aside.empty()) return base::fail(ErrorCode::Conflict, "set_aside");
        return &one;
    }
    return base::fail(ErrorCode::NotFound, "concern");
}

void ConcernBook::freeze(const std::vector<std::vector<std::int64_t>>& groups) {
    is_begun_ = true;
    for (const auto& group : groups) {
        GroupedConcern one;
        one.number = static_cast<std::int64_t>(concerns_.size()) + 1;
        one.comments = group;
        std::sort(one.comments.begin(), one.comments.end());
        concerns_.push_back(std::move(one));
    }
}

base::Status ConcernBook::merge(const std::vector<std::int64_t>& numbers) {
    if (numbers.size() < 2) return base::fail(ErrorCode::InvalidInput, "concerns");
    std::vector<std::int64_t> all;
    for (const std::int64_t number : numbers) {
        TRY_ASSIGN(const GroupedConcern* one, standing(number));
        std::vector<std::int64_t> both;
        std::set_union(all.begin(), all.end(), one->comments.begin(), one->comments.end(),
                       std::back_inserter(both));
        all = std::move(both);
    }
    std::erase_if(concerns_, [&](const GroupedConcern& one) {
        return std::find(numbers.begin() + 1, numbers.end(), one.number) != numbers.end();
    });
    TRY_ASSIGN(GroupedConcern * into, standing(numbers.front()));
    into->comments = std::move(all);
    into->grouped_by_hand = true;
    return {};
}

base::Status ConcernBook::split(const ConcernAct& act) {
    TRY_ASSIGN(GroupedConcern * from, standing(act.concerns.front()));
    const auto& chosen = act.comments;
    const bool are_its_own =
        std::includes(from->comments.begin(), from->comments.end(), chosen.begin(), chosen.end());
    if (!are_its_own || chosen.empty() || chosen.size() == from->comments.size())
        return base::fail(ErrorCode::InvalidInput, "comments");
    std::erase_if(from->comments, [&](std::int64_t id) { return is_among(chosen, id); });
    from->grouped_by_hand = true;
    // Numbers of concerns that were merged away are not given again: their acts name them.
    std::int64_t highest = 0;
    for (const auto& [kind, concerns] : before_)
        for (const GroupedConcern& one : concerns) highest = std::max(highest, one.number);
    for (const GroupedConcern& one : concerns_) highest = std::max(highest, one.number);
    GroupedConcern own;
    own.number = highest + 1;
    own.comments = chosen;
    own.grouped_by_hand = true;
    concerns_.push_back(std::move(own));
    return {};
}

base::Status ConcernBook::take_back() {
    if (before_.empty()) return base::fail(ErrorCode::Conflict, "take_back");
    concerns_ = std::move(before_.back().second);
    before_.pop_back();
    return {};
}

base::Status ConcernBook::change(const ConcernAct& act) {
    if (act.concerns.empty()) return base::fail(ErrorCode::InvalidInput, "concerns");
    if (act.kind == ConcernActKind::Merge) return merge(act.concerns);
    if (act.kind == ConcernActKind::Split) return split(act);
    TRY_ASSIGN(GroupedConcern * one, standing(act.concerns.front()));
    if (act.kind == ConcernActKind::Rename) one->label = act.text;
    if (act.kind == ConcernActKind::Summarise) one->summary = act.text;
    if (act.kind == ConcernActKind::SetAside) one->set_aside = act.reason;
    return {};
}

base::Status ConcernBook::take(const ConcernAct& act) {
    if ((act.kind == ConcernActKind::Freeze) == is_begun_)
        return base::fail(ErrorCode::Conflict, "concerns");
    if (act.kind == ConcernActKind::Freeze) {
        freeze(act.groups);
        return {};
    }
    if (act.kind == ConcernActKind::TakeBack) return take_back();
    Concerns before = concerns_;
    if (const auto done = change(act); !done) {
        concerns_ = std::move(before);
        return done;
    }
    before_.emplace_back(act.kind, std::move(before));
    return {};
}

} // namespace hamandish::domain
