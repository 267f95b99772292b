// libFuzzer: any bytes, as any kind of draft file, are refused or become a tree that has lost no
// character. The first byte says what kind of file the rest is; for the parts of office files it is
// put into an archive, so that the fuzzer need not learn to compress.
#include "analysis/structure/recognise.h"
#include "server/documents/read_source.h"
#include "support/outline_text.h"
#include "support/zip_file.h"

#include <cstdint>
#include <cstdlib>

using namespace hamandish;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

struct Case {
    const char* name;
    std::string bytes;
};

Case case_from(std::uint8_t kind, const std::string& bytes) {
    const std::string types = "<Types/>";
    switch (kind % 7) {
    case 0: return {"a.txt", bytes};
    case 1: return {"a.md", bytes};
    case 2: return {"a.docx", bytes};
    case 3: return {"a.odt", bytes};
    case 4: return {"a.docx", test::docx_of(bytes)};
    case 5:
        return {"a.docx", test::docx_of(test::listed("x", 1) + test::listed("y", 1, 1),
                                        {{"word/numbering.xml", bytes}})};
    default: return {"a.odt", test::zip_of({{"content.xml", bytes}})};
    }
}

/// A unit's own stretch ends where its first child begins; all of them cover the text.
std::size_t require_gapless(const domain::RecognisedUnit& unit, std::size_t start) {
    require(unit.own.start == start && unit.own.end >= start);
    std::size_t end = unit.own.end;
    for (const auto& child : unit.children) end = require_gapless(child, end);
    return end;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Case wanted =
        case_from(data[0], std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    const auto read = documents::read_source(wanted.name, wanted.bytes);
    if (!read) return 0;
    require(base::is_well_formed_utf8(read->source.text));
    const auto tree = analysis::recognise(read->source);
    require(require_gapless(tree, 0) == read->source.text.size());
    return 0;
}
