#include "domain/comment_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <numeric>
#include <tuple>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 3> order_words{"equal", "newest", "agreed"};
constexpr std::string_view at_word = "at-", replies_word = "replies-", passage_word = "passage-";

/// A positive number in its shortest form; nothing otherwise.
template <class Number>
bool read_number(std::string_view digits, Number& number) {
    if (digits.empty() || digits.front() == '0') return false;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stop == end && number > 0;
}

/// Where a number falls on a day: the mixing step of SplitMix64 (Steele, Lea, Flood, "Fast
/// splittable pseudorandom number generators", 2014). No two numbers fall on the same place.
std::uint64_t drawn(std::int64_t number, base::Day today) {
    const auto day = static_cast<std::uint64_t>(today.since_epoch);
    std::uint64_t z = (static_cast<std::uint64_t>(number) + (day << 40)) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// Slots are drawn apart from the comments that have their numbers.
std::uint64_t drawn_slot(std::int64_t slot, base::Day today) {
    return drawn(-1 - slot, today);
}

std::int64_t reactions(const CommentStanding& one) {
    return one.agree + one.disagree + one.pass;
}

double sure_agreement(const CommentStanding& one) {
    constexpr double z = 1.96; // 95 %
    const auto n = static_cast<double>(reactions(one));
    if (n <= 0) return 0;
    const double share = static_cast<double>(one.agree) / n;
    const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return (share + z * z / (2 * n) - spread) / (1 + z * z / n);
}

template <class Number, class Key>
void sort_numbers(std::span<Number> numbers, Key key) {
    std::sort(numbers.begin(), numbers.end(), [&](Number a, Number b) { return key(a) < key(b); });
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

/// What stands on each page is drawn once more, so that it is not only its slot that decides.
void draw_pages(std::span<std::size_t> order, std::span<const CommentStanding> comments,
                base::Day today) {
    for (std::size_t at = 0; at < order.size(); at += comments_per_page)
        sort_numbers(order.subspan(at, std::min(comments_per_page, order.size() - at)),
                     [&](std::size_t i) {
                         const CommentStanding& one = comments[i];
                         return std::tuple(one.hidden, heard(one), drawn(one.id, today));
                     });
}

/// "replies-123", "replies-123-2".
base::Result<CommentList> replies_from(std::string_view text) {
    CommentList list;
    list.alone = true;
    const std::string_view numbers = text.substr(replies_word.size());
    const auto hyphen = numbers.find('-');
    bool read = read_number(numbers.substr(0, hyphen), list.comment);
    if (hyphen != std::string_view::npos)
        read = read && read_number(numbers.substr(hyphen + 1), list.page);
    if (!read || text_from(list) != text) return base::fail(base::ErrorCode::InvalidInput, "list");
    return list;
}

} // namespace

int heard(const CommentStanding& comment) {
    return std::min(most_heard, static_cast<int>(std::bit_width(
                                    static_cast<std::uint64_t>(reactions(comment)))));
}

std::int64_t agreement(const CommentStanding& comment) {
    return static_cast<std::int64_t>(sure_agreement(comment) * 1e9);
}

std::int64_t slot_of(std::int64_t comment) {
    return comment % comment_slots;
}

void draw_slots(std::span<std::int64_t> slots, base::Day today) {
    sort_numbers(slots, [today](std::int64_t slot) { return drawn_slot(slot, today); });
}

void draw(std::span<std::int64_t> comments, base::Day today) {
    sort_numbers(comments, [today](std::int64_t id) { return drawn(id, today); });
}

std::string_view word(CommentOrder order) {
    return order_words[static_cast<std::size_t>(order)];
}

base::Result<CommentOrder> comment_order_from(std::string_view word) {
    const auto found = std::find(order_words.begin(), order_words.end(), word);
    if (found == order_words.end()) return base::fail(base::ErrorCode::InvalidInput, "list");
    return static_cast<CommentOrder>(found - order_words.begin());
}

std::string text_from(const CommentList& list) {
    if (list.alone)
        return std::string(replies_word) + std::to_string(list.comment) +
               (list.page == 1 ? "" : "-" + std::to_string(list.page));
    if (list.comment > 0) return std::string(at_word) + std::to_string(list.comment);
    const bool first = list.page == 1;
    if (list.passage > 0)
        return std::string(passage_word) + std::to_string(list.passage) +
               (first ? "" : "-" + std::to_string(list.page));
    if (first && list.order == CommentOrder::Equal) return {};
    return std::string(word(list.order)) + (first ? "" : "-" + std::to_string(list.page));
}

namespace {

/// "7", "7-2".
base::Result<CommentList> list_of_passage(std::string_view text) {
    CommentList list;
    list.order = CommentOrder::Newest;
    const auto hyphen = std::min(text.find('-'), text.size());
    const bool is_read = read_number(text.substr(0, hyphen), list.passage) &&
                         (hyphen == text.size() || read_number(text.substr(hyphen + 1), list.page));
    if (!is_read || text_from(list).substr(passage_word.size()) != text)
        return base::fail(base::ErrorCode::InvalidInput, "list");
    return list;
}

} // namespace

base::Result<CommentList> comment_list_from(std::string_view text) {
    const auto refused = base::fail(base::ErrorCode::InvalidInput, "list");
    if (text.starts_with(passage_word)) return list_of_passage(text.substr(passage_word.size()));
    CommentList list;
    if (text.empty()) return list;
    if (text.starts_with(replies_word)) return replies_from(text);
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
            return std::tuple(heard(one), drawn_slot(slot_of(one.id), today), drawn(one.id, today));
        });
        draw_pages(indices, comments, today);
        break;
    case CommentOrder::Newest:
        sort_by(indices, comments, [](const CommentStanding&) { return 0; });
        break;
    case CommentOrder::Agreed:
        sort_by(indices, comments, [](const CommentStanding& one) { return -agreement(one); });
        break;
    }
    return indices;
}

} // namespace hamandish::domain
