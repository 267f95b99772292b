// Stores that are ready when a test begins: what all of them start with is made once and copied.
#pragma once

#include "server/store/store.h"

#include <functional>
#include <string>

namespace hamandish::test {

/// A folder with a migrated SQLite store: its migrations take most of a second, a copy a few
/// milliseconds. Gone with this.
class PreparedStore {
  public:
    /// `fill` writes what every copy holds. Throws when the store does not open.
    explicit PreparedStore(const std::function<void(store::Store&)>& fill = {});
    ~PreparedStore();
    PreparedStore(const PreparedStore&) = delete;
    PreparedStore& operator=(const PreparedStore&) = delete;

    /// Makes the folder; nothing where there is one already.
    void copy_to(const std::string& folder) const;

  private:
    std::string folder_;
};

/// The address of a migrated database of shared_postgres(), of the caller's own.
[[nodiscard]] std::string migrated_postgres_database();

} // namespace hamandish::test
