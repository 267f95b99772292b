#include "server/commands/shape_fault_words.h"

#include "contract/error_words.h"
#include "i18n/catalogue.h"

#include <iostream>

namespace hamandish::server {
namespace {

using documents::ShapeRule;
using i18n::MessageKey;

MessageKey key_of(ShapeRule rule) {
    switch (rule) {
    case ShapeRule::Division: return MessageKey::import_division;
    case ShapeRule::Differs: return MessageKey::import_differs;
    case ShapeRule::OnlyHere: return MessageKey::import_only_here;
    case ShapeRule::TitleMissing: return MessageKey::import_title_missing;
    case ShapeRule::ArticlesMissing: return MessageKey::import_articles_missing;
    case ShapeRule::ArticleEmpty: return MessageKey::import_article_empty;
    case ShapeRule::ArticleOrder: return MessageKey::import_article_order;
    }
    return MessageKey::error_misaligned;
}

} // namespace

ExitCode report_fault(const documents::ShapeFault& fault) {
    std::cerr << "hamandish: " << contract::word(base::ErrorCode::Misaligned) << " (" << fault.place
              << ")\n";
    const std::string file = fault.place.substr(0, fault.place.rfind(':'));
    for (const i18n::Locale locale : i18n::locales)
        std::cerr << i18n::Catalogue(locale).format(key_of(fault.rule),
                                                    {{"place", fault.place},
                                                     {"label", fault.label},
                                                     {"other_place", fault.other_place},
                                                     {"other_label", fault.other_label},
                                                     {"file", file},
                                                     {"due", std::int64_t(fault.due)}})
                  << "\n";
    return ExitCode::Refused;
}

} // namespace hamandish::server
