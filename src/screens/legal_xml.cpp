#include "screens/legal_xml.h"

#include "domain/topic.h"
#include "screens/pieces.h"

#include <array>

namespace hamandish::screens {

using contract::RouteId;
using i18n::MessageKey;

void legal_xml_links(Page& page, const contract::CallCard& call, std::int64_t version) {
    if (page.state.kiosk.here) return; // it keeps no files
    if (domain::is_described(call.document_kind)) return;
    const auto part =
        page.frame.box({.key = "legal-xml", .layout = {.gap = 8, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::legal_xml_title), kit::TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::legal_xml_hint), kit::TextLook::Small);
    const auto row = page.frame.box(
        {.layout = {.axis = kit::Axis::Row, .gap = 18, .cross_gap = 2, .wrap = true}});
    const std::array parameters{call.slug, version == 1 ? std::string() : std::to_string(version)};
    page.frame.link(page.say(MessageKey::legal_xml_persian),
                    contract::api_path(RouteId::DownloadPersianText, parameters));
    page.frame.link(page.say(MessageKey::legal_xml_english),
                    contract::api_path(RouteId::DownloadEnglishText, parameters));
}

} // namespace hamandish::screens
