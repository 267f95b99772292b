// The built site: fonts, scripts, styles, the client. Read once, served from memory.
#pragma once

#include "base/result.h"
#include "server/http/representation.h"

#include <map>

namespace hamandish::http {

class StaticFiles {
  public:
    /// Every file below `folder`; `x.br` and `x.gz` are x's codings. Names in manifest.json carry a
    /// hash of their content and never change. Internal, naming the folder, when it cannot be read;
    /// an empty `folder` is a site without files.
    [[nodiscard]] static base::Result<StaticFiles> read(const std::string& folder);

    /// By path ("/client.3f2a.wasm"); nothing when there is no such file.
    [[nodiscard]] const Representation* find(std::string_view path) const;
    /// The path of a file by its name before the hash ("style.css"); empty when there is none.
    [[nodiscard]] std::string path_of(const std::string& logical) const;
    /// Paths of files whose name before the hash ends so, in the order of their names.
    [[nodiscard]] std::vector<std::string> paths_ending(std::string_view logical_ending) const;
    [[nodiscard]] std::size_t size() const { return files_.size(); }

  private:
    std::map<std::string, std::unique_ptr<Representation>, std::less<>> files_;
    std::map<std::string, std::string> hashed_; ///< logical name → path
};

/// "text/javascript; charset=utf-8" for "x.js"; "application/octet-stream" when unknown.
[[nodiscard]] std::string_view content_type_from(std::string_view path);

} // namespace hamandish::http
