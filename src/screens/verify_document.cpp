#include "screens/verify_document.h"

#include "app/credential_check.h"
#include "i18n/isolate.h"
#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using app::CredentialCheck;
using app::CredentialVerdict;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// What is said first, and what to make of it.
struct Words {
    MessageKey verdict;
    std::string hint;
};

Words words_of(const Page& page, const CredentialCheck& check) {
    switch (check.verdict) {
    case CredentialVerdict::Genuine: return {MessageKey::certificate_genuine, {}};
    case CredentialVerdict::Revoked: return {MessageKey::certificate_revoked, {}};
    case CredentialVerdict::Changed:
        return {MessageKey::certificate_changed, page.say(MessageKey::certificate_changed_hint)};
    case CredentialVerdict::OtherIssuer:
        return {MessageKey::certificate_other_issuer,
                page.say(MessageKey::certificate_other_issuer_hint,
                         {{"issuer", i18n::isolate(check.issuer)}})};
    case CredentialVerdict::UnknownKey:
        return {MessageKey::certificate_key_unknown,
                page.say(MessageKey::certificate_key_unknown_hint)};
    case CredentialVerdict::NoKeys:
        return {MessageKey::certificate_no_keys, page.say(MessageKey::certificate_no_keys_hint)};
    case CredentialVerdict::NoCertificate: break;
    }
    return {MessageKey::certificate_no_file, page.say(MessageKey::certificate_no_file_hint)};
}

/// As the site says it now, or as this device last heard.
std::string status(const Page& page, const CredentialCheck& check) {
    const auto& desk = page.state.certificates;
    if (desk.keys.loading) return page.say(MessageKey::certificate_status_asked);
    if (!check.is_status_known) return page.say(MessageKey::certificate_status_unknown);
    if (desk.are_keys_fresh) return page.say(MessageKey::certificate_status_now);
    return page.say(MessageKey::certificate_status_kept,
                    {{"day", base::tehran_day({desk.keys.value->now_ms})}});
}

void document_fact(Page& page, MessageKey label, std::string value, bool is_of_people = false) {
    const auto pair = page.frame.box({.key = i18n::name(label)});
    page.frame.text({.role = Role::Term, .text = page.say(label), .look = TextLook::Small});
    page.frame.text({.role = Role::Description,
                     .text = std::move(value),
                     .look = TextLook::Body,
                     .auto_direction = is_of_people});
}

void facts(Page& page, const CredentialCheck& check) {
    const auto card =
        page.frame.box({.key = "document", .role = Role::Article, .look = BoxLook::Card});
    {
        const auto list = page.frame.box({.role = Role::DescriptionList, .layout = {.gap = 12}});
        document_fact(page, MessageKey::certificate_holder, check.holder, true);
        document_fact(page, MessageKey::certificate_achieved, check.achievement, true);
        document_fact(page, MessageKey::certificate_issued_on,
                      both_calendars(page, base::tehran_day(check.valid_from)));
        if (!check.number.empty())
            document_fact(page, MessageKey::certificate_number, i18n::isolate(check.number));
        document_fact(page, MessageKey::certificate_signed_with, i18n::isolate(check.key));
    }
    if (!check.number.empty())
        page.frame.link(page.say(MessageKey::certificate_see),
                        page.path(app::Place::Verify, check.number));
}

} // namespace

void checked_document(Page& page) {
    const auto& desk = page.state.certificates;
    if (!desk.document) return;
    const auto region = page.frame.box({.key = "checked",
                                        .role = Role::Region,
                                        .anchor = app::certificate_verdict_anchor,
                                        .name = page.say(MessageKey::certificate_result),
                                        .layout = {.gap = 12}});
    if (desk.keys.loading && !desk.keys.value) return loading(page);
    const CredentialCheck check = app::credential_check(desk);
    const bool is_good = check.verdict == CredentialVerdict::Genuine;
    const bool is_told = is_good || check.verdict == CredentialVerdict::Revoked;
    const Words words = words_of(page, check);
    {
        const auto box =
            page.frame.box({.look = is_good ? BoxLook::Notice : BoxLook::NoticeNegative,
                            .layout = {.gap = 4, .padding = kit::Insets::symmetric(14, 18)}});
        page.frame.text({.role = Role::Paragraph,
                         .text = page.say(words.verdict),
                         .look = is_good ? TextLook::Positive : TextLook::Negative});
        if (is_good) status_line(page, "status", status(page, check), TextLook::Body);
        if (!words.hint.empty()) page.frame.paragraph(words.hint);
    }
    if (is_told) facts(page, check);
}

} // namespace hamandish::screens
