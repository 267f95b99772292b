// How a printed page is sent when no client is there: for the files of this folder only. Controls
// stand where the tree has them and name their form, so that the tree is the same with and without
// a client, which takes all of this away again when it adopts the elements.
#pragma once

#include "html/element.h"
#include "html/page.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hamandish::html {

class FormWriter {
  public:
    FormWriter(const kit::Tree& tree, const Forms& forms);

    /// Makes the element of a node one that works by itself, or says that it does not.
    void complete(Element& element, std::size_t index) const;
    /// What ends the element of a node that is a form of its own: what every form carries.
    [[nodiscard]] std::string end_of(std::size_t index) const;
    /// The form of everything that has none of its own; stands outside the tree.
    [[nodiscard]] std::string page_form() const;

  private:
    [[nodiscard]] bool is_own_form(std::int32_t index) const { return own_forms_.contains(index); }
    [[nodiscard]] std::int32_t own_form_around(std::size_t index) const;
    [[nodiscard]] std::vector<std::string> fields_in(std::int32_t form) const;
    [[nodiscard]] std::string place_of(std::size_t index) const;
    [[nodiscard]] std::string carried(std::string_view form, std::int32_t own_form) const;
    void complete_field(Element& element, std::size_t index) const;
    void complete_tick(Element& element, const kit::Node& node) const;
    void complete_button(Element& element, std::size_t index) const;

    const kit::Tree& tree_;
    const Forms& forms_;
    /// Enter in a field of one line presses its form's first button, so a box with such a field is
    /// a form of its own. All other controls share the page's: what is typed in one place is not
    /// lost by a press in another.
    std::set<std::int32_t> own_forms_;
    std::set<std::int32_t> file_forms_;         ///< of those, which send a file, too
    std::set<std::int32_t> button_groups_;      ///< radio groups whose choices are buttons
    std::map<std::int32_t, std::string> ticks_; ///< by own form, -1: DOM ids of its check boxes
    std::int32_t first_invalid_ = -1;
};

} // namespace hamandish::html
