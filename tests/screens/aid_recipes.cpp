// A page with what helps people see, reach, write and hear switched on.
#include "recipe.h"

namespace hamandish::test {
namespace {

const std::string article = "calls/e-participation/article-2";

} // namespace

std::vector<Recipe> aid_recipes() {
    return {
        {"access", World::Open, false, "access"},
        {"access-in-use",
         World::Open,
         false,
         "access",
         {app::AidChosen{app::Aid::Text, 4}, app::AidChosen{app::Aid::Contrast, 1},
          app::AidChosen{app::Aid::Lines, 1}, app::AidChosen{app::Aid::Speech, 1},
          app::VoiceSought{false}}},
        {"unit-with-keyboard",
         World::Open,
         true,
         article,
         {app::AidChosen{app::Aid::Keyboard, 1},
          app::FieldEntered{std::string(app::comment_field_anchor), false, true}}},
        {"unit-with-signs",
         World::Open,
         true,
         article,
         {app::AidChosen{app::Aid::Keyboard, 1}, app::AidChosen{app::Aid::LargeKeys, 1},
          app::FieldEntered{std::string(app::comment_field_anchor), false, true},
          app::KeysTurned{app::KeyLayer::Signs, true}}},
        {"sign-in-with-pad",
         World::Open,
         false,
         "sign-in",
         {app::AidChosen{app::Aid::Keyboard, 1}, app::AidChosen{app::Aid::Lowered, 1},
          app::FieldEntered{"mobile-field", true, false}}},
    };
}

} // namespace hamandish::test
