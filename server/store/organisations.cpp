#include "server/store/organisations.h"

namespace hamandish::store {
namespace {

/// "up": the organisation and all above it, the nearest first. A circle, which no command makes,
/// ends here too.
const std::string up =
    "WITH RECURSIVE up (id, height) AS (SELECT o.id, 0 FROM organisations o WHERE o.id = :id"
    " UNION ALL SELECT o.parent_id, up.height + 1 FROM organisations o JOIN up ON o.id = up.id"
    " WHERE o.parent_id IS NOT NULL AND up.height < 20) ";

} // namespace

Organisations::Organisations(soci::session& session)
    : find_(session, "SELECT name_fa, name_en, portal FROM organisations WHERE id = :id"),
      update_(session, "UPDATE organisations SET name_fa = :fa, name_en = :en, portal = :portal"
                       " WHERE id = :id"),
      framers_(session, "SELECT origin FROM organisation_framers WHERE organisation_id = :id"
                        " ORDER BY position"),
      framers_above_(session, up + "SELECT f.origin FROM up JOIN organisation_framers f"
                                   " ON f.organisation_id = up.id ORDER BY up.height, f.position"),
      calls_below_(session,
                   "WITH RECURSIVE down (id) AS (SELECT o.id FROM organisations o WHERE o.id = :id"
                   " UNION SELECT o.id FROM organisations o JOIN down ON o.parent_id = down.id)"
                   " SELECT c.slug FROM down JOIN answer_rules r ON r.organisation_id = down.id"
                   " JOIN calls c ON c.id = r.call_id ORDER BY c.id"),
      channels_(session, "SELECT network, address FROM organisation_channels"
                         " WHERE organisation_id = :id"),
      channels_above_(session, up + "SELECT c.network, c.address FROM up"
                                    " JOIN organisation_channels c ON c.organisation_id = up.id"
                                    " ORDER BY up.height"),
      delete_framers_(session, "DELETE FROM organisation_framers WHERE organisation_id = :id"),
      delete_channels_(session, "DELETE FROM organisation_channels WHERE organisation_id = :id"),
      put_framer_(session, "INSERT INTO organisation_framers (organisation_id, origin, position)"
                           " VALUES (:id, :origin, :position)"),
      put_channel_(session, "INSERT INTO organisation_channels (organisation_id, network, address)"
                            " VALUES (:id, :network, :address)") {}

std::optional<domain::OrganisationSettings> Organisations::settings(OrganisationId id) {
    const auto row = find_.first(id.value);
    if (!row) return std::nullopt;
    const auto& [fa, en, portal] = *row;
    domain::OrganisationSettings out{{fa, en}, portal, {}, {}};
    framers_.each(id.value, [&](Text& origin) { out.framers.push_back(origin); });
    channels_.each(id.value, [&](Text& network, Text& address) {
        if (const auto known = domain::network_from_word(network))
            out.channels[static_cast<std::size_t>(*known)] = address;
    });
    return out;
}

void Organisations::put(OrganisationId id, const domain::OrganisationSettings& settings) {
    update_.run(settings.name.fa, settings.name.en, settings.portal, id.value);
    delete_framers_.run(id.value);
    for (int i = 0; i < static_cast<int>(settings.framers.size()); ++i)
        put_framer_.run(id.value, settings.framers[static_cast<std::size_t>(i)], i);
    delete_channels_.run(id.value);
    for (std::size_t i = 0; i < domain::networks.size(); ++i)
        if (!settings.channels[i].empty())
            put_channel_.run(id.value, Text(domain::word(domain::networks[i])),
                             settings.channels[i]);
}

std::vector<std::string> Organisations::framers_above(OrganisationId id) {
    std::vector<std::string> all;
    framers_above_.each(id.value, [&](Text& origin) { all.push_back(origin); });
    return all;
}

Organisations::Channels Organisations::channels_above(OrganisationId id) {
    Channels all;
    channels_above_.each(id.value, [&](Text& network, Text& address) {
        const auto known = domain::network_from_word(network);
        if (!known) return;
        Text& nearest = all[static_cast<std::size_t>(*known)];
        if (nearest.empty()) nearest = address;
    });
    return all;
}

std::vector<std::string> Organisations::calls_below(OrganisationId id) {
    std::vector<std::string> all;
    calls_below_.each(id.value, [&](Text& slug) { all.push_back(slug); });
    return all;
}

} // namespace hamandish::store
