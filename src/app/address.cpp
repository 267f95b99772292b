#include "app/address.h"

#include "app/archive_address.h"
#include "app/recognition_address.h"
#include "app/staff_call_address.h"
#include "app/text_address.h"
#include "base/utf8.h"
#include "contract/routes.h"
#include "domain/certificate.h"
#include "domain/comment_list.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hamandish::app {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        const auto slash = path.find('/');
        const auto segment = path.substr(0, slash);
        if (!segment.empty()) segments.push_back(segment);
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    }
    return segments;
}

/// Slugs and unit keys are lower-case ASCII words joined by hyphens; anything else names nothing.
bool is_slug(std::string_view text) {
    for (const char letter : text)
        if (!((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
              letter == '-'))
            return false;
    return !text.empty() && text.size() <= 100;
}

/// A path to go back to is only ever a path of ours: "//host" and "/\host" lead elsewhere.
bool is_own_path(std::string_view path) {
    if (!path.starts_with('/')) return false;
    const auto slash = path.find('/', 1);
    if (slash == std::string_view::npos || !i18n::locale_from_code(path.substr(1, slash - 1)))
        return false;
    for (const char letter : path)
        if (static_cast<unsigned char>(letter) <= ' ' || letter == '\\') return false;
    return path.size() <= 300;
}

std::string next_from_query(std::string_view query) {
    constexpr std::string_view name = "next=";
    while (!query.empty()) {
        const auto ampersand = query.find('&');
        const auto pair = query.substr(0, ampersand);
        if (pair.starts_with(name) && is_own_path(pair.substr(name.size())))
            return std::string(pair.substr(name.size()));
        query.remove_prefix(ampersand == std::string_view::npos ? query.size() : ampersand + 1);
    }
    return {};
}

/// What the server says when it leads back from another site in vain.
constexpr std::string_view failed_query = "failed=elsewhere";

constexpr std::string_view proof_name = "token";

/// The token of a proof: lower-case hexadecimal digits.
std::string proof_from(std::string_view query) {
    constexpr std::size_t longest = 1000;
    const auto proof = contract::query_value(query, proof_name);
    const bool sealed =
        proof.size() <= longest && proof.find_first_not_of("0123456789abcdef") == proof.npos;
    return sealed ? proof : std::string();
}

std::string joining_query(const Address& address) {
    std::string query;
    if (!address.query.empty()) query = contract::query_with(proof_name, address.query);
    if (!address.next.empty()) query += (query.empty() ? "next=" : "&next=") + address.next;
    return query.empty() ? query : "?" + query;
}

std::string sign_in_query(const Address& address) {
    std::string query;
    if (address.failed) query = failed_query;
    if (!address.next.empty()) query += (query.empty() ? "next=" : "&next=") + address.next;
    return query.empty() ? query : "?" + query;
}

/// A page whose address is a word of its own.
struct NamedPage {
    Place place;
    std::string_view word;
};

/// "about" and so on, after the language.
constexpr std::array plain_pages{
    NamedPage{Place::Contributions, "me"},   NamedPage{Place::Profile, "profile"},
    NamedPage{Place::About, "about"},        NamedPage{Place::Accessibility, "accessibility"},
    NamedPage{Place::Access, "access"},      NamedPage{Place::Log, "log"},
    NamedPage{Place::Privacy, "privacy"},    NamedPage{Place::Points, "points"},
    NamedPage{Place::MyPoints, "my-points"}, NamedPage{Place::Calendar, "calendar"},
    NamedPage{Place::Staff, "staff"},        NamedPage{Place::ModerationRules, "rules"},
    NamedPage{Place::Kiosk, "kiosk"},
};

Place place_from_word(std::string_view word) {
    if (word == "sign-in") return Place::SignIn;
    if (word == "join") return Place::Joining;
    for (const NamedPage& page : plain_pages)
        if (word == page.word) return page.place;
    return Place::NotFound;
}

/// Sections are counted from 1 for people; the first has no number in its address.
std::int32_t section_from(std::string_view digits) {
    std::int32_t section = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9' || section > 1000) return 0;
        section = section * 10 + (digit - '0');
    }
    return section > 0 ? section - 1 : 0;
}

void read_questions(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 6 || !is_slug(segments[2])) return;
    if (segments.size() > 4 && !is_slug(segments[4])) return;
    address.call = segments[2];
    address.place = segments.size() == 4 ? Place::Questions : Place::Question;
    if (segments.size() > 4) address.unit = segments[4];
    if (segments.size() > 5) address.section = section_from(segments[5]);
}

/// "calls/{call}/draft" and so on.
constexpr std::array call_pages{
    NamedPage{Place::Draft, "draft"},           NamedPage{Place::Invite, "invite"},
    NamedPage{Place::Report, "report"},         NamedPage{Place::Questions, "questions"},
    NamedPage{Place::Versions, "versions"},     NamedPage{Place::Answers, "answers"},
    NamedPage{Place::Moderation, "moderation"}, NamedPage{Place::Search, "search"},
    NamedPage{Place::Thanks, "thanks"},
};

