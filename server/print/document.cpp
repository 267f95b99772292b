#include "server/print/document.h"

#include "server/print/spoken_structure.h"

#include <cairo-pdf.h>

namespace hamandish::print {
namespace {

cairo_status_t append_pdf(void* file, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Document::Document(PageSize size, const DocumentAbout& about)
    : language_(about.language),
      surface_(cairo_pdf_surface_create_for_stream(append_pdf, &file_, size.width, size.height)),
      page_(cairo_create(surface_.get())) {
    const auto say = [this](cairo_pdf_metadata_t what, const std::string& words) {
        cairo_pdf_surface_set_metadata(surface_.get(), what, words.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, about.title);
    say(CAIRO_PDF_METADATA_AUTHOR, about.author);
    say(CAIRO_PDF_METADATA_CREATE_DATE, about.created_at);
}

Document::Document(PictureSize size)
    : is_picture_(true),
      surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height)),
      page_(cairo_create(surface_.get())) {}

void Document::begin_part(PartAbout about) {
    cairo_tag_begin(page(), about.tag, nullptr);
    parts_.push_back(std::move(about));
}

void Document::end_part() {
    cairo_tag_end(page(), parts_.back().tag);
}

void Document::begin_paragraph(const char* tag, std::string text) {
    cairo_tag_begin(page(), tag, nullptr);
    if (!parts_.empty()) parts_.back().paragraphs.push_back(std::move(text));
}

void Document::end_paragraph(const char* tag) {
    cairo_tag_end(page(), tag);
}

cairo_status_t Document::status() const {
    const cairo_status_t drawn = cairo_status(page());
    return drawn == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface_.get()) : drawn;
}

base::Result<std::string> Document::finish() {
    cairo_status_t done = status();
    if (is_picture_ && done == CAIRO_STATUS_SUCCESS)
        done = cairo_surface_write_to_png_stream(surface_.get(), append_pdf, &file_);
    cairo_surface_finish(surface_.get());
    if (done == CAIRO_STATUS_SUCCESS) done = status();
    if (done != CAIRO_STATUS_SUCCESS)
        return base::fail(base::ErrorCode::Internal, cairo_status_to_string(done));
    if (is_picture_) return file_;
    return with_spoken_structure(file_, language_, parts_);
}

} // namespace hamandish::print
