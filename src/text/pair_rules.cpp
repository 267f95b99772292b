#include "text/pair_rules.h"

#include <algorithm>
#include <array>
#include <hb-ot.h>
#include <memory>

namespace hamandish::text {
namespace {

constexpr hb_tag_t substitution = HB_TAG('G', 'S', 'U', 'B'), position = HB_TAG('G', 'P', 'O', 'S');
constexpr hb_tag_t arabic[] = {HB_TAG('a', 'r', 'a', 'b'), HB_TAG_NONE};

enum class Kind { Single, Ligature, Chained, MarkPosition, Other };

struct DestroyBlob {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct DestroySet {
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};

/// GSUB or GPOS of a font. What lies outside the table makes it unsound and reads as 0.
class RuleTable {
  public:
    RuleTable(hb_face_t* face, hb_tag_t tag)
        : blob_(hb_face_reference_table(face, tag)), tag_(tag) {
        bytes_ = hb_blob_get_data(blob_.get(), &size_);
    }

    /// Whether every subtable of the lookup is of pairs; longer ligatures are added to `rules`.
    bool is_of_pairs(std::size_t lookup, PairRules& rules) {
        return every_subtable(lookup, [&](Kind kind, std::size_t at) {
            switch (kind) {
            case Kind::Single:
            case Kind::MarkPosition: return true;
            case Kind::Ligature: return read_ligatures(at, rules);
            case Kind::Chained: return read_chained(at, rules);
            case Kind::Other: return false;
            }
            return false;
        });
    }

  private:
    /// Glyphs that are skipped other than marks make neighbours of those around them.
    static constexpr std::size_t ignores_bases_or_ligatures = 0x2 | 0x4;

    template <typename Check>
    bool every_subtable(std::size_t index, Check check) {
        const auto list = u16(8);
        if (index >= u16(list)) return false;
        const auto lookup = list + u16(list + 2 + 2 * index);
        if ((u16(lookup + 2) & ignores_bases_or_ligatures) != 0) return false;
        for (std::size_t turn = 0; turn < u16(lookup + 4) && is_sound_; ++turn) {
            auto at = lookup + u16(lookup + 6 + 2 * turn);
            auto type = u16(lookup);
            if (type == (tag_ == substitution ? 7u : 9u)) { // an extension: the type, and where
                type = u16(at + 2);
                at += (u16(at + 4) << 16) + u16(at + 6);
            }
            if (!check(kind_of(type), at)) return false;
        }
        return is_sound_;
    }

    [[nodiscard]] Kind kind_of(std::size_t type) const {
        using enum Kind;
        constexpr std::array substitutions{Other, Single, Other, Other, Ligature, Other, Chained};
        constexpr std::array positions{Other,        Single,       Other, Other,  MarkPosition,
                                       MarkPosition, MarkPosition, Other, Chained};
        if (tag_ == substitution)
            return type < substitutions.size() ? substitutions[type] : Kind::Other;
        return type < positions.size() ? positions[type] : Kind::Other;
    }

    bool read_ligatures(std::size_t at, PairRules& rules) {
        const auto firsts = glyphs_of_coverage(at + u16(at + 2));
        for (std::size_t set = 0; set < u16(at + 4) && set < firsts.size(); ++set) {
            GlyphPairs pairs;
            pairs.first.add(firsts[set]);
            const auto first = at + u16(at + 6 + 2 * set);
            for (std::size_t turn = 0; turn < u16(first) && is_sound_; ++turn) {
                const auto ligature = first + u16(first + 2 + 2 * turn);
                const auto count = u16(ligature + 2);
                if (count < 2) return false;
                if (count > 2)
                    rules.longer.push_back(glyphs_at(ligature + 4, count - 1));
                else
                    pairs.second.add(static_cast<std::uint32_t>(u16(ligature + 4)));
            }
            rules.pairs.push_back(std::move(pairs));
        }
        return is_sound_;
    }

    std::vector<std::uint32_t> glyphs_at(std::size_t at, std::size_t count) {
        std::vector<std::uint32_t> glyphs;
        for (std::size_t turn = 0; turn < count && is_sound_; ++turn)
            glyphs.push_back(static_cast<std::uint32_t>(u16(at + 2 * turn)));
        return glyphs;
    }