void read_call(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 3 && segments[3] == "questions") return read_questions(segments, address);
    if (is_further_text(segments) && is_slug(segments[2]) && is_slug(segments.back()))
        return read_further_text(segments, address);
    if (segments.size() > 4 || !is_slug(segments[2])) return;
    if (segments.size() > 3 && !is_slug(segments[3])) return;
    address.call = segments[2];
    address.place = segments.size() == 3 ? Place::Call : Place::Unit;
    if (segments.size() == 3) return;
    for (const NamedPage& page : call_pages)
        if (segments[3] == page.word) address.place = page.place;
    if (address.place == Place::Unit) address.unit = segments[3];
}

constexpr std::string_view list_name = "list";

bool is_searched(Place place) {
    return place == Place::Answers || place == Place::Search;
}

/// A search of a reasonable length; of anything else, all is shown.
std::string searched_for(std::string_view query) {
    constexpr std::size_t longest_bytes = 400;
    auto words = contract::query_value(query, "q");
    const bool readable = words.size() <= longest_bytes && base::is_well_formed_utf8(words);
    return readable ? words : std::string();
}

/// Which list of comments; of anything else, the first.
std::string listed(std::string_view query) {
    auto list = contract::query_value(query, list_name);
    return domain::comment_list_from(list) ? list : std::string();
}

/// "staff/new", "staff/kiosks" and so on.
constexpr std::array desk_pages{
    NamedPage{Place::StaffNew, "new"},
    NamedPage{Place::StaffModeration, "moderation"},
    NamedPage{Place::StaffKiosks, "kiosks"},
    NamedPage{Place::StaffRepresentatives, "representatives"},
    NamedPage{Place::StaffPeople, "people"},
    NamedPage{Place::StaffActs, "acts"},
    NamedPage{Place::StaffOutbox, "outbox"},
};

constexpr std::string_view organisations_word = "organisations";

/// One of them, "staff/organisations/{slug}", "staff/drafts/{slug}" and "…/opening".
void read_staff(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() == 3)
        for (const NamedPage& page : desk_pages)
            if (segments[2] == page.word) address.place = page.place;
    if (segments.size() < 4 || !is_slug(segments[3])) return;
    if (segments.size() == 4 && segments[2] == organisations_word)
        address.place = Place::StaffOrganisation;
    if (address.place == Place::StaffOrganisation) address.call = segments[3];
    if (segments[2] != "drafts") return;
    if (segments.size() == 4) address.place = Place::StaffDraft;
    if (segments.size() == 5 && segments[4] == "opening") address.place = Place::StaffOpening;
    if (address.place != Place::NotFound) address.call = segments[3];
}

/// "verify" and "verify/{number}": of what is no number, what was typed, for the page to say so.
void read_verify(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 3) return;
    address.place = Place::Verify;
    if (segments.size() == 2) return;
    const auto number = domain::certificate_number_from_text(segments[2]);
    if (!number && !is_plain_word(segments[2]))
        address.place = Place::NotFound;
    else
        address.call = number ? *number : std::string(segments[2]);
}

/// "record" and "record/{organisation}".
void read_record(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 3 || (segments.size() == 3 && !is_slug(segments[2]))) return;
    address.place = Place::Record;
    if (segments.size() == 3) address.call = segments[2];
}

/// A page whose address is a word of its own.
void read_plain_page(std::string_view word, std::string_view query, Address& address) {
    address.place = place_from_word(word);
    if (address.place == Place::SignIn) {
        address.next = next_from_query(query);
        address.failed = query.starts_with(failed_query);
    }
    if (address.place == Place::Joining) {
        address.next = next_from_query(query);
        address.query = proof_from(query);
    }
}

/// What codes on paper lead to is in no language; where the server is asked, it chooses one.
bool is_on_paper(std::string_view segment) {
    return segment == "verify" || segment == "calls";
}

} // namespace

bool is_of_desk(Place place) {
    switch (place) {
    case Place::Staff:
    case Place::StaffDraft:
    case Place::StaffOpening:
    case Place::StaffQuestion:
    case Place::StaffTranslation:
    case Place::StaffPapers:
    case Place::StaffFloods:
    case Place::StaffOrganisation:
    case Place::StaffConcerns:
    case Place::StaffConcern: return true;
    default:
        return std::any_of(desk_pages.begin(), desk_pages.end(),
                           [place](const NamedPage& page) { return page.place == place; });
    }
}

