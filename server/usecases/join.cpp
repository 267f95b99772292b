#include "server/usecases/join.h"

#include "domain/pseudonym.h"

namespace hamandish::usecases {

base::Result<store::PersonRecord> find_or_add_person(store::Connection& connection,
                                                     const std::string& identity_hash,
                                                     std::uint64_t random, base::Instant now) {
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (auto person = connection.people.find_by_mobile(identity_hash)) return *person;
        const std::string name = domain::pseudonym_from_random(random, attempt);
        if (connection.people.insert(identity_hash, name, now))
            connection.journal.append({store::EventKind::PersonJoined, {}, 0, now});
        random = random * 6364136223846793005u + 1442695040888963407u; // Knuth's MMIX generator
    }
    return base::fail(base::ErrorCode::Internal, "pseudonym");
}

} // namespace hamandish::usecases
