// What this device knows of the public event log: receipts of its person, and the last head it saw.
#pragma once

#include "contract/messages.h"

#include <map>
#include <optional>
#include <string>

namespace hamandish::app {

enum class ReceiptState {
    Recorded, ///< the server says so; not proven yet
    Proven,   ///< in the tree of a head that this device has checked
    Broken,   ///< does not fit what was done, or the log does not have it
};

struct KeptReceipt {
    contract::Receipt receipt;
    ReceiptState state = ReceiptState::Recorded;
    friend bool operator==(const KeptReceipt&, const KeptReceipt&) = default;
};

/// What a page without scripts says once of the receipt of what was just done there: the entry's
/// number and its commitment, and nothing of what opens it.
struct ToldReceipt {
    std::int64_t index = 0;
    std::string commitment;
    friend bool operator==(const ToldReceipt&, const ToldReceipt&) = default;
};

/// A head is believed when it is signed by the key of the first head ever seen here, and when it
/// and the last one seen are proven to be of one history.
struct LogWatch {
    std::optional<contract::LogHead> seen;       ///< the newest believed one; kept on the device
    std::optional<contract::LogHead> offered;    ///< waits for its proof
    bool is_checked = false;                     ///< a head was believed since this visit began
    bool is_alarmed = false;                     ///< a head was shown that cannot be believed
    std::map<std::string, KeptReceipt> receipts; ///< by receipt_key…(); kept on the device
    std::optional<ToldReceipt> told;             ///< where no device keeps them
    friend bool operator==(const LogWatch&, const LogWatch&) = default;
};

[[nodiscard]] std::string receipt_key_of_comment(std::int64_t comment_id);
[[nodiscard]] std::string receipt_key_of_objection(std::int64_t comment_id);
[[nodiscard]] std::string receipt_key_of_reaction(std::int64_t comment_id);
/// `question` is a unit_key(): "call/question".
[[nodiscard]] std::string receipt_key_of_question(const std::string& question);
/// `unit` is a unit_key(): "call/unit".
[[nodiscard]] std::string receipt_key_of_vote(const std::string& unit);

} // namespace hamandish::app
