#include "client/visit.h"

#include "client/carried.h"
#include "client/seen.h"
#include "client/settling.h"
#include "client/told.h"
#include "kit/frame.h"
#include "kit/node_id.h"
#include "screens/screen.h"

#include <algorithm>

namespace hamandish::client {
namespace {

using kit::Node;
using kit::Role;

/// A visit as it goes on: what the screen shows, asked what each edit and press means.
class Visiting {
  public:
    explicit Visiting(const Visit& wish)
        : wish_(wish), run_(app::initial_state_for_visit(), wish.now.ms, wish.ask) {
        run_.state().light = app_light_from(wish.light);
        app::Started start{wish.path, {}, wish.random, true, wish.now.ms, wish.is_kiosk};
        if (wish.press) start.stored = kept_from_carried(wish.press->carried);
        run_.act(start);
    }

    void press(const Press& press);
    void go_on(const std::string& waited);
    [[nodiscard]] Visited outcome();
    [[nodiscard]] app::State& state() { return run_.state(); }

  private:
    kit::Tree resolve(kit::Events events);
    [[nodiscard]] bool may_press(const Press& press) {
        return press.is_trusted ||
               (!app::is_signed_in(state()) && state().address.place != app::Place::SignIn);
    }
    void keep_comment(const Press& press);
    void choose_file(const Press& press, const Node& field);
    void ask_about_file(const Press& press, const Node& button);
    void reopen();
    void take_words(const Press& press);
    void save_written();
    void say_outdated();
    void say_changed();
    [[nodiscard]] bool is_done(const kit::Tree& tree, const std::string& carried);

