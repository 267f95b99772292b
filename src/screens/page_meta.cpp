// What stands outside the page: titles for tabs, search engines and share previews.
#include "screens/screen.h"

#include "app/participation_record.h"
#include "app/question.h"
#include "screens/page.h"
#include "screens/screens.h"

namespace hamandish::screens {
namespace {

using app::Place;
using i18n::MessageKey;

/// Where what is shown has no title of its own, or has not arrived.
constexpr app::OfPlaces<MessageKey> titles{{
    {Place::Calls, MessageKey::nav_calls},
    {Place::Call, MessageKey::nav_calls},
    {Place::Draft, MessageKey::nav_calls},
    {Place::Unit, MessageKey::nav_calls},
    {Place::Invite, MessageKey::invitation_title},
    {Place::Report, MessageKey::report_title},
    {Place::Questions, MessageKey::question_heading},
    {Place::Question, MessageKey::question_heading},
    {Place::Versions, MessageKey::versions_title},
    {Place::Version, MessageKey::versions_title},
    {Place::Translation, MessageKey::nav_calls},
    {Place::Answers, MessageKey::answers_title},
    {Place::Search, MessageKey::search_title},
    {Place::Archive, MessageKey::archive_title},
    {Place::Contributions, MessageKey::nav_my_contributions},
    {Place::Profile, MessageKey::nav_profile},
    {Place::SignIn, MessageKey::sign_in_title},
    {Place::Joining, MessageKey::joining_title},
    {Place::About, MessageKey::nav_about},
    {Place::Accessibility, MessageKey::accessibility_title},
    {Place::Access, MessageKey::access_title},
    {Place::Log, MessageKey::log_title},
    {Place::Privacy, MessageKey::privacy_title},
    {Place::Verify, MessageKey::certificate_verify_title},
    {Place::Points, MessageKey::points_title},
    {Place::MyPoints, MessageKey::points_mine},
    {Place::Ranking, MessageKey::ranking_title},
    {Place::Thanks, MessageKey::thanks_title},
    {Place::Calendar, MessageKey::calendar_title},
    {Place::Record, MessageKey::record_title},
    {Place::StaffAnswers, MessageKey::answering_title},
    {Place::Staff, MessageKey::staff_title},
    {Place::StaffNew, MessageKey::staff_title},
    {Place::StaffDraft, MessageKey::staff_title},
    {Place::StaffOpening, MessageKey::staff_title},
    {Place::StaffQuestion, MessageKey::staff_title},
    {Place::StaffTranslation, MessageKey::staff_title},
    {Place::Moderation, MessageKey::moderation_log_title},
    {Place::ModerationRules, MessageKey::moderation_rules_title},
    {Place::StaffModeration, MessageKey::moderation_queue_title},
    {Place::StaffFloods, MessageKey::floods_title},
    {Place::Kiosk, MessageKey::kiosk_title},
    {Place::StaffKiosks, MessageKey::kiosk_desk_title},
    {Place::StaffPapers, MessageKey::paper_desk_title},
    {Place::StaffConcerns, MessageKey::concern_desk_title},
    {Place::StaffConcern, MessageKey::concern_desk_title},
    {Place::StaffRepresentatives, MessageKey::representatives_title},
    {Place::StaffPeople, MessageKey::people_title},
    {Place::StaffOrganisation, MessageKey::organisation_title},
    {Place::StaffActs, MessageKey::acts_title},
    {Place::StaffOutbox, MessageKey::outbox_title},
    {Place::NotFound, MessageKey::not_found_title},
}};
static_assert(app::is_of_every_place(titles));

class Words {
  public:
    Words(const app::State& state, const i18n::Catalogue& catalogue)
        : state_(state), catalogue_(catalogue) {}

    [[nodiscard]] std::string title() const {
        if (state_.refused) return say(MessageKey::error_title);
        switch (state_.address.place) {
        case Place::Call:
        case Place::Draft: return call_title(MessageKey::nav_calls);
        case Place::Translation: return translation_title();
        case Place::Unit: return unit_title();
        case Place::Question: return question_title();
        case Place::Record: return record_title();
        default: return say(app::of_place(titles, state_.address.place));
        }
    }

    [[nodiscard]] std::string description() const {
        if (app::reads_translation(state_)) return app::chosen_translation(state_)->text;
        if (state_.address.place == Place::Unit && state_.unit.value)
            return in_language(state_.unit.value->unit.text);
        if (state_.address.place == Place::Archive) return say(MessageKey::archive_lead);
        if (const auto* card = call()) return in_language(card->summary);
        return say(MessageKey::app_tagline);
    }

