#include "server/usecases/notices.h"

#include "domain/topic.h"
#include "i18n/locale.h"
#include "server/usecases/chat_link.h"
#include "server/usecases/limit.h"
#include "server/usecases/name_order.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

constexpr std::string_view mobile_reach = "mobile";
constexpr std::string_view ways_by_mobile[] = {"sms", "bale"};

bool is_by_mobile(std::string_view way) {
    return std::find(std::begin(ways_by_mobile), std::end(ways_by_mobile), way) !=
           std::end(ways_by_mobile);
}

bool wants_by_mobile(store::Connection& connection, store::PersonId person, const Ways& ways) {
    return std::any_of(ways.begin(), ways.end(), [&](const std::string& way) {
        return is_by_mobile(way) && connection.addresses.wants(person, way);
    });
}

/// With what there is to choose from.
base::Result<contract::MyNotices> notices_to_choose(store::Connection& connection,
                                                    const store::PersonRecord& person,
                                                    const Ways& ways, const ChatOffer& chats,
                                                    base::Instant now) {
    auto notices = notices_of(connection, person.id, ways);
    if (chats.channels) offer_chats(connection, chats.key, *chats.channels, person, notices, now);
    TRY_ASSIGN(const auto organisations, organisations_by_name(connection));
    for (const store::OrganisationRecord& one : organisations)
        notices.organisations.push_back({one.slug, wire_from(one.name)});
    return notices;
}

bool can_be_followed(store::Connection& connection, const std::string& entry) {
    const auto subscription = domain::subscription_from(entry);
    return subscription && (subscription->by != domain::FollowedBy::Organisation ||
                            connection.staff.find_organisation(subscription->value));
}

base::Status save_subscriptions(store::Connection& connection, store::PersonId person,
                                const std::vector<std::string>& entries, base::Instant now) {
    const bool all_there = std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return can_be_followed(connection, entry);
    });
    if (!all_there || entries.size() > domain::most_subscriptions)
        return base::fail(base::ErrorCode::InvalidInput, "subscriptions");
    connection.subscriptions.put(person, entries, now);
    return {};
}

} // namespace

contract::MyNotices notices_of(store::Connection& connection, store::PersonId person,
                               const Ways& ways) {
    const auto addresses = connection.addresses.of(person);
    const auto is_reachable = [&](const std::string& way) {
        return std::any_of(addresses.begin(), addresses.end(), [&](const store::Address& one) {
            return one.reach == way || (one.reach == mobile_reach && is_by_mobile(way));
        });
    };
    contract::MyNotices notices;
    notices.language = connection.addresses.language_of(person).value_or(
        std::string(i18n::code(i18n::first_locale)));
    for (const std::string& way : ways)
        notices.channels.push_back(
            {way, connection.addresses.wants(person, way), is_reachable(way)});
    notices.replies = connection.addresses.wants(person, std::string(reply_notices));
    notices.subscriptions = connection.subscriptions.of(person);
    return notices;
}

base::Result<contract::MyNotices> show_my_notices(store::Connection& connection,
                                                  const std::string& session_hash, const Ways& ways,
                                                  const ChatOffer& chats, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    return notices_to_choose(connection, person, ways, chats, now);
}

base::Result<contract::MyNotices>
save_my_notices(store::Connection& connection, const NoticesCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(person.id.value), now));
    if (!i18n::locale_from_code(command.wished.language))
        return base::fail(base::ErrorCode::InvalidInput, "language");
    TRY(save_subscriptions(connection, person.id, command.wished.subscriptions, now));
    connection.addresses.put_language(person.id, command.wished.language);
    for (const contract::NoticeSwitch& one : command.wished.channels) {
        if (std::find(command.ways.begin(), command.ways.end(), one.channel) == command.ways.end())
            return base::fail(base::ErrorCode::InvalidInput, "channels");
        connection.addresses.choose(person.id, one.channel, one.on, now);
        if (!one.on && is_by_chat(one.channel)) connection.addresses.remove(person.id, one.channel);
    }
    connection.addresses.choose(person.id, std::string(reply_notices), command.wished.replies, now);
    if (!wants_by_mobile(connection, person.id, command.ways))
        connection.addresses.remove(person.id, std::string(mobile_reach));
    return notices_to_choose(connection, person, command.ways, command.chats, now);
}

void keep_mobile(store::Connection& connection, const ops::Key& key, store::PersonId person,
                 const domain::Mobile& mobile, const Ways& ways, base::Instant now) {
    if (!wants_by_mobile(connection, person, ways)) return;
    connection.addresses.put(person,
                             {std::string(mobile_reach), key.seal(mobile.e164()),
                              address_hash_from(key, mobile_reach, mobile.e164())},
                             now);
}

std::string address_hash_from(const ops::Key& key, std::string_view reach,
                              std::string_view address) {
    return key.hash("reach", std::string(reach) + ' ' + std::string(address));
}

} // namespace hamandish::usecases
