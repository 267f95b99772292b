#include "store_fixture.h"

namespace hamandish::store {

INSTANTIATE_TEST_SUITE_P(Both, BothStoresTest, both_engines, name_of_engine);

} // namespace hamandish::store

/// SOCI 4.0.3 forgets the copies of a statement's values when PostgreSQL refuses the statement
/// (a constraint, which these tests are about). LeakSanitizer asks this function what to pass over.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libsoci_postgresql\n";
}
