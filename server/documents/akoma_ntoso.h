// A legal text as XML that other programs and archives of law read: Akoma Ntoso Version 1.0
// (OASIS Standard, 2018), in one language and one version.
#pragma once

#include "base/time.h"
#include "domain/unit_kind.h"

#include <string>
#include <vector>

namespace hamandish::documents {

/// `depth` is 0 at the top; a unit lies in the nearest one before it that is less deep. `name` is
/// what it is called ("ماده ۳"), which the heading does not repeat; either may be empty.
struct LegalUnit {
    domain::UnitKind kind = domain::UnitKind::Article;
    int number = 0, depth = 0; ///< number 0: none
    std::string key;           ///< "article-3"
    std::string name, heading, text;
};

/// A text of a call; `kind`: consulted, adopted, revised.
struct LegalVersion {
    int number = 1;
    std::string kind;
    base::Instant published;
    std::string page; ///< its address in the language of the document
};

/// Addresses are absolute, or all from the root of one site. The last version is the one told; the
/// ones before it are its history.
struct LegalText {
    std::string language; ///< "fa" or "en"
    std::string slug, document_kind;
    std::string title, owner, site;
    std::string site_page, work_page; ///< of the site and of the call, in no language
    std::string file;                 ///< this document's own address
    std::string first_persian,
        same_in_persian;   ///< pages of version 1 and of the last one, in Persian
    std::string unit_root; ///< addresses of units without their keys; empty: they have none
    std::vector<std::string> facts;     ///< of the document itself, one line each
    std::vector<LegalVersion> versions; ///< at least one, the oldest first
    std::vector<LegalUnit> units;       ///< in reading order
};

/// UTF-8 XML, valid by the standard's schema whatever the units are; every word of theirs stands in
/// it, once and in order. A تبصره is a proviso, a بند a clause, a جزء a point; what the standard
/// has no name for is an hcontainer with the name of the kind. A character that XML forbids is
/// U+FFFD. The same text gives the same bytes.
[[nodiscard]] std::string akoma_ntoso(const LegalText& text);

} // namespace hamandish::documents
