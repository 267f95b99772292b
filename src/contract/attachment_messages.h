// A file that is attached to a call.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// `name`: as it is saved under; `kind` and `scan`: words of domain/attachment.h. Its content is at
/// file_path(), which is downloaded and never shown; only while `scan` is none or clean.
struct Attachment {
    std::int64_t id = 0;
    std::string name, kind;
    Bilingual title;
    std::int64_t byte_count = 0, added_at_ms = 0;
    std::string sha256, scan;
    friend bool operator==(const Attachment&, const Attachment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Attachment::id);
        f("name", &Attachment::name);
        f("kind", &Attachment::kind);
        f("title", &Attachment::title);
        f("byte_count", &Attachment::byte_count);
        f("added_at_ms", &Attachment::added_at_ms);
        f("sha256", &Attachment::sha256);
        f("scan", &Attachment::scan);
    }
};

} // namespace hamandish::contract
