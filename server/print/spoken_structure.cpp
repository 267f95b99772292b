#include "server/print/spoken_structure.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace hamandish::print {
namespace {

QPDFObjectHandle text_of(const std::string& utf8) {
    return QPDFObjectHandle::newUnicodeString(utf8);
}

/// Without the numbers of what is drawn.
std::vector<QPDFObjectHandle> elements_below(QPDFObjectHandle structure) {
    QPDFObjectHandle kids = structure.getKey("/K");
    std::vector<QPDFObjectHandle> elements;
    for (auto& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids})
        if (kid.isDictionary() && kid.hasKey("/S")) elements.push_back(kid);
    return elements;
}

/// False when the structure is not the one that was drawn.
bool describe(QPDFObjectHandle element, const PartAbout& about) {
    if (!about.language.empty()) element.replaceKey("/Lang", text_of(about.language));
    if (!about.alternative.empty()) element.replaceKey("/Alt", text_of(about.alternative));
    auto paragraphs = elements_below(element);
    if (paragraphs.size() != about.paragraphs.size()) return false;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        paragraphs[i].replaceKey("/ActualText", text_of(about.paragraphs[i]));
    return true;
}

/// The tree has one element at its top, "Document" (ISO 32000-2, 14.8.4.3).
void put_under_one_root(QPDF& pdf, QPDFObjectHandle tree,
                        const std::vector<QPDFObjectHandle>& elements) {
    QPDFObjectHandle top =
        pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document >>"));
    top.replaceKey("/P", tree);
    top.replaceKey("/K", QPDFObjectHandle::newArray(elements));
    for (QPDFObjectHandle element : elements) element.replaceKey("/P", top);
    tree.replaceKey("/K", top);
}

std::string written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace

base::Result<std::string> with_spoken_structure(const std::string& file,
                                                const std::string& language,
                                                const std::vector<PartAbout>& parts) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", file.data(), file.size());
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", text_of(language));
        root.replaceKey("/ViewerPreferences",
                        QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        const auto elements = elements_below(root.getKey("/StructTreeRoot"));
        bool fits = elements.size() == parts.size();
        for (std::size_t i = 0; fits && i < parts.size(); ++i)
            fits = describe(elements[i], parts[i]);
        if (!fits) return base::fail(base::ErrorCode::Internal, "structure");
        put_under_one_root(pdf, root.getKey("/StructTreeRoot"), elements);
        return written(pdf);
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Internal, error.what());
    }
}

} // namespace hamandish::print
