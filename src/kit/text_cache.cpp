#include "kit/text_cache.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hamandish::kit {
namespace {

/// An entry costs about this much beside its text (glyphs of short labels).
constexpr std::size_t entry_overhead_bytes = 256;

/// A text rarely stands at more than two widths at once.
constexpr std::size_t widths_per_entry = 2;

std::size_t hash_of(const TextQuery& query) {
    std::size_t hash = std::hash<std::string_view>{}(query.text);
    const auto add = [&hash](std::size_t value) { hash = hash * 1000003u + value; };
    add(std::hash<float>{}(query.style.size_px));
    add(static_cast<std::size_t>(query.style.weight));
    add(static_cast<std::size_t>(query.base));
    add(static_cast<std::size_t>(query.fallback));
    return hash;
}

} // namespace

TextCache::TextCache(text::Engine& engine, const text::FontSet& fonts, std::size_t capacity_bytes)
    : engine_(&engine), fonts_(&fonts), capacity_bytes_(capacity_bytes) {}

text::FontMetrics TextCache::metrics(text::Style style) const {
    return fonts_->metrics(style);
}

TextCache::Entry& TextCache::find_or_shape(const TextQuery& query) {
    const std::size_t hash = hash_of(query);
    const auto [first, last] = index_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const Key& key = it->second->key;
        if (key.text != query.text || key.style != query.style || key.base != query.base ||
            key.fallback != query.fallback)
            continue;
        entries_.splice(entries_.begin(), entries_, it->second);
        return entries_.front();
    }
    Key key{std::string(query.text), query.style, query.base, query.fallback};
    auto shaped = std::make_shared<text::Paragraph>(text::Paragraph::shape(
        *engine_, *fonts_, query.text, query.style, query.base, query.fallback));
    entries_.push_front({std::move(key), hash, std::move(shaped), {}});
    index_.emplace(hash, entries_.begin());
    bytes_ += query.text.size() + entry_overhead_bytes;
    ++shaped_count_;
    while (bytes_ > capacity_bytes_ && entries_.size() > 1) forget_oldest();
    return entries_.front();
}

void TextCache::forget_oldest() {
    const auto oldest = std::prev(entries_.end());
    const auto [first, last] = index_.equal_range(oldest->hash);
    const auto found =
        std::find_if(first, last, [&](const auto& pair) { return pair.second == oldest; });
    if (found != last) index_.erase(found);
    bytes_ -= oldest->key.text.size() + entry_overhead_bytes;
    entries_.pop_back();
}

TextCache::SharedParagraph TextCache::natural(const TextQuery& query) {
    return find_or_shape(query).natural;
}

TextCache::SharedParagraph TextCache::lines(const TextQuery& query, float width_px) {
    Entry& entry = find_or_shape(query);
    if (entry.natural->max_line_width() <= width_px) return entry.natural;
    for (const auto& [width, paragraph] : entry.broken)
        if (width == width_px) return paragraph;
    auto broken = std::make_shared<text::Paragraph>(*entry.natural);
    broken->break_lines(width_px);
    if (entry.broken.size() == widths_per_entry) entry.broken.erase(entry.broken.begin());
    entry.broken.emplace_back(width_px, std::move(broken));
    return entry.broken.back().second;
}

} // namespace hamandish::kit