    const Visit& wish_;
    Settling run_;
};

/// Builds the screen over what happened and does what that means; gives the tree before it.
kit::Tree Visiting::resolve(kit::Events events) {
    const i18n::Catalogue catalogue(state().address.locale);
    const kit::Room room = screens::room_at(state(), {0, 0, true});
    kit::Frame frame(catalogue, room, app::server_now(state()), std::move(events));
    frame.speak_also(i18n::Catalogue(screens::other_language(state())));
    std::vector<app::Action> actions;
    screens::draw_screen(state(), frame, actions);
    for (const app::Action& action : actions) run_.act(action);
    return frame.take_tree();
}

auto sent_for(const Press& press, kit::NodeId field) {
    return std::find_if(press.fields.begin(), press.fields.end(),
                        [&](const auto& one) { return one.first == field; });
}

bool takes_words(const Node& node) {
    return (node.role == Role::TextField || node.role == Role::Select) && !node.state.disabled;
}

bool answers(const kit::Tree& tree, kit::NodeId button) {
    return std::any_of(tree.begin(), tree.end(), [&](const Node& node) {
        return node.id == button && (node.role == Role::Button || node.role == Role::Radio) &&
               !node.state.disabled && !node.state.busy;
    });
}

bool is_among(const std::vector<kit::NodeId>& nodes, kit::NodeId node) {
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

/// Was this box ticked or cleared, this radio button chosen?
bool was_turned(const Press& press, const Node& node) {
    const bool ticked = is_among(press.ticked, node.id);
    if (node.state.disabled || ticked == node.state.checked) return false;
    if (node.role == Role::CheckBox) return is_among(press.boxes, node.id);
    return node.role == Role::RadioButton && ticked;
}

/// A comment outlives its field: after the deadline it is shown, to be taken elsewhere.
void Visiting::keep_comment(const Press& press) {
    const auto sent = sent_for(press, kit::id_from_anchor(app::comment_field_anchor));
    if (state().address.place == app::Place::Unit && sent != press.fields.end())
        run_.act(app::CommentEdited{sent->second});
}

void Visiting::press(const Press& press) {
    restore_carried(state(), press.carried);
    reopen();
    keep_comment(press);
    const bool was_there = answers(resolve({}), press.button);
    take_words(press);
    if (!may_press(press)) return say_outdated();
    save_written();
    for (const Node& node : resolve({})) {
        if (node.role == Role::FileField) choose_file(press, node);
        if (node.role == Role::Button) ask_about_file(press, node);
    }
    // Why not is said beside the words, which stay in their fields; where somebody else has changed
    // them, too, it may have been pressed whose words stay.
    if (!app::is_all_saved(state().staff)) {
        const bool is_asked = !state().staff.saving.changed.empty();
        if (is_asked && answers(resolve({}), press.button))
            (void)resolve({.activated = press.button});
        return;
    }
    if (!answers(resolve({}), press.button)) return was_there ? say_changed() : say_outdated();
    (void)resolve({.activated = press.button});
}

void Visiting::take_words(const Press& press) {
    for (const Node& node : resolve({})) {
        if (was_turned(press, node)) (void)resolve({.activated = node.id});
        if (!takes_words(node)) continue;
        const auto sent = sent_for(press, node.id);
        if (sent == press.fields.end() || sent->second == node.value) continue;
        (void)resolve({.edited = node.id, .edited_value = sent->second});
    }
}

/// The unit of a draft whose structure is being changed, with what stands in the fields for it.
void Visiting::reopen() {
    if (const auto unit = state().staff.opened_unit; unit != 0)
        run_.act(app::StaffFact{app::UnitOpened{unit}});
}

/// The words of a draft are saved by whatever was pressed: nobody waits here until it is done. All
/// of them, before a file takes the place of what they are about.
void Visiting::save_written() {
    if (!app::is_all_saved(state().staff))
        run_.act(app::StaffFact{app::StaffPressed{app::StaffPress::SaveDraft}});
}

/// What was chosen in the field is sent by whatever was pressed: nobody's file is lost by it.
void Visiting::choose_file(const Press& press, const Node& field) {
    const auto file = std::find_if(press.files.begin(), press.files.end(),
                                   [&](const auto& one) { return one.field == field.id; });
    if (file == press.files.end() || field.state.disabled) return;
    run_.choose_file(field.anchor, file->bytes);
    (void)resolve({.edited = field.id, .edited_value = file->name});
}

/// With the words that came with a file its field may have given way to the button that asks what
/// the file would replace: then that is asked.
void Visiting::ask_about_file(const Press& press, const Node& button) {
    const bool has_file = std::any_of(press.files.begin(), press.files.end(),
                                      [&](const auto& one) { return one.field == button.id; });
    if (has_file && !button.state.disabled && !button.state.busy)
        (void)resolve({.activated = button.id});
}

/// As if the button of the queue had been pressed.
void Visiting::go_on(const std::string& waited) {
    if (app::is_signed_in(state())) return;
    restore_carried(state(), waited);
    if (app::is_in_queue(state())) run_.act(app::CodeRequested{});
}

/// What was pressed is not there any more, or was not sent by whom the page was made for.
void Visiting::say_outdated() {
    const auto& unit = state().unit.value;
    const bool is_closed = state().address.place == app::Place::Unit && unit &&
                           app::server_now(state()).ms >= unit->call.closes_at_ms &&
                           !app::is_in_grace(state(), unit->call);
    app::Toast toast;
    toast.message =
        is_closed ? i18n::MessageKey::error_closed : i18n::MessageKey::app_page_outdated;
    toast.is_error = true;
    state().toast = std::move(toast);
}

/// The words that came with the press took its button away: an answer leads to further questions,
/// and what was to be handed in is not all.
void Visiting::say_changed() {
    app::Toast toast;
    toast.message = i18n::MessageKey::app_page_changed;
    toast.is_error = true;
    state().toast = std::move(toast);
}

bool shows_comment_field(const kit::Tree& tree) {
    return std::any_of(tree.begin(), tree.end(), [](const Node& node) {
        return node.role == Role::TextField && node.anchor == app::comment_field_anchor;
    });
}

bool says_trouble(const Node& node) {
    return node.state.invalid || node.role == Role::Alert || node.role == Role::Dialog;
}

/// The page of the call here, asked for anew, would have no form any more.
bool is_in_grace_here(const app::State& state) {
    const auto place = state.address.place;
    if (place == app::Place::Unit)
        return state.unit.value && app::is_in_grace(state, state.unit.value->call);
    return place == app::Place::Question && state.questions.value &&
           app::is_in_grace(state, state.questions.value->call);
}

/// What is typed into a vote or a survey of a draft stays, if what was pressed did not save it.
bool is_asking_unsaved(const app::State& state) {
    return state.address.place == app::Place::StaffQuestion &&
           app::is_question_unsaved(state.staff, state.address.locale);
}

/// Nothing of it is left to show but on a page of its own, which can be reloaded and shared.
bool Visiting::is_done(const kit::Tree& tree, const std::string& carried) {
    const auto& writing = app::current_writing(state());
    const bool is_writing =
        !writing.text.empty() || !writing.passage.exact.empty() || state().is_naming_passage;
    const bool is_answering = state().profile_form.edited.has_value();
    const bool is_refused = state().toast && state().toast->is_error;
    const auto& kiosks = state().staff.kiosks.value;
    const bool is_telling = kiosks && !kiosks->secret.empty(); // it is told this once
    const bool is_entering =
        !state().sheets.form.fields.empty() || !state().concerns.form.fields.empty();
    const bool is_unsaved = !app::is_all_saved(state().staff) || is_asking_unsaved(state());
    const bool is_checking = state().certificates.document.has_value(); // no address leads to that
    return carried.empty() && !is_writing && !is_entering && !is_answering && !is_refused &&
           !is_telling && !is_checking && !is_unsaved && !is_in_grace_here(state()) &&
           std::none_of(tree.begin(), tree.end(), says_trouble);
}

Visited Visiting::outcome() {
    Visited visited;
    const bool asked_too_often = run_.say_asked_too_often();
    visited.page = page_from_state(state());
    if (asked_too_often) visited.page.status = 429;
    visited.signed_in = app::is_signed_in(state());
    visited.action = app::path_from_address(state().address);
    const std::string carried = carried_from_state(state(), shows_comment_field(visited.page.tree));
    visited.carried = seen_from_state(state()) + visited.page.carried + carried;
    visited.goes_on_at_ms = app::goes_on_by_itself(state()) && app::is_in_queue(state())
                                ? state().sign_in.passing->pass.turn_at_ms
                                : 0;
    if (!wish_.press) return visited;
    const auto& tree = visited.page.tree;
    if (is_done(tree, carried)) {
        visited.told = told_from_state(state());
        visited.page.status = 303;
        visited.page.location = visited.action;
        const auto& toast = state().toast;
        const std::string place = toast && !toast->place.empty() ? toast->place : run_.focus();
        if (!place.empty()) visited.page.location += "#" + place;
    } else if (visited.page.status == 200 &&
               std::any_of(tree.begin(), tree.end(),
                           [](const Node& node) { return node.state.invalid; })) {
        visited.page.status = 422;
    }
    return visited;
}

} // namespace

Visited visit(const Visit& wish) {
    if (std::string canonical = canonical_path(wish.path); !canonical.empty() && !wish.press) {
        Visited moved;
        moved.page.status = 302;
        moved.page.location = std::move(canonical);
        return moved;
    }
    Visiting visiting(wish);
    // What is told is of the press before: no part of what this one does.
    if (wish.press)
        visiting.press(*wish.press);
    else
        restore_told(visiting.state(), wish.told);
    if (!wish.waited.empty()) visiting.go_on(wish.waited);
    return visiting.outcome();
}

} // namespace hamandish::client
