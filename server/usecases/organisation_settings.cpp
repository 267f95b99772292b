#include "server/usecases/organisation_settings.h"

#include "domain/logo.h"
#include "domain/reason.h"
#include "server/logbook/registers.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

contract::OrganisationSettings message_from(const std::string& slug,
                                            const domain::OrganisationSettings& settings,
                                            std::string logo) {
    contract::OrganisationSettings out{
        slug, wire_from(settings.name), settings.portal, settings.framers, {}, std::move(logo)};
    for (std::size_t i = 0; i < domain::networks.size(); ++i)
        if (!settings.channels[i].empty())
            out.channels.push_back(
                {std::string(domain::word(domain::networks[i])), settings.channels[i]});
    return out;
}

base::Result<domain::OrganisationSettings> typed_from(const contract::OrganisationSettings& wire) {
    domain::OrganisationSettings typed{{wire.name.fa, wire.name.en}, wire.portal, wire.framers, {}};
    for (const contract::OrganisationChannel& one : wire.channels) {
        const auto network = domain::network_from_word(one.network);
        if (!network) return base::fail(ErrorCode::InvalidInput, "channels");
        std::string& address = typed.channels[static_cast<std::size_t>(*network)];
        if (!address.empty()) return base::fail(ErrorCode::InvalidInput, "channels");
        address = one.address;
    }
    return typed;
}

struct Open {
    store::OrganisationId id;
    store::PersonId by;
    domain::OrganisationSettings settings;
    std::string logo;
};

/// Whoever may not act learns nothing about what exists.
base::Result<Open> open(store::Connection& connection, const std::string& session_hash,
                        const std::string& slug, base::Instant now) {
    const auto organisation = connection.staff.find_organisation(slug);
    const auto id = organisation ? organisation->id : store::OrganisationId{};
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::ManageOrganisations, id, now));
    const auto settings = connection.organisations.settings(id);
    if (!settings) return base::fail(ErrorCode::NotFound, "organisation");
    return Open{id, person.id, *settings, connection.logos.name_of(id)};
}

/// "set portal https://a.ir -> https://b.ir"
std::string subject_of(const domain::SettingChange& change) {
    return "set " + std::string(domain::word(change.setting)) + " " + change.before + " -> " +
           change.after;
}

/// "set logo 0f3a9bd2c41e -> 77aa01c3f59b"
void record_logo(store::Connection& connection, const Open& opened, std::string_view after,
                 const std::string& reason, base::Instant now) {
    const std::string before(domain::short_logo_name(opened.logo));
    const std::string now_there(domain::short_logo_name(after));
    logbook::record_act(connection, {Act::ManageOrganisations, opened.by, opened.id,
                                     "set logo " + before + " -> " + now_there, reason, now});
}

} // namespace

base::Result<contract::OrganisationSettings> show_organisation(store::Connection& connection,
                                                               const std::string& session_hash,
                                                               const std::string& slug,
                                                               base::Instant now) {
    TRY_ASSIGN(const auto opened, open(connection, session_hash, slug, now));
    return message_from(slug, opened.settings, opened.logo);
}

base::Result<contract::OrganisationSettings> change_organisation(store::Connection& connection,
                                                                 const SettingsCommand& command,
                                                                 base::Instant now) {
    TRY_ASSIGN(const auto opened, open(connection, command.session_hash, command.slug, now));
    TRY_ASSIGN(const auto seen, typed_from(command.change.seen));
    TRY_ASSIGN(const auto typed, typed_from(command.change.wanted));
    TRY_ASSIGN(const auto wanted, domain::settings_from(typed));
    TRY_ASSIGN(const auto reason, domain::reason_from(command.change.reason));
    if (seen != opened.settings) return base::fail(ErrorCode::Conflict, "settings");
    const auto changes = domain::changes_between(opened.settings, wanted);
    if (changes.empty()) return base::fail(ErrorCode::InvalidInput, "settings");
    connection.organisations.put(opened.id, wanted);
    if (wanted.name != opened.settings.name || wanted.portal != opened.settings.portal)
        logbook::log_organisation(connection, opened.id, now);
    for (const domain::SettingChange& change : changes)
        logbook::record_act(connection, {Act::ManageOrganisations, opened.by, opened.id,
                                         subject_of(change), reason, now});
    return message_from(command.slug, wanted, opened.logo);
}

base::Result<bool> may_set_organisation(store::Connection& connection,
                                        const std::string& session_hash, const std::string& slug,
                                        base::Instant now) {
    TRY(open(connection, session_hash, slug, now));
    return true;
}

base::Result<contract::OrganisationSettings>
set_logo(store::Connection& connection, const LogoCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto opened, open(connection, command.session_hash, command.slug, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(command.reason));
    if (command.name == opened.logo) return base::fail(ErrorCode::InvalidInput, "logo");
    connection.logos.put(opened.id, {command.name, command.content_hex, now});
    record_logo(connection, opened, command.name, reason, now);
    return message_from(command.slug, opened.settings, command.name);
}

base::Result<contract::OrganisationSettings>
remove_logo(store::Connection& connection, const std::string& session_hash, const std::string& slug,
            const contract::RemoveLogo& wish, base::Instant now) {
    TRY_ASSIGN(const auto opened, open(connection, session_hash, slug, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(wish.reason));
    if (opened.logo.empty() || wish.logo != opened.logo)
        return base::fail(ErrorCode::Conflict, "logo");
    connection.logos.remove(opened.id);
    record_logo(connection, opened, {}, reason, now);
    return message_from(slug, opened.settings, {});
}

base::Result<std::string> show_logo(store::Connection& connection, const std::string& name) {
    auto content = connection.logos.content_hex(name);
    if (content.empty()) return base::fail(ErrorCode::NotFound, "logo");
    return content;
}

base::Result<Framing> framing_of_call(store::Connection& connection, const std::string& slug) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    const auto rules = connection.answers.rules(call->id);
    if (!rules || !rules->organisation) return Framing{{}, {slug}};
    return Framing{connection.organisations.framers_above(*rules->organisation), {slug}};
}

base::Result<Framing> framing_of_organisation(store::Connection& connection,
                                              const std::string& slug) {
    const auto organisation = connection.staff.find_organisation(slug);
    if (!organisation) return base::fail(ErrorCode::NotFound, "organisation");
    return Framing{connection.organisations.framers_above(organisation->id),
                   connection.organisations.calls_below(organisation->id)};
}

} // namespace hamandish::usecases
