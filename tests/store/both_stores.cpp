#include "store_fixture.h"

namespace hamandish::store {

INSTANTIATE_TEST_SUITE_P(Both, BothStoresTest, both_engines, name_of_engine);

} // namespace hamandish::store