Address address_from_path(std::string_view path) {
    path = path.substr(0, path.find('#'));
    const auto question = path.find('?');
    const auto query = question == std::string_view::npos ? "" : path.substr(question + 1);
    const auto segments = segments_of(path.substr(0, question));
    Address address;
    if (segments.empty()) return address;
    const auto locale = i18n::locale_from_code(segments[0]);
    if (!locale && is_on_paper(segments[0])) {
        const auto root = "/" + std::string(i18n::code(i18n::first_locale));
        return address_from_path(root + std::string(path));
    }
    address.locale = locale.value_or(i18n::first_locale);
    address.place = Place::NotFound;
    if (!locale) return address;
    if (segments.size() == 1) {
        address.place = Place::Calls;
    } else if (is_staff_call(segments)) {
        if (is_slug(segments[3])) read_staff_call(segments, address);
    } else if (segments[1] == "calls" && segments.size() > 2) {
        read_call(segments, address);
        if (is_searched(address.place)) address.query = searched_for(query);
        if (address.place == Place::Unit) address.query = listed(query);
    } else if (is_archive(segments)) {
        address.query = searched_for(query);
        read_archive(query, address);
    } else if (segments[1] == "verify") {
        read_verify(segments, address);
    } else if (segments[1] == "record") {
        read_record(segments, address);
    } else if (segments[1] == "ranking") {
        read_ranking(segments, address);
    } else if (segments[1] == "thanks") {
        read_thanks(segments, address);
    } else if (segments[1] == "staff" && segments.size() > 2) {
        read_staff(segments, address);
    } else if (segments.size() == 2) {
        read_plain_page(segments[1], query, address);
    }
    return address;
}

namespace {

std::string question_path(const Address& address) {
    return address.section > 0 ? address.unit + "/" + std::to_string(address.section + 1)
                               : address.unit;
}

std::string query_of(const Address& address, std::string_view name) {
    return address.query.empty() ? "" : "?" + contract::query_with(name, address.query);
}

std::string of_call(const Address& address, std::string_view rest = {}) {
    return "calls/" + address.call + std::string(rest);
}

std::string staff_path(const Address& address) {
    switch (address.place) {
    case Place::StaffConcern: return "staff/calls/" + address.call + "/concerns/" + address.unit;
    case Place::StaffDraft: return "staff/drafts/" + address.call;
    case Place::StaffOrganisation:
        return "staff/" + std::string(organisations_word) + "/" + address.call;
    case Place::StaffOpening: return "staff/drafts/" + address.call + "/opening";
    default: break;
    }
    if (auto path = staff_call_path(address); !path.empty()) return path;
    for (const NamedPage& page : desk_pages)
        if (page.place == address.place) return "staff/" + std::string(page.word);
    return "staff";
}

/// Of a page that has a word of its own in its call.
std::string call_page_path(const Address& address) {
    if (address.call.empty()) return {}; // the hall of thanks is of a year, too
    for (const NamedPage& page : call_pages)
        if (page.place == address.place)
            return of_call(address, "/") + std::string(page.word) +
                   (is_searched(address.place) ? query_of(address, "q") : std::string());
    return {};
}

std::string path_in_language(const Address& address) {
    if (auto path = call_page_path(address); !path.empty()) return path;
    for (const NamedPage& page : plain_pages)
        if (page.place == address.place) return std::string(page.word);
    switch (address.place) {
    case Place::Call: return of_call(address);
    case Place::Unit:
        return of_call(address, "/") + unit_path(address) + query_of(address, list_name);
    case Place::Question: return of_call(address, "/questions/") + question_path(address);
    case Place::Version:
    case Place::Translation: return of_call(address, "/") + further_text_path(address);
    case Place::Verify: return "verify" + (address.call.empty() ? "" : "/" + address.call);
    case Place::Record: return "record" + (address.call.empty() ? "" : "/" + address.call);
    case Place::Archive: return archive_path(address);
    case Place::Ranking: return ranking_path(address);
    case Place::Thanks: return thanks_path(address);
    case Place::SignIn: return "sign-in" + sign_in_query(address);
    case Place::Joining: return "join" + joining_query(address);
    case Place::Calls:
    case Place::NotFound: break;
    default: return staff_path(address);
    }
    return {};
}

} // namespace

std::string path_from_address(const Address& address) {
    return "/" + std::string(i18n::code(address.locale)) + "/" + path_in_language(address);
}

std::string light_path(const Address& address, bool light) {
    return (light ? "/light/on?" : "/light/off?") +
           contract::query_with("to", path_from_address(address));
}

Address in_locale(Address address, i18n::Locale locale) {
    address.locale = locale;
    if (!address.next.empty())
        address.next = path_from_address(in_locale(address_from_path(address.next), locale));
    return address;
}

std::string comment_anchor(std::int64_t comment_id) {
    return "comment-" + std::to_string(comment_id);
}

std::string comment_path(i18n::Locale locale, const std::string& call, const std::string& unit,
                         std::int64_t comment_id) {
    Address address{locale, Place::Unit, call, unit, {}};
    address.query = domain::text_from({.comment = comment_id});
    return path_from_address(address) + "#" + comment_anchor(comment_id);
}

} // namespace hamandish::app
