#include "server/http/static_files.h"

#include "contract/codec.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hamandish::http {
namespace {

namespace fs = std::filesystem;

struct Type {
    std::string_view ending, name;
    bool compressible;
};
constexpr std::array<Type, 14> types{{
    {".html", "text/html; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".mjs", "text/javascript; charset=utf-8", true},
    {".json", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".wasm", "application/wasm", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".ttf", "font/ttf", true},
    {".woff2", "font/woff2", false},
    {".png", "image/png", false},
    {".ico", "image/x-icon", false},
    {".catalogue", "application/octet-stream", true},
}};

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

const Type* type_of(std::string_view path) {
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const Type& type) { return ends_with(path, type.ending); });
    return found == types.end() ? nullptr : &*found;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> hashed_names(const fs::path& folder) {
    std::map<std::string, std::string> names;
    const auto manifest = contract::decode_texts(bytes_of(folder / "manifest.json"));
    if (!manifest) return names;
    for (const auto& [logical, hashed] : *manifest)
        names[logical] = hashed.front() == '/' ? hashed : "/" + hashed;
    return names;
}

} // namespace

std::string_view content_type_from(std::string_view path) {
    const Type* type = type_of(path);
    return type ? type->name : "application/octet-stream";
}

base::Result<StaticFiles> StaticFiles::read(const std::string& folder) {
    StaticFiles out;
    if (folder.empty()) return out;
    std::error_code failed;
    out.hashed_ = hashed_names(folder);
    const auto is_hashed = [&](const std::string& path) {
        return std::any_of(out.hashed_.begin(), out.hashed_.end(),
                           [&](const auto& name) { return name.second == path; });
    };
    for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        std::string path = "/";
        path += fs::relative(entry->path(), folder).generic_string();
        if (!entry->is_regular_file() || ends_with(path, ".br") || ends_with(path, ".gz")) continue;
        const Type* type = type_of(path);
        auto file = std::make_unique<Representation>(
            Representation::About{200, std::string(content_type_from(path)),
                                  is_hashed(path) ? "public, max-age=31536000, immutable"
                                                  : "public, no-cache",
                                  type && type->compressible},
            bytes_of(entry->path()));
        if (fs::exists(entry->path().string() + ".br"))
            file->set(Coding::Brotli, bytes_of(entry->path().string() + ".br"));
        if (fs::exists(entry->path().string() + ".gz"))
            file->set(Coding::Gzip, bytes_of(entry->path().string() + ".gz"));
        out.files_.emplace(path, std::move(file));
    }
    if (failed) return base::fail(base::ErrorCode::Internal, folder + ": " + failed.message());
    return out;
}

const Representation* StaticFiles::find(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : found->second.get();
}

std::string StaticFiles::path_of(const std::string& logical) const {
    const auto found = hashed_.find(logical);
    return found == hashed_.end() ? std::string() : found->second;
}

std::vector<std::string> StaticFiles::paths_ending(std::string_view logical_ending) const {
    std::vector<std::string> paths;
    for (const auto& [logical, hashed] : hashed_)
        if (ends_with(logical, logical_ending)) paths.push_back(hashed);
    return paths;
}

} // namespace hamandish::http
