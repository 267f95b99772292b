// Paragraphs that were shaped before, so that a frame shapes only what is new.
#pragma once

#include "text/paragraph.h"

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hamandish::kit {

/// Everything shaping depends on.
struct TextQuery {
    std::string_view text;
    text::Style style;
    text::BaseDirection base = text::BaseDirection::Auto;
    base::Direction fallback = base::Direction::RightToLeft;
};

/// Least recently used paragraphs are forgotten beyond about `capacity_bytes` of memory. A long
/// text much like one it has is taken for that one edited: what did not change is not shaped again,
/// and the text before the edit is forgotten.
class TextCache {
  public:
    using SharedParagraph = std::shared_ptr<const text::Paragraph>;

    /// The engine and the fonts must outlive it.
    TextCache(text::Engine& engine, const text::FontSet& fonts,
              std::size_t capacity_bytes = 24u << 20);

    /// Broken at newlines only.
    [[nodiscard]] SharedParagraph natural(const TextQuery& query);
    /// Broken into lines no wider than `width_px`.
    [[nodiscard]] SharedParagraph lines(const TextQuery& query, float width_px);
    /// When fonts were added: paragraphs given out stay as they are.
    void forget_all();
    [[nodiscard]] text::FontMetrics metrics(text::Style style) const;
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::size_t shaped_count() const { return shaped_count_; } ///< for tests

  private:
    struct Key {
        std::string text;
        text::Style style;
        text::BaseDirection base;
        base::Direction fallback;
    };
    struct Entry {
        Key key;
        std::size_t hash;
        std::vector<SharedParagraph> by_width; ///< one shaping; newest last, never empty
    };
    using Entries = std::list<Entry>; ///< newest first

    [[nodiscard]] SharedParagraph lay_out(const TextQuery& query, float width_px);
    [[nodiscard]] Entry* find(const TextQuery& query, std::size_t hash);
    [[nodiscard]] SharedParagraph shape(const TextQuery& query, float width_px);
    [[nodiscard]] Entries::iterator before_edit(const TextQuery& query);
    void forget(Entries::iterator entry);

    text::Engine* engine_;
    const text::FontSet* fonts_;
    std::size_t capacity_bytes_, bytes_ = 0, shaped_count_ = 0;
    Entries entries_;
    std::unordered_multimap<std::size_t, Entries::iterator> index_; ///< by hash of the query
};

} // namespace hamandish::kit
