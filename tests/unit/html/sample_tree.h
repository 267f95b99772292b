// A small page with one of everything, written through the kit as a screen would.
#pragma once

#include "kit/frame.h"

namespace hamandish::html {

inline void write_sample_form(kit::Frame& frame, const std::string& words) {
    using namespace kit;
    const Scope form = frame.box({.role = Role::Form, .name = "Sign in"});
    (void)frame.text_field({.key = "one",
                            .anchor = "mobile",
                            .label = "Mobile",
                            .hint = words,
                            .value = words,
                            .error = "Wrong",
                            .required = true,
                            .autocomplete = "tel",
                            .inputmode = "tel"});
    (void)frame.text_field({.key = "many",
                            .label = "Text",
                            .value = "\n" + words,
                            .multiline = true,
                            .label_hidden = true});
    (void)frame.button({.text = "Send"});
    (void)frame.button({.text = "Cancel", .look = BoxLook::Ghost});
}

inline kit::Tree sample_tree(const std::string& words = "words") {
    using namespace kit;
    static const i18n::Catalogue catalogue(i18n::Locale::Persian);
    Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    {
        const Scope banner = frame.box({.role = Role::Banner, .look = BoxLook::Header});
        const Scope nav = frame.box({.role = Role::Navigation, .name = "Main"});
        frame.text({.role = Role::Link, .text = words, .href = "/fa/", .current = true});
        frame.text({.role = Role::Link, .text = "English", .href = "/en/", .lang = "en"});
    }
    const Scope main = frame.box({.role = Role::Main, .anchor = "main"});
    frame.heading(1, words, TextLook::Title);
    frame.text({.text = words, .look = TextLook::Law, .auto_direction = true});
    frame.ornament(Ornament::Star, {}, 32, 32);
    frame.ornament(Ornament::StackedBar, {0.5f, 0.5f}, 100, 8, words);
    frame.rule();
    {
        const Scope list = frame.box({.role = Role::List});
        const Scope item = frame.box({.key = "1", .role = Role::ListItem});
        frame.paragraph(words);
    }
    (void)frame.choice(
        {.key = "r",
         .label = "Reaction",
         .options = {{"a", "Agree", "1"}, {"b", "Pass", ""}, {"c", "Disagree", ""}}});
    write_sample_form(frame, words);
    frame.text({.role = Role::Status, .text = words});
    return frame.take_tree();
}

} // namespace hamandish::html
