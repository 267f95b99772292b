// Files that the representative of an organisation adds to what they say for it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// One that came with a comment; `kind`: a word of domain/attachment.h. Its content is downloaded
/// from GET /api/v1/comments/{comment}/files/{file}, {file} being `id`, and never shown.
struct CommentFile {
    std::int64_t id = 0;
    std::string name, kind;
    std::int64_t byte_count = 0;
    friend bool operator==(const CommentFile&, const CommentFile&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &CommentFile::id);
        f("name", &CommentFile::name);
        f("kind", &CommentFile::kind);
        f("byte_count", &CommentFile::byte_count);
    }
};

/// One of mine that waits for its comment to be sent, for a day; nobody else is told of it.
/// `representing`: for which organisation, as of SubmitComment; `scan`: a word of
/// domain/attachment.h, a comment takes it while it is none or clean.
struct WaitingFile {
    std::int64_t id = 0, representing = 0;
    std::string name, kind;
    std::int64_t byte_count = 0;
    std::string scan;
    friend bool operator==(const WaitingFile&, const WaitingFile&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &WaitingFile::id);
        f("representing", &WaitingFile::representing);
        f("name", &WaitingFile::name);
        f("kind", &WaitingFile::kind);
        f("byte_count", &WaitingFile::byte_count);
        f("scan", &WaitingFile::scan);
    }
};
/// PUT …/units/{unit}/files/{representation}/{name}, whose body is the file, and
/// POST /api/v1/me/files/{file}/removal → all that wait for a comment on this unit.
struct WaitingFiles {
    std::vector<WaitingFile> files;
    friend bool operator==(const WaitingFiles&, const WaitingFiles&) = default;
    template <class F>
    static void fields(F&& f) {
        f("files", &WaitingFiles::files);
    }
};

} // namespace hamandish::contract
