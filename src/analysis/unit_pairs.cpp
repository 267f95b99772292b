#include "analysis/unit_pairs.h"

#include "analysis/word_tokens.h"

#include <algorithm>
#include <map>
#include <string>

namespace hamandish::analysis {
namespace {

constexpr std::int32_t alike_in_order_percent = 25, alike_elsewhere_percent = 50;
struct WordCount {
    std::uint32_t word = 0; ///< its number
    std::int64_t count = 0;
};
using Bag = std::vector<WordCount>; ///< sorted by word

/// The words of every unit, numbered over both versions, and what each word weighs.
class Vocabulary {
  public:
    Bag bag_of(std::string_view text) {
        ++units_;
        std::map<std::uint32_t, std::int64_t> counts;
        for (const Token& token : tokens_of(text))
            if (token.kind == TokenKind::Word) ++counts[number_of(token.form)];
        Bag bag;
        for (const auto& [word, count] : counts) {
            ++units_with_[word];
            bag.push_back({word, count});
        }
        return bag;
    }
    /// By how many halvings a word narrows down where it stands, and one: whole numbers, so that
    /// every machine adds them up to the same.
    [[nodiscard]] std::int64_t weight(std::uint32_t word) const {
        std::int64_t weight = 1;
        for (std::int64_t units = units_; units > units_with_[word]; units /= 2) ++weight;
        return weight;
    }

  private:
    std::uint32_t number_of(const std::string& form) {
        const auto [place, is_new] = numbers_.emplace(form, std::uint32_t(numbers_.size()));
        if (is_new) units_with_.push_back(0);
        return place->second;
    }
    std::map<std::string, std::uint32_t> numbers_;
    std::vector<std::int64_t> units_with_;
    std::int64_t units_ = 0;
};

std::int64_t weight_of(const Vocabulary& words, const Bag& bag) {
    std::int64_t sum = 0;
    for (const auto& [word, count] : bag) sum += words.weight(word) * count;
    return sum;
}

/// Dice's coefficient of two weighted bags.
std::int32_t likeness_percent(const Vocabulary& words, const Bag& one, const Bag& other) {
    if (one.empty() && other.empty()) return 100;
    std::int64_t shared = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (a->word == b->word) {
            shared += words.weight(a->word) * std::min(a->count, b->count);
            ++a;
            ++b;
        } else {
            a->word < b->word ? ++a : ++b;
        }
    }
    return std::int32_t(200 * shared / (weight_of(words, one) + weight_of(words, other)));
}

class Pairing {
  public:
    Pairing(std::span<const std::string_view> before, std::span<const std::string_view> after)
        : before_count_(before.size()), after_count_(after.size()) {
        Vocabulary words;
        std::vector<Bag> old_bags, new_bags;
        for (const std::string_view text : before) old_bags.push_back(words.bag_of(text));
        for (const std::string_view text : after) new_bags.push_back(words.bag_of(text));
        for (const Bag& old_bag : old_bags)
            for (const Bag& new_bag : new_bags)
                likeness_.push_back(likeness_percent(words, old_bag, new_bag));
        partner_.assign(after_count_, UnitPair{});
        fate_.assign(before_count_, Fate::Removed);
    }

    std::vector<UnitPair> pairs() {
        pair_in_order();
        pair_moved();
        return in_reading_order();
    }

  private:
    enum class Fate { Removed, InOrder, Moved };

    [[nodiscard]] std::int32_t likeness(std::size_t before, std::size_t after) const {
        return likeness_[before * after_count_ + after];
    }

    void take(std::size_t before, std::size_t after, bool moved) {
        fate_[before] = moved ? Fate::Moved : Fate::InOrder;
        partner_[after] = {std::uint32_t(before), std::uint32_t(after), moved,
                           likeness(before, after)};
    }

    /// best(i, j): the most likeness that units from i and j on can have in order.
    void pair_in_order() {
        const std::size_t row = after_count_ + 1;
        std::vector<std::int64_t> best((before_count_ + 1) * row, 0);
        const auto paired = [&](std::size_t i, std::size_t j) {
            const std::int32_t alike = likeness(i, j);
            return alike < alike_in_order_percent ? -1 : alike + best[(i + 1) * row + j + 1];
        };
        for (std::size_t i = before_count_; i-- > 0;)
            for (std::size_t j = after_count_; j-- > 0;)
                best[i * row + j] =
                    std::max({best[(i + 1) * row + j], best[i * row + j + 1], paired(i, j)});
        for (std::size_t i = 0, j = 0; i < before_count_ && j < after_count_;) {
            if (paired(i, j) == best[i * row + j])
                take(i++, j++, false);
            else if (best[(i + 1) * row + j] == best[i * row + j])
                ++i;
            else
                ++j;
        }
    }

    void pair_moved() {
        struct Candidate {
            std::int32_t alike;
            std::size_t before, after;
        };
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < before_count_; ++i)
            for (std::size_t j = 0; j < after_count_; ++j)
                if (fate_[i] == Fate::Removed && !partner_[j].before &&
                    likeness(i, j) >= alike_elsewhere_percent)
                    candidates.push_back({likeness(i, j), i, j});
        std::stable_sort(
            candidates.begin(), candidates.end(),
            [](const Candidate& one, const Candidate& other) { return one.alike > other.alike; });
        for (const Candidate& candidate : candidates)
            if (fate_[candidate.before] == Fate::Removed && !partner_[candidate.after].before)
                take(candidate.before, candidate.after, true);
    }

    [[nodiscard]] std::vector<UnitPair> in_reading_order() const {
        std::vector<UnitPair> out;
        append_removed(0, out);
        for (std::size_t j = 0; j < after_count_; ++j) {
            const UnitPair& pair = partner_[j];
            if (!pair.before) {
                out.push_back({std::nullopt, std::uint32_t(j), false, 0});
                continue;
            }
            out.push_back(pair);
            if (!pair.moved) append_removed(*pair.before + 1, out);
        }
        return out;
    }

    /// The removed units from a place in the old order up to the next that stayed in order.
    void append_removed(std::size_t from, std::vector<UnitPair>& out) const {
        for (std::size_t i = from; i < before_count_ && fate_[i] != Fate::InOrder; ++i)
            if (fate_[i] == Fate::Removed)
                out.push_back({std::uint32_t(i), std::nullopt, false, 0});
    }

    std::size_t before_count_, after_count_;
    std::vector<std::int32_t> likeness_;
    std::vector<UnitPair> partner_; ///< by place in the new version
    std::vector<Fate> fate_;        ///< by place in the old version
};

} // namespace

std::vector<UnitPair> pair_units(std::span<const std::string_view> before,
                                 std::span<const std::string_view> after) {
    return Pairing(before, after).pairs();
}

} // namespace hamandish::analysis
