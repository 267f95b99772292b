#include "server/usecases/invitation_kit.h"

#include "server/usecases/embed_code.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using domain::Invitation;
using i18n::Locale;
using i18n::MessageKey;

/// What every text of a kit is made of.
struct Subject {
    const store::CallRecord& call;
    const std::string& origin;

    [[nodiscard]] std::string address(std::optional<Invitation> way) const {
        return short_address(origin, {call.id.value, way});
    }
    [[nodiscard]] base::Day last_day() const {
        return base::tehran_day({call.period.closes_at().ms - 1});
    }
    [[nodiscard]] std::string period(Locale locale) const {
        return words(locale, MessageKey::date_from_to,
                     {{"from", base::tehran_day(call.period.opens_at())}, {"to", last_day()}});
    }
};

const std::string& text_in(Locale locale, const domain::TwoTexts& text) {
    return locale == Locale::Persian ? text.fa : text.en;
}

contract::InvitationText measured(Invitation way, std::string language, std::string subject,
                                  std::string text) {
    contract::InvitationText made{std::string(domain::word(way)), std::move(language),
                                  std::move(subject), std::move(text)};
    const auto length = domain::sms_length(made.text);
    made.characters = static_cast<std::int64_t>(length.characters);
    made.limit = static_cast<std::int64_t>(domain::longest_post(way));
    if (way == Invitation::Sms) made.parts = static_cast<std::int64_t>(length.parts);
    return made;
}

/// Why now, title, whose it is and until when, in one language.
std::string post_in(Locale locale, const Subject& subject, std::optional<domain::PostStage> stage) {
    const std::string first =
        stage ? words(locale, MessageKey::invitation_stage, {{"stage", domain::word(*stage)}})
              : words(locale, MessageKey::invitation_headline);
    return first + "\n" + text_in(locale, subject.call.title) + "\n" +
           text_in(locale, subject.call.owner) + "\n" + subject.period(locale) + "\n" +
           words(locale, MessageKey::invitation_short_ways) + "\n";
}

contract::InvitationText sms(Locale locale, const Subject& subject) {
    return measured(Invitation::Sms, std::string(i18n::code(locale)), {},
                    words(locale, MessageKey::invitation_sms,
                          {{"title", text_in(locale, subject.call.title)},
                           {"day", subject.last_day()},
                           {"address", subject.address(Invitation::Sms)}}));
}

std::string letter_in(Locale locale, const Subject& subject) {
    return words(locale, MessageKey::invitation_lead) + "\n\n" +
           text_in(locale, subject.call.title) + "\n" + text_in(locale, subject.call.owner) +
           "\n\n" + text_in(locale, subject.call.summary) + "\n\n" + subject.period(locale) + "\n" +
           words(locale, MessageKey::invitation_ways) + "\n\n" + subject.address(Invitation::Mail) +
           "\n";
}

contract::InvitationText letter(const Subject& subject) {
    const auto& title = subject.call.title;
    return measured(Invitation::Mail, {}, both(title.fa, title.en),
                    letter_in(Locale::Persian, subject) + "\n" +
                        letter_in(Locale::English, subject));
}

Embedded page_of(Locale locale, const Subject& subject) {
    return {subject.origin,
            "/calls/" + subject.call.slug,
            text_in(locale, subject.call.title),
            {text_in(locale, subject.call.owner), subject.period(locale),
             words(locale, MessageKey::invitation_short_ways)}};
}

} // namespace

std::string post_text(const store::CallRecord& call, const std::string& origin,
                      std::optional<Invitation> way, std::optional<domain::PostStage> stage) {
    const Subject subject{call, origin};
    return post_in(Locale::Persian, subject, stage) + "\n" +
           post_in(Locale::English, subject, stage) + "\n" + subject.address(way);
}

std::string short_address(const std::string& origin, const domain::ShortAddress& address) {
    return origin + "/i/" + domain::text_from(address);
}

base::Result<std::string> path_of(store::Connection& connection,
                                  const domain::ShortAddress& address) {
    const auto call = connection.calls.find(store::CallId{address.call});
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    return "/calls/" + call->slug;
}

base::Result<contract::InvitationKit> show_invitation(store::Connection& connection,
                                                      const std::string& slug,
                                                      const std::string& origin,
                                                      base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    contract::InvitationKit kit{
        now.ms, wire_from(*call, now), short_address(origin, {call->id.value, {}}), {}};
    if (kit.call.closes_at_ms <= now.ms) { // nobody is invited to what is over
        kit.texts = report_code(*call, origin);
        return kit;
    }
    const Subject subject{*call, origin};
    for (const Invitation way : {Invitation::Bale, Invitation::Eitaa, Invitation::Rubika})
        kit.texts.push_back(measured(way, {}, {}, post_text(*call, origin, way, {})));
    for (const Locale locale : {Locale::Persian, Locale::English})
        kit.texts.push_back(sms(locale, subject));
    kit.texts.push_back(letter(subject));
    for (const Locale locale : {Locale::Persian, Locale::English}) {
        kit.texts.push_back(frame_code("frame", locale, page_of(locale, subject)));
        kit.texts.push_back(html_code(locale, page_of(locale, subject)));
    }
    return kit;
}

} // namespace hamandish::usecases
