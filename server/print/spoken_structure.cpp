#include "server/print/spoken_structure.h"

#include <algorithm>
#include <array>
#include <memory>
#include <qpdf/qpdf-c.h>

namespace hamandish::print {
namespace {

constexpr std::array<std::string_view, 2> groups{"/Table", "/TR"};

/// A file that qpdf has read, through its C interface: the C++ one is no C++20 for every compiler.
/// What fails is remembered, and said once by whoever asks for an error.
class Pdf {
  public:
    explicit Pdf(const std::string& file) : data_(qpdf_init()) {
        qpdf_silence_errors(data());
        qpdf_set_suppress_warnings(data(), QPDF_TRUE);
        qpdf_read_memory(data(), "printed", file.data(), file.size(), nullptr);
    }

    [[nodiscard]] qpdf_oh root() { return qpdf_get_root(data()); }
    [[nodiscard]] qpdf_oh parse(const char* object) { return qpdf_oh_parse(data(), object); }
    [[nodiscard]] qpdf_oh get(qpdf_oh object, const char* key) {
        return qpdf_oh_get_key(data(), object, key);
    }
    void put(qpdf_oh object, const char* key, qpdf_oh value) {
        qpdf_oh_replace_key(data(), object, key, value);
    }
    void put(qpdf_oh object, const char* key, const std::string& utf8) {
        put(object, key, qpdf_oh_new_unicode_string(data(), utf8.c_str()));
    }

    /// Elements of the structure, without the numbers of what is drawn.
    [[nodiscard]] std::vector<qpdf_oh> elements_below(qpdf_oh structure) {
        const qpdf_oh kids = get(structure, "/K");
        std::vector<qpdf_oh> all, elements;
        if (qpdf_oh_is_array(data(), kids))
            for (int i = 0; i < qpdf_oh_get_array_n_items(data(), kids); ++i)
                all.push_back(qpdf_oh_get_array_item(data(), kids, i));
        else
            all.push_back(kids);
        for (const qpdf_oh kid : all)
            if (qpdf_oh_is_dictionary(data(), kid) && qpdf_oh_has_key(data(), kid, "/S"))
                elements.push_back(kid);
        return elements;
    }

    /// The elements below one that are no groups of others, in their order.
    void add_paragraphs_below(qpdf_oh structure, std::vector<qpdf_oh>& found) {
        for (const qpdf_oh element : elements_below(structure)) {
            const std::string tag = qpdf_oh_get_name(data(), get(element, "/S"));
            if (std::find(groups.begin(), groups.end(), tag) != groups.end())
                add_paragraphs_below(element, found);
            else
                found.push_back(element);
        }
    }

    /// The tree has one element at its top, "Document" (ISO 32000-2, 14.8.4.3).
    void put_under_one_root(qpdf_oh tree, const std::vector<qpdf_oh>& elements) {
        const qpdf_oh top =
            qpdf_make_indirect_object(data(), parse("<< /Type /StructElem /S /Document >>"));
        const qpdf_oh kids = qpdf_oh_new_array(data());
        for (const qpdf_oh element : elements) {
            qpdf_oh_append_item(data(), kids, element);
            put(element, "/P", top);
        }
        put(top, "/P", tree);
        put(top, "/K", kids);
        put(tree, "/K", top);
    }

    [[nodiscard]] std::string written() {
        qpdf_init_write_memory(data());
        qpdf_set_deterministic_ID(data(), QPDF_TRUE);
        qpdf_set_object_stream_mode(data(), qpdf_o_generate);
        qpdf_write(data());
        const auto* bytes = qpdf_get_buffer(data());
        if (bytes == nullptr) return {};
        return {reinterpret_cast<const char*>(bytes), qpdf_get_buffer_length(data())};
    }

    /// What failed first; empty: nothing.
    [[nodiscard]] std::string error() {
        if (qpdf_has_error(data()) == QPDF_FALSE) return {};
        return qpdf_get_error_full_text(data(), qpdf_get_error(data()));
    }

  private:
    struct Release {
        void operator()(qpdf_data data) const { qpdf_cleanup(&data); }
    };
    [[nodiscard]] qpdf_data data() const { return data_.get(); }

    std::unique_ptr<std::remove_pointer_t<qpdf_data>, Release> data_;
};

/// False when the structure is not the one that was drawn.
bool describe(Pdf& pdf, qpdf_oh element, const PartAbout& about) {
    if (!about.language.empty()) pdf.put(element, "/Lang", about.language);
    if (!about.alternative.empty()) pdf.put(element, "/Alt", about.alternative);
    std::vector<qpdf_oh> paragraphs;
    pdf.add_paragraphs_below(element, paragraphs);
    if (paragraphs.size() != about.paragraphs.size()) return false;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        pdf.put(paragraphs[i], "/ActualText", about.paragraphs[i]);
    return true;
}

} // namespace

base::Result<std::string> with_spoken_structure(const std::string& file,
                                                const std::string& language,
                                                const std::vector<PartAbout>& parts) {
    Pdf pdf(file);
    if (const auto error = pdf.error(); !error.empty())
        return base::fail(base::ErrorCode::Internal, error);
    const qpdf_oh root = pdf.root();
    pdf.put(root, "/Lang", language);
    pdf.put(root, "/MarkInfo", pdf.parse("<< /Marked true >>")); // Cairo forgets it at times
    pdf.put(root, "/ViewerPreferences", pdf.parse("<< /DisplayDocTitle true >>"));
    const qpdf_oh tree = pdf.get(root, "/StructTreeRoot");
    const auto elements = pdf.elements_below(tree);
    bool fits = elements.size() == parts.size();
    for (std::size_t i = 0; fits && i < parts.size(); ++i)
        fits = describe(pdf, elements[i], parts[i]);
    if (!fits) return base::fail(base::ErrorCode::Internal, "structure");
    pdf.put_under_one_root(tree, elements);
    std::string written = pdf.written();
    if (const auto error = pdf.error(); !error.empty() || written.empty())
        return base::fail(base::ErrorCode::Internal, "write: " + error);
    return written;
}

} // namespace hamandish::print
