// A PDF or a picture under way: its page, what it says about itself, and its parts in the order of
// reading.
#pragma once

#include "base/result.h"

#include <cairo.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::print {

/// Points: 1/72 of an inch.
struct PageSize {
    double width, height;
};
inline constexpr PageSize a4_standing{595.28, 841.89};
inline constexpr PageSize a4_lying{841.89, 595.28};

struct DocumentAbout {
    std::string title, author;
    std::string language;   ///< BCP 47: of what is in no part that has its own
    std::string created_at; ///< RFC 3339; nothing else in the file depends on when it is made
};

/// Pixels.
struct PictureSize {
    int width, height;
};

/// A part of the structure that is not within another.
struct PartAbout {
    const char* tag;                          ///< "Sect", "P", "Figure" (ISO 32000-1, 14.8.4)
    std::string language;                     ///< BCP 47; empty: the document's
    std::string alternative = {};             ///< said in place of a figure
    std::vector<std::string> paragraphs = {}; ///< in groups or not; written by the document itself
};

/// Tagged as ISO 32000-1, 14.8 asks. Draw on page() with Cairo; what is drawn outside of parts is
/// ornament.
class Document {
  public:
    Document(PageSize size, const DocumentAbout& about);
    /// A PNG of one page instead, whose structure is told to nobody.
    explicit Document(PictureSize size);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] cairo_t* page() const { return page_.get(); }
    void begin_part(PartAbout about);
    void end_part();
    /// Outside of parts: what is drawn from now on is on a new page.
    void next_page() { cairo_show_page(page()); }
    /// Within a part, around paragraphs: "Table" and "TR".
    void begin_group(const char* tag) { cairo_tag_begin(page(), tag, nullptr); }
    void end_group(const char* tag) { cairo_tag_end(page(), tag); }
    /// Within a part. `text` is what is read aloud and copied, in the order it was written in,
    /// wherever its letters stand on the page.
    void begin_paragraph(const char* tag, std::string text);
    void end_paragraph(const char* tag);

    /// The file. Internal naming what failed. Nothing can be drawn any more.
    [[nodiscard]] base::Result<std::string> finish();

  private:
    [[nodiscard]] cairo_status_t status() const;

    struct Release {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
        void operator()(cairo_t* page) const { cairo_destroy(page); }
    };
    bool is_picture_ = false;
    std::string file_, language_;
    std::vector<PartAbout> parts_;
    std::unique_ptr<cairo_surface_t, Release> surface_;
    std::unique_ptr<cairo_t, Release> page_;
};

/// What is drawn while it lives is one part.
class Part {
  public:
    Part(Document& document, PartAbout about) : document_(document) {
        document_.begin_part(std::move(about));
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part() { document_.end_part(); }

  private:
    Document& document_;
};

} // namespace hamandish::print
