// Addresses: every state of a screen that can be shared has one.
#pragma once

#include "i18n/locale.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::app {

enum class Place {
    Calls,
    Call,
    Draft,
    Unit,
    Invite, ///< what one needs to invite others to a call
    Report,
    Questions, ///< the votes and surveys of a call
    Question,
    Versions,    ///< the texts of a call, one after another
    Version,     ///< one of them, beside the text consulted on
    Translation, ///< its text in a further language
    Answers,     ///< to the proposals and requests of a call
    Search,      ///< where words stand in a call: its text and its comments
    Archive,     ///< the answers of all calls
    Contributions,
    Profile,
    SignIn,
    Joining, ///< two accounts of one person, about to become one
    About,
    Accessibility,
    Access, ///< the aids one can switch on
    Log,    ///< the public event log
    Privacy,
    Verify, ///< checking a certificate
    Points, ///< the rules by which they are given
    MyPoints,
    Ranking,
    Thanks,               ///< to whom, in a call or a year
    Calendar,             ///< when calls open and close
    Record,               ///< how the directive's duties are kept
    StaffAnswers,         ///< what waits for those who answer
    Staff,                ///< the staff desk
    StaffNew,             ///< beginning a draft there
    StaffDraft,           ///< its words
    StaffOpening,         ///< its period
    StaffQuestion,        ///< a vote or a survey of it
    StaffTranslation,     ///< into one language, of the text of a draft or its call
    Moderation,           ///< what was hidden in a call, and why
    ModerationRules,      ///< by which rules that may be
    StaffModeration,      ///< what waits for moderators
    StaffFloods,          ///< what came to a call unusually, for its moderators
    Kiosk,                ///< the start screen of a kiosk, and how a device becomes one
    StaffKiosks,          ///< all kiosks, for whoever manages them
    StaffPapers,          ///< forms of a call filled in on paper, for those who enter them
    StaffConcerns,        ///< what comments of a call have in common, to be reworked and signed
    StaffConcern,         ///< one of them, with its comments
    StaffRepresentatives, ///< who speaks for organisations that take part
    StaffPeople,          ///< who holds which role, and the organisations
    StaffOrganisation,    ///< what one of these tells the public, and where its calls are carried
    StaffActs,            ///< the register of what staff did
    StaffOutbox,          ///< messages that reached nobody
    NotFound,
};

inline constexpr std::size_t place_count = static_cast<std::size_t>(Place::NotFound) + 1;

/// One thing for every place, in their order; a `static_assert` that is_of_every_place finds the
/// one forgotten.
template <class Thing>
struct OfPlace {
    Place place;
    Thing thing;
};
template <class Thing>
using OfPlaces = std::array<OfPlace<Thing>, place_count>;

template <class Thing>
[[nodiscard]] constexpr bool is_of_every_place(const OfPlaces<Thing>& things) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (static_cast<std::size_t>(things[i].place) != i) return false;
    return true;
}
template <class Thing>
[[nodiscard]] constexpr const Thing& of_place(const OfPlaces<Thing>& things, Place place) {
    return things[static_cast<std::size_t>(place)].thing;
}

/// Where a person is. `/{language}/…`; all languages share everything after the first segment.
struct Address {
    i18n::Locale locale = i18n::first_locale;
    Place place = Place::Calls;
    std::string call; ///< Call, Draft, Unit, Invite, Report, Answers, Questions, Question, Staff…;
                      ///< Verify: the number of a certificate; Ranking: the season, or empty;
                      ///< Thanks: empty for a year's; StaffOrganisation: the slug of one;
                      ///< Record: the same, or empty for all organisations;
                      ///< Archive: the same
    std::string
        unit; ///< Unit; the key of a (Staff)Question; the number of a Version or a StaffConcern;
              ///< the language of a (Staff)Translation;
              ///< Ranking: a group, or empty; Thanks: a year, or empty for the one now;
              ///< Archive: an outcome, or empty
    std::string next;    ///< SignIn, Joining: the path to go back to; always one of ours, or empty
    bool failed = false; ///< SignIn: signing in at another site did not work
    std::int32_t section = 0; ///< Question: a survey's, from 0;
                              ///< Archive: the entry before which answers came, or 0
    std::string query = {};   ///< Answers, Search, Archive: what is looked for; Unit: which list of
                              ///< its comments; Joining: the token of a proof
    std::string text = {};    ///< Unit: the language of the translation it is read in, or empty;
                              ///< Translation: the number of the version, or empty for the first;
                              ///< Archive: the key of a legal ground, or empty
    friend bool operator==(const Address&, const Address&) = default;
};

/// A page of the staff desk, behind its door; the queue of those who answer is none.
[[nodiscard]] bool is_of_desk(Place place);

/// Of a ranking's address: the one there is now.
inline constexpr std::string_view current_season = "current", everybody = "all";

/// Reads a path with its query; what is not an address of ours is NotFound in the path's language.
[[nodiscard]] Address address_from_path(std::string_view path);
[[nodiscard]] std::string path_from_address(const Address& address);
/// Where one comes to the same place in the light version, or back to the full one; no page itself.
[[nodiscard]] std::string light_path(const Address& address, bool light);
/// The same place in another language.
[[nodiscard]] Address in_locale(Address address, i18n::Locale locale);
/// The fragment at which a comment stands, without its '#'.
[[nodiscard]] std::string comment_anchor(std::int64_t comment_id);
/// To a comment itself, on whichever page of its unit's list it stands.
[[nodiscard]] std::string comment_path(i18n::Locale locale, const std::string& call,
                                       const std::string& unit, std::int64_t comment_id);

} // namespace hamandish::app
