// A person in front of a screen: sees what it says, presses and types, as the client would.
#pragma once

#include "../app/story.h"
#include "kit/frame.h"
#include "screens/screen.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::screens::test {

class Hand {
  public:
    explicit Hand(app::test::Story told) : story(std::move(told)) {}

    /// The page as it stands now, for a phone or a desktop.
    [[nodiscard]] kit::Tree page(float width_px = 1200) const;
    /// Everything a person can read, one text after the other.
    [[nodiscard]] std::string words(float width_px = 1200) const;
    /// Presses the control or types into the field with this accessible name; false if there is
    /// none that can be pressed now.
    bool press(kit::Role role, std::string_view name);
    bool type(std::string_view anchor, std::string value);

    app::test::Story story;

  private:
    void happen(kit::Events events);
};

/// What a node is called: its name, its own text, or its children's.
[[nodiscard]] std::string name_of(const kit::Tree& tree, std::size_t index);

} // namespace hamandish::screens::test
