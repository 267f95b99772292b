#include "domain/comment_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <numeric>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 3> order_words{"equal", "newest", "agreed"};
constexpr std::string_view at_word = "at-";

/// A positive number in its shortest form; nothing otherwise.
template <class Number>
bool read_number(std::string_view digits, Number& number) {
    if (digits.empty() || digits.front() == '0') return false;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stop == end && number > 0;
}

/// Where a comment falls on a day: the mixing step of SplitMix64 (Steele, Lea, Flood, "Fast
/// splittable pseudorandom number generators", 2014).
std::uint64_t drawn(std::int64_t id, base::Day today) {
    const auto day = static_cast<std::uint64_t>(today.since_epoch);
    std::uint64_t z = (static_cast<std::uint64_t>(id) + (day << 40)) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// How much a comment has been heard, in doublings: one reaction more rarely moves it.
int heard(const CommentStanding& one) {
    const auto reactions = static_cast<std::uint64_t>(one.agree + one.disagree + one.pass);
    return static_cast<int>(std::bit_width(reactions));
}

double sure_agreement(const CommentStanding& one) {
    constexpr double z = 1.96; // 95 %
    const auto n = static_cast<double>(one.agree + one.disagree + one.pass);
    if (n <= 0) return 0;
    const double share = static_cast<double>(one.agree) / n;
    const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return (share + z * z / (2 * n) - spread) / (1 + z * z / n);
}

/// Ascending in `key`; equal ones newest first.
template <class Key>
void sort_by(std::vector<std::size_t>& order, std::span<const CommentStanding> comments, Key key) {
    using Value = decltype(key(comments[0]));
    std::vector<Value> keys;
    keys.reserve(comments.size());
    for (const CommentStanding& one : comments) keys.push_back(key(one));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (comments[a].hidden != comments[b].hidden) return comments[b].hidden;
        if (keys[a] != keys[b]) return keys[a] < keys[b];
        return comments[a].id > comments[b].id;
    });
}

} // namespace

std::string_view word(CommentOrder order) {
    return order_words[static_cast<std::size_t>(order)];
}

base::Result<CommentOrder> comment_order_from(std::string_view word) {
    const auto found = std::find(order_words.begin(), order_words.end(), word);
    if (found == order_words.end()) return base::fail(base::ErrorCode::InvalidInput, "list");
    return static_cast<CommentOrder>(found - order_words.begin());
}

std::string text_from(const CommentList& list) {
    if (list.comment > 0) return std::string(at_word) + std::to_string(list.comment);
    const bool first = list.page == 1;
    if (first && list.order == CommentOrder::Equal) return {};
    return std::string(word(list.order)) + (first ? "" : "-" + std::to_string(list.page));
}

base::Result<CommentList> comment_list_from(std::string_view text) {
    const auto refused = base::fail(base::ErrorCode::InvalidInput, "list");
    CommentList list;
    if (text.empty()) return list;
    if (text.starts_with(at_word)) {
        if (!read_number(text.substr(at_word.size()), list.comment)) return refused;
        return list;
    }
    const auto hyphen = text.find('-');
    TRY_ASSIGN(list.order, comment_order_from(text.substr(0, hyphen)));
    if (hyphen != std::string_view::npos && !read_number(text.substr(hyphen + 1), list.page))
        return refused;
    if (text_from(list) != text) return refused; // one address for each page
    return list;
}

std::vector<std::size_t> in_order(std::span<const CommentStanding> comments, CommentOrder order,
                                  base::Day today) {
    std::vector<std::size_t> indices(comments.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    if (comments.empty()) return indices;
    switch (order) {
    case CommentOrder::Equal:
        sort_by(indices, comments, [today](const CommentStanding& one) {
            return std::pair(heard(one), drawn(one.id, today));
        });
        break;
    case CommentOrder::Newest:
        sort_by(indices, comments, [](const CommentStanding&) { return 0; });
        break;
    case CommentOrder::Agreed:
        sort_by(indices, comments, [](const CommentStanding& one) { return -sure_agreement(one); });
        break;
    }
    return indices;
}

} // namespace hamandish::domain
