// Sign-ins that wait for a number to be shared in a messenger.
#pragma once

#include "base/time.h"
#include "server/store/prepared.h"

#include <optional>
#include <string>

namespace hamandish::store {

struct ContactSignIn {
    std::string nonce_hash;
    base::Instant expires_at;
    std::string mobile_sealed; ///< empty until a number was shared
    std::string shared_by;     ///< the messenger's name of the saying that shared it
};

/// Throws what the driver throws, like everything on a Connection.
class ContactSignIns {
  public:
    explicit ContactSignIns(soci::session& session);

    [[nodiscard]] std::optional<ContactSignIn> find(const std::string& nonce_hash,
                                                    base::Instant now);
    /// The one that was last opened in this chat, even if its time is over.
    [[nodiscard]] std::optional<ContactSignIn> find_by_chat(const std::string& chat_hash);
    /// A new one; one that is there waits longer.
    void put(const std::string& nonce_hash, base::Instant expires_at);
    /// The chat is this one's alone from now on.
    void open(const std::string& nonce_hash, const std::string& chat_hash);
    /// What `shared` says of it, and the keyed hash by which the number is looked up.
    void share(const ContactSignIn& shared, const std::string& mobile_hash);
    void remove(const std::string& nonce_hash);
    /// Those without a number an hour late, so that a late contact is still known for what it is.
    void remove_expired_by(base::Instant now);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Text, Number>, Gives<Text, Number, Text, Text>> find_;
    Prepared<Takes<Text>, Gives<Text, Number, Text, Text>> find_by_chat_;
    Prepared<Takes<Text, Number>> put_;
    Prepared<Takes<Text>> leave_chat_;
    Prepared<Takes<Text, Text>> open_;
    Prepared<Takes<Number, Text, Text, Text, Text>> share_;
    Prepared<Takes<Text>> remove_;
    Prepared<Takes<Number, Number>> remove_expired_;
};

} // namespace hamandish::store
