// What an organisation tells the public of itself, who frames its widgets, and where its calls are
// posted: changed by its administrators, read where it applies.
#pragma once

#include "contract/staff_messages.h"
#include "domain/organisation_settings.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// SignInNeeded or Forbidden as require_act (staff.h); NotFound naming "organisation".
[[nodiscard]] base::Result<contract::OrganisationSettings>
show_organisation(store::Connection& connection, const std::string& session_hash,
                  const std::string& slug, base::Instant now);

struct SettingsCommand {
    std::string session_hash, slug;
    contract::ChangeOrganisation change;
};
/// Each setting that changes is an act of its own in the register, with what was there and what is
/// there now, so that it can be changed back. As above; Conflict naming "settings" when they are
/// not as they were seen; InvalidInput naming "settings" when nothing changes, "channels" when a
/// network is unknown or named twice, or as domain::settings_from.
[[nodiscard]] base::Result<contract::OrganisationSettings>
change_organisation(store::Connection& connection, const SettingsCommand& command,
                    base::Instant now);

/// May whoever asks set them? As above.
[[nodiscard]] base::Result<bool> may_set_organisation(store::Connection& connection,
                                                      const std::string& session_hash,
                                                      const std::string& slug, base::Instant now);

/// A picture drawn anew (print/logo_picture.h), and what it is called.
struct LogoCommand {
    std::string session_hash, slug, reason;
    std::string name, content_hex;
};
/// An act in the register, as other settings. As above; InvalidInput naming "logo" when it is the
/// one that is there.
[[nodiscard]] base::Result<contract::OrganisationSettings>
set_logo(store::Connection& connection, const LogoCommand& command, base::Instant now);
/// As above; Conflict naming "logo" when there is another, or none.
[[nodiscard]] base::Result<contract::OrganisationSettings>
remove_logo(store::Connection& connection, const std::string& session_hash, const std::string& slug,
            const contract::RemoveLogo& wish, base::Instant now);
/// The bytes of a picture that everyone may see, in hexadecimal. NotFound naming "logo".
[[nodiscard]] base::Result<std::string> show_logo(store::Connection& connection,
                                                  const std::string& name);

/// What a widget shows, and who may frame it beside the sites that the server names.
struct Framing {
    std::vector<std::string> framers; ///< origins of the organisation and of all above it
    std::vector<std::string> calls;   ///< slugs
};
/// One call; nobody's own where it belongs to no organisation. NotFound naming "call".
[[nodiscard]] base::Result<Framing> framing_of_call(store::Connection& connection,
                                                    const std::string& slug);
/// The calls of an organisation and of all below it. NotFound naming "organisation".
[[nodiscard]] base::Result<Framing> framing_of_organisation(store::Connection& connection,
                                                            const std::string& slug);

} // namespace hamandish::usecases
