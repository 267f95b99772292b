#include "domain/organisation_name.h"

#include "base/trimmed.h"
#include "base/utf8.h"
#include "domain/comment_text.h"

namespace hamandish::domain {

base::Result<std::string> organisation_name_from(std::string_view text, std::string_view where) {
    auto name = comment_text_from(base::trimmed(text));
    if (!name) return base::fail(name.error().code, where);
    if (name->find('\n') != std::string::npos)
        return base::fail(base::ErrorCode::TextForbidden, where);
    if (base::count_code_points(*name) > most_organisation_name)
        return base::fail(base::ErrorCode::TextTooLong, where);
    return name;
}

} // namespace hamandish::domain
