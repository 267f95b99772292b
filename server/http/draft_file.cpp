#include "server/http/draft_file.h"

#include "server/documents/draft_units.h"

namespace hamandish::http {
namespace {

using base::ErrorCode;

/// Strictly what the page offers to choose; the content decides, this only refuses the rest early.
bool is_offered(std::string_view name) {
    for (const std::string_view ending : {".docx", ".odt", ".md", ".txt"})
        if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending)
            return true;
    return false;
}

} // namespace

base::Result<usecases::ReadFile> draft_file_from(const std::string& name, std::string_view bytes,
                                                 bool is_persian) {
    if (!is_offered(name)) return base::fail(ErrorCode::DocumentUnknown, name);
    TRY_ASSIGN(auto read, documents::read_draft_units(name, bytes, is_persian));
    return usecases::ReadFile{name, std::move(read.title), is_persian, std::move(read.units)};
}

} // namespace hamandish::http