    /// A list of glyphs (format 1), or of ranges (2).
    std::vector<std::uint32_t> glyphs_of_coverage(std::size_t at) {
        const auto count = u16(at + 2);
        if (u16(at) == 1) return glyphs_at(at + 4, count);
        if (u16(at) != 2) is_sound_ = false;
        std::vector<std::uint32_t> glyphs;
        for (std::size_t turn = 0; turn < count && is_sound_; ++turn) {
            const auto range = at + 4 + 6 * turn;
            for (auto glyph = u16(range); glyph <= u16(range + 2) && is_sound_; ++glyph)
                glyphs.push_back(static_cast<std::uint32_t>(glyph));
        }
        return glyphs;
    }

    /// Of coverages (format 3): before, itself, after, and what happens then. A rule by which
    /// nothing happens keeps a later one from being asked, which two letters alone may not show.
    bool read_chained(std::size_t at, PairRules& rules) {
        if (u16(at) != 3) return false;
        std::vector<std::size_t> coverages; // what comes before is listed backwards: here it is one
        auto next = at + 2;
        for (int part = 0; part < 3; ++part) {
            for (std::size_t turn = 0; turn < u16(next) && is_sound_; ++turn)
                coverages.push_back(at + u16(next + 2 + 2 * turn));
            next += 2 + 2 * u16(next);
        }
        if (coverages.size() == 2) {
            GlyphPairs pairs;
            for (const auto glyph : glyphs_of_coverage(coverages[0])) pairs.first.add(glyph);
            for (const auto glyph : glyphs_of_coverage(coverages[1])) pairs.second.add(glyph);
            rules.pairs.push_back(std::move(pairs));
        }
        return is_sound_ && coverages.size() <= 2 && acts_on_single_glyphs(next);
    }
    bool acts_on_single_glyphs(std::size_t at) {
        const auto actions = u16(at);
        for (std::size_t turn = 0; turn < actions && is_sound_; ++turn) {
            const auto is_single = [](Kind kind, std::size_t) { return kind == Kind::Single; };
            if (!every_subtable(u16(at + 2 + 4 * turn + 2), is_single)) return false;
        }
        return is_sound_ && actions > 0;
    }

    std::size_t u16(std::size_t at) {
        if (at + 2 > size_) {
            is_sound_ = false;
            return 0;
        }
        const auto byte = [&](std::size_t place) {
            return static_cast<std::size_t>(static_cast<unsigned char>(bytes_[place]));
        };
        return byte(at) << 8 | byte(at + 1);
    }

    std::unique_ptr<hb_blob_t, DestroyBlob> blob_;
    hb_tag_t tag_;
    const char* bytes_ = nullptr;
    unsigned size_ = 0;
    bool is_sound_ = true;
};

bool read_table(hb_face_t* face, hb_tag_t tag, PairRules& rules) {
    const std::unique_ptr<hb_set_t, DestroySet> lookups(hb_set_create());
    hb_ot_layout_collect_lookups(face, tag, arabic, nullptr, nullptr, lookups.get());
    RuleTable table(face, tag);
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups.get(), &lookup) != 0)
        if (!table.is_of_pairs(lookup, rules)) return false;
    return !hb_set_is_empty(lookups.get());
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const std::unique_ptr<hb_blob_t, DestroyBlob> blob(hb_face_reference_table(face, tag));
    return hb_blob_get_length(blob.get()) > 0;
}

} // namespace

void GlyphSet::add(std::uint32_t glyph) {
    if (glyph >= glyphs_.size()) glyphs_.resize(glyph + 1);
    glyphs_[glyph] = true;
}

bool PairRules::touch(std::uint32_t first, std::uint32_t second) const {
    return std::any_of(pairs.begin(), pairs.end(), [&](const GlyphPairs& rule) {
        return rule.first.has(first) && rule.second.has(second);
    });
}

std::optional<PairRules> arabic_pair_rules(hb_face_t* face) {
    // Apple's tables say what OpenType's say in other ways, and HarfBuzz may prefer them.
    constexpr std::array others{HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'),
                                HB_TAG('k', 'e', 'r', 'x'), HB_TAG('k', 'e', 'r', 'n'),
                                HB_TAG('t', 'r', 'a', 'k')};
    if (std::any_of(others.begin(), others.end(),
                    [&](hb_tag_t tag) { return has_table(face, tag); }))
        return std::nullopt;
    PairRules rules;
    if (!read_table(face, substitution, rules) || !read_table(face, position, rules))
        return std::nullopt;
    return rules;
}

} // namespace hamandish::text
