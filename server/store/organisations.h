// What organisations have set: how they are called, where they are on the web, who frames their
// widgets and where their calls are posted.
#pragma once

#include "domain/organisation_settings.h"
#include "server/store/staff.h"

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Organisations {
  public:
    using Channels = std::array<std::string, domain::networks.size()>;

    explicit Organisations(soci::session& session);

    [[nodiscard]] std::optional<domain::OrganisationSettings> settings(OrganisationId id);
    /// As they now are, in place of all that was there.
    void put(OrganisationId id, const domain::OrganisationSettings& settings);
    /// Its own, then those of the organisations above it.
    [[nodiscard]] std::vector<std::string> framers_above(OrganisationId id);
    /// In the order of domain::networks: its own, or that of the nearest above it that has one.
    [[nodiscard]] Channels channels_above(OrganisationId id);
    /// Slugs of its calls, and of those of the organisations below it.
    [[nodiscard]] std::vector<std::string> calls_below(OrganisationId id);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text, Text, Text>> find_;
    Prepared<Takes<Text, Text, Text, Number>> update_;
    Prepared<Takes<Number>, Gives<Text>> framers_, framers_above_, calls_below_;
    Prepared<Takes<Number>, Gives<Text, Text>> channels_, channels_above_;
    Prepared<Takes<Number>> delete_framers_, delete_channels_;
    Prepared<Takes<Number, Text, int>> put_framer_;
    Prepared<Takes<Number, Text, Text>> put_channel_;
};

} // namespace hamandish::store
