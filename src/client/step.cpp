// What each input means: a fact for the application, an event for the screen, or only new pixels.
#include "client/parts.h"

#include <algorithm>

namespace hamandish::client {
void Client::Parts::dispatch(const app::Action& action) {
    app::Change change = app::update(std::move(state), action);
    state = std::move(change.state);
    for (app::Effect& effect : change.effects) effects.push_back(std::move(effect));
    tree_is_stale = true;
}

void Client::Parts::take(const app::ReplyArrived& reply) {
    if (!has_later_pages && app::answers_desk(state, reply.request))
        early.push_back(reply);
    else
        dispatch(reply);
}

void Client::Parts::travel(const app::Action& action) {
    const app::Address before = state.address;
    dispatch(action);
    if (state.address == before) return;
    hand.pressed = 0;
    hand.fields.clear();
    if (state.keyboard) dispatch(app::FieldDone{});
}

void Client::Parts::tell_of_words() {
    for (const i18n::Locale locale : i18n::locales)
        if (catalogues.has(locale)) travel(app::CatalogueArrived{locale});
}

void Client::Parts::resolve(kit::Events events) {
    if (!can_show()) return; // it was done on the page before
    std::vector<app::Action> actions;
    (void)build(std::move(events), actions);
    for (const app::Action& action : actions) dispatch(action);
}

bool Client::Parts::lacks_page() const {
    const i18n::Locale locale = state.address.locale;
    if (!can_say_page(locale) || (screens::is_later(state) && !has_later_pages)) return true;
    // What a later page said goes along to the others, and into languages that came since.
    return state.toast && !catalogues.has_message(locale, state.toast->message);
}

bool Client::Parts::is_skip_link(kit::NodeId id) const {
    return std::any_of(tree.begin(), tree.end(), [id](const kit::Node& node) {
        return node.id == id && node.look == kit::BoxLook::SkipLink;
    });
}

bool Client::Parts::has_something_afloat() const {
    return std::any_of(tree.begin(), tree.end(),
                       [](const kit::Node& node) { return node.layout.afloat != kit::Afloat::No; });
}

bool Client::Parts::may_be_quoted(const std::vector<kit::NodeId>& nodes) const {
    const auto is_quotable = [this](kit::NodeId id) {
        return std::any_of(tree.begin(), tree.end(),
                           [id](const kit::Node& node) { return node.id == id && node.quotable; });
    };
    return !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), is_quotable);
}

/// One overload an input, so that a forgotten one does not compile.
struct Client::Step {
    Parts& parts;
    std::int64_t now_ms;

    void repaint_if(bool changed) const { parts.paint_is_stale = parts.paint_is_stale || changed; }

    void operator()(const Started& one) const {
        parts.dispatch(
            app::Started{one.path, one.stored, one.random, one.online, now_ms, one.is_kiosk});
    }
    void operator()(const Resized& one) const {
        parts.width_px = one.width_px;
        parts.height_px = one.height_px;
        parts.device_pixel_ratio = one.device_pixel_ratio;
        parts.tree_is_stale = true;
    }
    void operator()(const Scrolled& one) const {
        const bool moved = parts.scroll_top_px != one.top_px;
        repaint_if(moved);
        // What stands at the viewport moves over the page.
        if (moved && parts.has_something_afloat()) parts.tree_is_stale = true;
        parts.scroll_top_px = one.top_px;
    }
    void operator()(const Preferred& one) const {
        const kit::Scheme before = parts.scheme();
        parts.preferred = one;
        repaint_if(before != parts.scheme());
    }
    void operator()(const AddressChanged& one) const {
        parts.travel(app::AddressChanged{one.path, one.by_history, now_ms});
    }
    void operator()(const Activated& one) const {
        parts.resolve({.activated = one.node, .caret = parts.caret()});
    }
    void operator()(const FieldChanged& one) const {
        if (parts.take_field(one)) parts.resolve({.edited = one.node, .edited_value = one.value});
    }
    void operator()(const FocusChanged& one) const {
        repaint_if(parts.hand.focused != one.node || parts.hand.focus_visible != one.visible);
        // The skip link comes and goes with focus; everything else only changes its ring.
        if (parts.is_skip_link(one.node) || parts.is_skip_link(parts.hand.focused))
            parts.tree_is_stale = true;
        parts.hand.focused = one.node;
        parts.hand.focus_visible = one.visible;
        parts.tell_of_field(one.node);
    }
    void operator()(const HoverChanged& one) const {
        repaint_if(parts.hand.hovered != one.node);
        parts.hand.hovered = one.node;
    }
    void operator()(const PressChanged& one) const {
        repaint_if(parts.hand.pressed != one.node);
        parts.hand.pressed = one.node;
    }
    void operator()(const ReplyArrived& one) const {
        parts.take({one.request, one.status, one.body, now_ms, one.is_kept});
    }
    void operator()(const CatalogueArrived& one) const {
        const auto locale = i18n::locale_from_code(one.language);
        if (!locale) return;
        if (one.status == 200 && parts.catalogues.add(one.bytes)) parts.tell_of_words();
        if (parts.catalogues.has(*locale)) return;
        parts.dispatch(app::CatalogueArrived{*locale, one.status == 0
                                                          ? app::CatalogueArrival::Unreachable
                                                          : app::CatalogueArrival::Unusable});
    }
    void operator()(const OnlineChanged& one) const {
        parts.dispatch(app::OnlineChanged{one.online, now_ms});
    }
    void operator()(const KeptElsewhere& one) const {
        parts.dispatch(app::KeptElsewhere{one.name, one.value, now_ms});
    }
    void operator()(const WordsSelected& one) const {
        if (parts.may_be_quoted(one.nodes))
            parts.dispatch(app::AnswerFact{app::WordsSelected{one.before, one.words, one.after}});
    }
    void operator()(const ClockTicked&) const { parts.dispatch(app::ClockTicked{now_ms}); }
    void operator()(const Touched&) const {
        parts.dispatch(app::KioskFact{app::KioskTouched{now_ms}});
    }
    void operator()(const ShareEnded& one) const {
        const auto last = static_cast<std::uint8_t>(app::ShareOutcome::Failed);
        parts.dispatch(app::ShareEnded{
            static_cast<app::ShareOutcome>(one.outcome < last ? one.outcome : last)});
    }
    void operator()(const VoiceSought& one) const {
        parts.dispatch(app::VoiceSought{one.is_found});
    }
    void operator()(const FileRead& one) const {
        parts.dispatch(app::CertificateFact{app::CertificateFileRead{one.text}});
    }
    void operator()(const DeviceLost&) const {
        parts.atlas->forget_uploads();
        repaint_if(true);
    }
};

void Client::step(const Input& input, base::Instant now) {
    std::visit(Step{*parts_, now.ms}, input);
}

} // namespace hamandish::client
