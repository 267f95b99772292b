#include "screens/record_features.h"

#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using app::Place;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Which call a feature is shown on.
enum class On { NoCall, AnyCall, ClosedCall };

struct Feature {
    std::string_view word;
    Place place;
    On on = On::NoCall;
    std::string_view after = {}; ///< behind the path
};

/// After what the checklists of the United Nations' E-Participation Index are known to ask for; the
/// order is theirs: information, consultation, decision, services.
constexpr Feature features[] = {
    {"policy", Place::About},
    {"calendar", Place::Calendar},
    {"archive", Place::Calls},
    {"texts", Place::Draft, On::AnyCall},
    {"officials", Place::Call, On::AnyCall},
    {"alerts", Place::Calls, On::NoCall, "calls.atom"},
    {"access", Place::Accessibility},
    {"inclusion", Place::Access},
    {"tools", Place::Questions, On::AnyCall},
    {"voices", Place::Call, On::AnyCall},
    {"limit", Place::Answers, On::AnyCall},
    {"report", Place::Report, On::ClosedCall},
    {"answers", Place::Archive},
    {"influence", Place::Calls, On::NoCall, "#heeded"},
    {"account", Place::Contributions},
    {"evidence", Place::Log},
    {"thanks", Place::Ranking},
};

std::string call_for(const contract::OrganisationRecord& record, On on) {
    if (on == On::AnyCall && !record.open_call.empty()) return record.open_call;
    return record.closed_call;
}

void feature(Page& page, const contract::OrganisationRecord& record, const Feature& one) {
    const std::string word(one.word);
    const auto item = page.frame.box({.key = word,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Hairline,
                                      .layout = {.gap = 2, .padding = {10, 0, 10, 0}}});
    const std::string name = page.say(MessageKey::record_feature, {{"feature", word}});
    const std::string call = call_for(record, one.on);
    const bool has_example = one.on == On::NoCall || !call.empty();
    if (has_example)
        page.frame.link(name,
                        (one.on == On::NoCall ? page.path(one.place) : page.path(one.place, call)) +
                            std::string(one.after));
    else
        page.frame.text({.key = "name", .text = name, .look = TextLook::Strong});
    paragraphs(page, page.say(MessageKey::record_feature_text, {{"feature", word}}), TextLook::Body,
               680);
    if (!has_example)
        page.frame.paragraph(page.say(MessageKey::record_no_example), TextLook::Small);
}

} // namespace

void record_features(Page& page, const contract::OrganisationRecord& record) {
    page.frame.heading(2, page.say(MessageKey::record_features), TextLook::Section);
    paragraphs(page, page.say(MessageKey::record_features_text), TextLook::Small, 680);
    if (!record.slug.empty())
        paragraphs(page, page.say(MessageKey::record_features_own), TextLook::Small, 680);
    const auto list = page.frame.box({.role = Role::List});
    for (const Feature& one : features) feature(page, record, one);
}

} // namespace hamandish::screens
