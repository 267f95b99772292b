// The texts of a call as XML for programs that read law (Akoma Ntoso 3.0).
#pragma once

#include "i18n/locale.h"
#include "server/documents/zip_writer.h"
#include "server/store/connection.h"
#include "server/usecases/import_call.h"

#include <string>
#include <vector>

namespace hamandish::usecases {

/// The text that the public was asked about, or the version with that number ("2"); empty: the
/// first. `origin`: "https://…". NotFound naming "call" or "version".
[[nodiscard]] base::Result<std::string> legal_xml(store::Connection& connection,
                                                  const std::string& slug,
                                                  const std::string& version, i18n::Locale locale,
                                                  const std::string& origin);
/// As parts of an archive, Persian before English, the oldest text first: "draft.fa.akn.xml",
/// "version-2.fa.akn.xml". NotFound naming "call".
[[nodiscard]] base::Result<std::vector<documents::ZipPart>>
legal_xml_files(store::Connection& connection, const std::string& slug, const std::string& origin);

/// Of a draft that is no call yet, with addresses from the root of a site that is not known.
[[nodiscard]] std::string legal_xml(const ImportCommand& command, i18n::Locale locale);

/// Where it is: "/api/v1/calls/CALL/draft.fa.akn.xml", "…?version=2" for any but the first.
[[nodiscard]] std::string legal_xml_path(const std::string& slug, i18n::Locale locale,
                                         std::int64_t version);

} // namespace hamandish::usecases
