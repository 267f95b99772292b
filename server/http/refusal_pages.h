// Refusals as pages: whoever follows a link to a file or to the API in a browser is a person.
#pragma once

#include "i18n/locale.h"
#include "server/http/api.h"
#include "server/http/page_printer.h"

#include <string>

namespace hamandish::http {

class RefusalPages {
  public:
    /// `origin` ("https://…") is the site's own: only of its pages the language is taken over.
    RefusalPages(const Api& api, const PagePrinter& printer, std::string origin);

    /// Does a person read the answer? Scripts and programs do not ask for HTML.
    [[nodiscard]] static bool is_for(const Request& request);
    /// A contract::Problem, which a page is to say.
    [[nodiscard]] static bool is_refusal(const Response& response);
    /// The same refusal as a page in the person's language: that of the page they come from, of the
    /// address, or the one their browser likes best.
    [[nodiscard]] Response page(const Request& request, const Response& refusal) const;

  private:
    [[nodiscard]] i18n::Locale locale_of(const Request& request) const;

    const Api& api_;
    const PagePrinter& printer_;
    std::string origin_;
};

} // namespace hamandish::http