  private:
    [[nodiscard]] std::string say(MessageKey key) const { return catalogue_.format(key); }
    [[nodiscard]] const std::string& in_language(const contract::Bilingual& text) const {
        return in_language_of_texts(text, catalogue_.locale());
    }
    [[nodiscard]] const contract::CallCard* call() const {
        const auto place = state_.address.place;
        if (place == Place::Report && state_.report.value) return &state_.report.value->call;
        if (place == Place::Answers && state_.answers.value) return &state_.answers.value->call;
        if (place == Place::Invite && state_.invitation.value)
            return &state_.invitation.value->call;
        if (place == Place::Versions && state_.versions.value) return &state_.versions.value->call;
        if (place == Place::Translation && state_.translation.value)
            return &state_.translation.value->call;
        if (place == Place::Version && state_.version.value) return &state_.version.value->call;
        if (place == Place::Moderation && state_.moderation.log.value)
            return &state_.moderation.log.value->call;
        const bool of_call = place == Place::Call || place == Place::Draft ||
                             place == Place::Report || place == Place::Search;
        return of_call && state_.call.value ? &state_.call.value->call : nullptr;
    }
    [[nodiscard]] std::string call_title(MessageKey otherwise) const {
        const auto* card = call();
        return card ? in_language(card->title) : say(otherwise);
    }
    [[nodiscard]] std::string unit_title() const {
        if (!state_.unit.value) return say(MessageKey::nav_calls);
        const auto* translation = app::chosen_translation(state_);
        if (translation != nullptr && !translation->heading.empty()) return translation->heading;
        return in_language(state_.unit.value->unit.heading);
    }

    [[nodiscard]] std::string translation_title() const {
        const auto& page = state_.translation.value;
        return page && !page->title.empty() ? page->title : call_title(MessageKey::nav_calls);
    }

    [[nodiscard]] std::string question_title() const {
        const auto* asked = app::current_question(state_);
        return asked ? in_language(asked->question.title) : say(MessageKey::question_heading);
    }

    [[nodiscard]] std::string record_title() const {
        const auto* shown = app::shown_record(state_);
        if (!shown || shown->slug.empty()) return say(MessageKey::record_title);
        return catalogue_.format(MessageKey::record_of,
                                 {{"organisation", in_language(shown->name)}});
    }

    const app::State& state_;
    const i18n::Catalogue& catalogue_;
};

/// Search engines and share previews show about this much.
std::string shortened(const std::string& text) {
    constexpr std::size_t longest_bytes = 320;
    auto end = std::min(text.find('\n'), text.size());
    if (end > longest_bytes) end = text.rfind(' ', longest_bytes);
    return end >= text.size() ? text : text.substr(0, end) + "\u2026";
}

/// A number that nobody has is an answer of its page, and still a page that is not there.
std::optional<base::ErrorCode> page_error(const app::State& state) {
    const auto& certificate = state.certificates.shown;
    if (state.address.place != Place::Verify) return load_error(state);
    return state.address.call.empty() || certificate.value ? std::nullopt : certificate.error;
}

int status_from(const app::State& state) {
    if (state.address.place == Place::NotFound) return 404;
    const auto error = page_error(state);
    if (!error) return 200;
    return *error == base::ErrorCode::NotFound ? 404 : 503;
}

/// Staff's pages are shared with nobody.
std::string call_of(const app::Address& address) {
    switch (address.place) {
    case Place::Call:
    case Place::Draft:
    case Place::Unit:
    case Place::Translation:
    case Place::Invite:
    case Place::Report:
    case Place::Questions:
    case Place::Question:
    case Place::Answers: return address.call;
    default: return {};
    }
}

template <class T>
std::optional<base::ErrorCode> error_of(const app::Loadable<T>& loadable) {
    return loadable.value ? std::nullopt : loadable.error;
}

/// What has no words is no fault of the page's; then it says so.
std::optional<base::ErrorCode> search_error(const app::State& state) {
    if (state.call.value && state.search.error == base::ErrorCode::InvalidInput)
        return std::nullopt;
    return state.call.value && !state.address.query.empty() ? error_of(state.search)
                                                            : error_of(state.call);
}

} // namespace

std::optional<base::ErrorCode> load_error(const app::State& state) {
    switch (state.address.place) {
    case Place::Record:
        // Of an organisation that called nobody there is no such page.
        if (state.record.value && !app::shown_record(state)) return base::ErrorCode::NotFound;
        return error_of(state.record);
    case Place::Calendar:
    case Place::Calls: return error_of(state.calls);
    case Place::Call:
    case Place::Draft: return error_of(state.call);
    case Place::Questions: return error_of(state.questions);
    case Place::Question:
        // A call that has no such question has no such page.
        if (state.questions.value && !app::current_question(state))
            return base::ErrorCode::NotFound;
        return error_of(state.questions);
    case Place::Unit: return error_of(state.unit);
    case Place::Ranking: return error_of(state.recognition.ranking);
    case Place::Thanks: return error_of(state.recognition.thanks);
    case Place::Log: return error_of(state.log);
    case Place::Invite: return error_of(state.invitation);
    case Place::Versions: return error_of(state.versions);
    case Place::Version: return error_of(state.version);
    case Place::Translation: return error_of(state.translation);
    case Place::Answers: return error_of(state.answers);
    case Place::Search: return search_error(state);
    case Place::Archive: return error_of(state.archive);
    case Place::Moderation: return error_of(state.moderation.log);
    case Place::Report:
        // Not due yet is an answer like any other; then the page says so about its call.
        return state.report.error == base::ErrorCode::TooEarly ? error_of(state.call)
                                                               : error_of(state.report);
    default: return std::nullopt;
    }
}

PageMeta page_meta(const app::State& state, const i18n::Catalogue& catalogue) {
    const Words words(state, catalogue);
    const auto title = words.title();
    return {catalogue.format(MessageKey::app_page_title, {{"title", title}}),
            shortened(words.description()), status_from(state), call_of(state.address)};
}

} // namespace hamandish::screens
