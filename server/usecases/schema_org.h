// What a page is about, in the words that search engines and other crawlers read.
#pragma once

#include "contract/record_messages.h"
#include "contract/report_messages.h"
#include "i18n/locale.h"

#include <string>

namespace hamandish::usecases {

/// JSON-LD 1.1 in the vocabulary of https://schema.org, told in the language of the
/// page that has it. `origin`: "https://…". JSON, not yet safe within HTML
/// (html::append_escaped_json).
///
/// A call: the draft as Legislation, who published it, its files, and until when to comment.
[[nodiscard]] std::string schema_org(const contract::CallCard& call, i18n::Locale locale,
                                     const std::string& origin);
/// A Report on that draft, with the page for print, and its open data as a Dataset once there is a
/// file of it. Both are the ones that data_catalogue.h names.
[[nodiscard]] std::string schema_org(const contract::Report& report, i18n::Locale locale,
                                     const std::string& origin);
/// An organisation that calls, by its slug.
[[nodiscard]] std::string schema_org(const contract::OrganisationRecord& organisation,
                                     i18n::Locale locale, const std::string& origin);

} // namespace hamandish::usecases
