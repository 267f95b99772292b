#include "server/store/key_check.h"

namespace hamandish::store {

base::Status require_same_key(Writer& writer, const std::string& fingerprint) {
    const auto first =
        writer.submit_and_wait([&](Connection& connection) -> base::Result<std::string> {
            soci::session& session = connection.database->session();
            session << "INSERT INTO keys (purpose, fingerprint) VALUES ('people', :fingerprint)"
                       " ON CONFLICT (purpose) DO NOTHING",
                soci::use(fingerprint);
            std::string stored;
            session << "SELECT fingerprint FROM keys WHERE purpose = 'people'", soci::into(stored);
            return stored;
        });
    if (!first) return tl::unexpected(first.error());
    if (*first != fingerprint)
        return base::fail(base::ErrorCode::InvalidInput,
                          "hamandish.key is not the key this database was begun with");
    return {};
}

} // namespace hamandish::store
