#include "i18n/isolate.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/verify_document.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Where a certificate says why it was revoked, this means that its person erased themselves.
constexpr std::string_view erased = "erased";

void fact(Page& page, MessageKey label, std::string value, std::string lang = {}) {
    const auto pair = page.frame.box({.key = i18n::name(label)});
    page.frame.text({.role = Role::Term, .text = page.say(label), .look = TextLook::Small});
    page.frame.text({.role = Role::Description,
                     .text = std::move(value),
                     .look = TextLook::Body,
                     .lang = std::move(lang)});
}

std::string day_of(const Page& page, std::int64_t at_ms) {
    return both_calendars(page, base::tehran_day({at_ms}));
}

std::string holder(const Page& page, const contract::Certificate& about) {
    if (about.name.empty()) return page.say(MessageKey::person_erased);
    return about.is_pseudonym ? citizen(page, about.name) : i18n::isolate(about.name);
}

/// Valid or revoked: the first thing that is said, in colour and in words.
void verdict(Page& page, const contract::Certificate& about) {
    const bool valid = about.state == "valid";
    const auto box =
        page.frame.box({.look = valid ? BoxLook::Notice : BoxLook::NoticeNegative,
                        .layout = {.gap = 4, .padding = kit::Insets::symmetric(14, 18)}});
    page.frame.text(
        {.role = Role::Paragraph,
         .text = page.say(valid ? MessageKey::certificate_valid : MessageKey::certificate_revoked),
         .look = valid ? TextLook::Positive : TextLook::Negative});
    if (valid) return;
    page.frame.paragraph(page.say(MessageKey::certificate_revoked_on,
                                  {{"day", base::tehran_day({about.revoked_at_ms})}}));
    if (about.reason == erased) {
        page.frame.paragraph(page.say(MessageKey::certificate_revoked_erased));
    } else {
        page.frame.text({.role = Role::Paragraph, .text = about.reason, .auto_direction = true});
    }
}

/// The call with its days, or the year.
void achieved(Page& page, const contract::Certificate& about) {
    if (about.year > 0) {
        fact(page, MessageKey::certificate_achieved, year_in_words(page, about.year));
        return fact(page, MessageKey::certificate_took_part,
                    page.say(MessageKey::certificate_year_calls, {{"count", about.call_count}}));
    }
    const std::string lang = page.text_lang();
    fact(page, MessageKey::certificate_call, page.in_language(about.call_title), lang);
    fact(page, MessageKey::call_owner_label, page.in_language(about.organisation), lang);
    fact(page, MessageKey::call_opens, day_of(page, about.opens_at_ms));
    fact(page, MessageKey::call_closes, day_of(page, about.closes_at_ms - 1));
}

void facts(Page& page, const contract::Certificate& about) {
    const auto card =
        page.frame.box({.key = "facts", .role = Role::Article, .look = BoxLook::Card});
    const auto list = page.frame.box({.role = Role::DescriptionList, .layout = {.gap = 12}});
    fact(page, MessageKey::certificate_holder, holder(page, about));
    achieved(page, about);
    fact(page, MessageKey::certificate_issued_on, day_of(page, about.issued_at_ms));
    fact(page, MessageKey::certificate_number, i18n::isolate(about.number));
}

void files(Page& page, const contract::Certificate& about) {
    const std::string file = "/certificates/" + about.number;
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 8, .wrap = true}});
    if (about.state == "valid")
        button_link(page, page.say(MessageKey::certificate_pdf), file + ".pdf", BoxLook::Primary);
    if (!about.name.empty()) {
        button_link(page, page.say(MessageKey::certificate_json), file + ".json", BoxLook::Ghost);
        button_link(page, page.say(MessageKey::certificate_jwt), file + ".jwt", BoxLook::Ghost);
    }
    if (about.year == 0)
        button_link(page, page.say(MessageKey::certificate_see_call),
                    page.path(app::Place::Call, about.call_slug), BoxLook::Quiet);
}

void choose_file(Page& page) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    const auto name = page.frame.file_field({.key = "file",
                                             .anchor = app::certificate_file_anchor,
                                             .label = page.say(MessageKey::certificate_file_choose),
                                             .accept = ".json,.jwt",
                                             .look = BoxLook::Ghost,
                                             .needs_script = true});
    if (name) page.did(app::CertificateFileChosen{});
}

/// For who has a number on paper, or a file.
void look_up(Page& page) {
    const auto& desk = page.state.certificates;
    const auto form = page.frame.box({.key = "look-up",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::certificate_verify_title),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14, .max_width = form_px}});
    const auto edited = page.frame.text_field(
        {.key = "number",
         .anchor = app::certificate_number_anchor,
         .label = page.say(MessageKey::certificate_look_up),
         .hint = page.say(MessageKey::certificate_look_up_hint),
         .value = desk.number,
         .error =
             desk.is_no_number ? page.say(MessageKey::certificate_look_up_wrong) : std::string(),
         .autocomplete = "off"});
    if (edited) page.did(app::CertificateNumberEdited{*edited});
    if (page.frame.button({.key = "check", .text = page.say(MessageKey::certificate_check)}))
        page.did(app::CertificateLookedUp{});
    if (page.state.is_plain_page) return; // the device reads the file, by scripts
    choose_file(page);
    page.frame.paragraph(page.say(MessageKey::certificate_file_hint), TextLook::Muted);
}

void unknown(Page& page) {
    notice(page, page.say(MessageKey::certificate_unknown), BoxLook::NoticeNegative);
    paragraphs(page, page.say(MessageKey::certificate_unknown_hint), TextLook::Body, measure_px);
    look_up(page);
}

} // namespace

void verify(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::certificate_verify_title), TextLook::Title,
                       main_heading);
    paragraphs(page, page.say(MessageKey::certificate_verify_text), TextLook::Muted, measure_px);
    if (page.state.address.call.empty()) {
        checked_document(page);
        return look_up(page);
    }
    const auto& loaded = page.state.certificates.shown;
    if (loaded.value && loaded.key == page.state.address.call) {
        verdict(page, *loaded.value);
        facts(page, *loaded.value);
        return files(page, *loaded.value);
    }
    if (loaded.error == base::ErrorCode::NotFound) return unknown(page);
    const auto& desk = page.state.certificates;
    if (loaded.error && desk.document && desk.carried_by == page.state.address.call) {
        checked_document(page); // the code on paper has it all
        return look_up(page);
    }
    loaded.error ? failed(page, *loaded.error) : loading(page);
}

} // namespace hamandish::screens
