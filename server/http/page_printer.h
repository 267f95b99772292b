// A page of the client's as the document a browser gets: styles, scripts, and the other languages.
#pragma once

#include "html/page.h"
#include "server/http/static_files.h"

#include <string>
#include <vector>

namespace hamandish::client {
struct Page;
}

namespace hamandish::http {

class PagePrinter {
  public:
    /// `origin` ("https://…") is put in front of absolute addresses.
    PagePrinter(const StaticFiles& files, std::string origin);

    /// `path` without its query; `messages`: addresses of what a client will ask for first.
    /// `light`: no client will come, and no fonts.
    [[nodiscard]] std::string print(const client::Page& page, std::string_view path,
                                    html::Forms forms,
                                    const std::vector<std::string>& messages = {},
                                    bool light = false) const;

  private:
    void add_client(html::Document& document, const std::vector<std::string>& messages) const;

    const StaticFiles& files_;
    std::string origin_;
    std::vector<std::string> preloads_, styles_;
    std::string plain_style_;
    std::string notice_without_script_, notice_when_unsupported_;
};

} // namespace hamandish::http
