#include "kit/text_cache.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hamandish::kit {
namespace {

/// About what an entry costs in memory: its text as units, glyphs and lines, at two widths.
std::size_t cost_of(std::string_view text) {
    constexpr std::size_t overhead_bytes = 512, per_byte = 40;
    return overhead_bytes + per_byte * text.size();
}

/// A text rarely stands at more than two widths at once, beside its natural one.
constexpr std::size_t widths_per_entry = 3;

/// Shorter texts are shaped sooner than looked for.
constexpr std::size_t shortest_edited_bytes = 1024;

/// Most of the longer text is also the beginning or the end of the other.
bool is_much_like(std::string_view one, std::string_view other) {
    const auto longer = std::max(one.size(), other.size());
    const auto shorter = std::min(one.size(), other.size());
    const auto enough = longer - longer / 4;
    if (shorter < enough) return false;
    const auto front = static_cast<std::size_t>(
        std::mismatch(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(shorter),
                      other.begin())
            .first -
        one.begin());
    if (front >= enough) return true;
    const auto back =
        std::mismatch(one.rbegin(), one.rbegin() + static_cast<std::ptrdiff_t>(shorter - front),
                      other.rbegin())
            .first -
        one.rbegin();
    return front + static_cast<std::size_t>(back) >= enough;
}

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

TextCache::Entry* TextCache::find(const TextQuery& query, std::size_t hash) {
    const auto [first, last] = index_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const Key& key = it->second->key;
        if (key.text != query.text || key.style != query.style || key.base != query.base ||
            key.fallback != query.fallback)
            continue;
        entries_.splice(entries_.begin(), entries_, it->second);
        return &entries_.front();
    }
    return nullptr;
}

TextCache::Entries::iterator TextCache::before_edit(const TextQuery& query) {
    if (query.text.size() < shortest_edited_bytes) return entries_.end();
    return std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        const Key& key = entry.key;
        return key.style == query.style && key.base == query.base &&
               key.fallback == query.fallback && is_much_like(key.text, query.text);
    });
}

TextCache::SharedParagraph TextCache::shape(const TextQuery& query, float width_px) {
    ++shaped_count_;
    const auto before = before_edit(query);
    if (before == entries_.end())
        return std::make_shared<text::Paragraph>(text::Paragraph::shape(
            *engine_, *fonts_, query.text, query.style, query.base, query.fallback, width_px));
    const auto& known = before->by_width;
    const auto same = std::find_if(known.begin(), known.end(), [&](const auto& paragraph) {
        return paragraph->width_px() == width_px;
    });
    auto edited = std::make_shared<text::Paragraph>(
        (same == known.end() ? known.back() : *same)->edited(query.text));
    if (edited->width_px() != width_px) edited->break_lines(width_px);
    forget(before);
    return edited;
}

TextCache::SharedParagraph TextCache::lay_out(const TextQuery& query, float width_px) {
    const std::size_t hash = hash_of(query);
    if (Entry* known = find(query, hash)) {
        for (const auto& paragraph : known->by_width) {
            const bool fits = width_px == 0 || paragraph->max_line_width() <= width_px;
            if (paragraph->width_px() == width_px || (fits && paragraph->is_unbroken()))
                return paragraph;
        }
        auto broken = std::make_shared<text::Paragraph>(*known->by_width.back());
        broken->break_lines(width_px);
        if (known->by_width.size() == widths_per_entry)
            known->by_width.erase(known->by_width.begin());
        return known->by_width.emplace_back(std::move(broken));
    }
    auto shaped = shape(query, width_px);
    entries_.push_front(
        {{std::string(query.text), query.style, query.base, query.fallback}, hash, {shaped}});
    index_.emplace(hash, entries_.begin());
    bytes_ += cost_of(query.text);
    while (bytes_ > capacity_bytes_ && entries_.size() > 1) forget(std::prev(entries_.end()));
    return shaped;
}

void TextCache::forget(Entries::iterator entry) {
    const auto [first, last] = index_.equal_range(entry->hash);
    const auto found =
        std::find_if(first, last, [&](const auto& pair) { return pair.second == entry; });
    if (found != last) index_.erase(found);
    bytes_ -= cost_of(entry->key.text);
    entries_.erase(entry);
}

void TextCache::forget_all() {
    index_.clear();
    entries_.clear();
    bytes_ = 0;
}

TextCache::SharedParagraph TextCache::natural(const TextQuery& query) {
    return lay_out(query, 0);
}

TextCache::SharedParagraph TextCache::lines(const TextQuery& query, float width_px) {
    return lay_out(query, width_px);
}

} // namespace hamandish::kit
