// Revoked certificates held against the acts that revoked them, and against erased accounts.
#pragma once

#include <string>

namespace hamandish::store {

/// SQL of certificates that are revoked though no act says so with this reason and at this instant,
/// and their person did not erase the account: each row is a number, what is kept (1) and what
/// should be (0).
[[nodiscard]] std::string revocations_nobody_made();
/// The same of certificates that are valid, or gone, though one of both says that they are revoked:
/// 0 and 1.
[[nodiscard]] std::string revocations_taken_back();

} // namespace hamandish::store
