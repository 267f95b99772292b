// Files that are attached to calls, downloaded and never shown.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/store/store.h"
#include "server/usecases/attachments.h"

namespace hamandish::http {

/// Whatever a file holds, no browser opens it as a page of ours: it is saved (RFC 6266), its type
/// is not guessed, and what ignores both runs in a sandbox without an origin.
[[nodiscard]] base::Result<Response> saved_file(const Request& request,
                                                const usecases::Download& download);

/// "/files/ID/NAME". Limited by address.
class Attachments {
  public:
    /// `store` outlives it.
    Attachments(store::Store& store, const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> answer(const Request& request);

    store::Store& store_;
    ops::Clock clock_;
    AddressLimits downloads_{domain::prints_per_address};
};

/// Saved under `name`: for old programs in ASCII, and as it is (RFC 8187).
[[nodiscard]] std::string saved_as(std::string_view name);

} // namespace hamandish::http
