#include "app/error_message.h"
#include "screens/delivery.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"

namespace hamandish::screens {
namespace {

using domain::BallotRule;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string cost_words(const Page& page, const contract::VoteOption& option) {
    if (option.cost == 0) return {};
    return page.say(MessageKey::question_cost, {{"cost", option.cost}});
}

/// Yes, no and abstain exclude each other; elsewhere each option is taken or not.
void ticks(Page& page, const contract::VoteForm& vote, const std::vector<std::int64_t>& marks,
           bool disabled) {
    const bool one_only = vote.rule == domain::word(BallotRule::YesNo);
    const auto group = page.frame.box({.key = "options",
                                       .role = one_only ? Role::RadioGroup : Role::Group,
                                       .name = page.say(MessageKey::question_your_choice)});
    for (std::size_t i = 0; i < vote.options.size(); ++i) {
        const auto& option = vote.options[i];
        const bool chosen = marks[i] == 1;
        if (page.frame.tick({.key = option.key,
                             .label = page.in_language(option.label),
                             .detail = cost_words(page, option),
                             .group = one_only ? "mark" : "",
                             .value = option.key,
                             .checked = chosen,
                             .disabled = disabled,
                             .lang = page.text_lang()}))
            page.did(app::Marked{i, one_only || !chosen ? 1 : 0});
    }
}

void scores(Page& page, const contract::VoteForm& vote, const std::vector<std::int64_t>& marks,
            bool disabled) {
    page.frame.paragraph(page.say(MessageKey::question_score_hint,
                                  {{"least", std::int64_t{0}}, {"most", vote.most_score}}),
                         TextLook::Small);
    const auto group = page.frame.box({.key = "options", .layout = {.gap = 14}});
    for (std::size_t i = 0; i < vote.options.size(); ++i) {
        std::vector<kit::Option> choices{{"-1", page.say(MessageKey::question_no_score), {}}};
        for (std::int64_t score = 0; score <= vote.most_score; ++score)
            choices.push_back({std::to_string(score), page.number(score), {}});
        const auto chosen = page.frame.select({.key = vote.options[i].key,
                                               .label = page.in_language(vote.options[i].label),
                                               .options = std::move(choices),
                                               .chosen = std::to_string(marks[i]),
                                               .disabled = disabled});
        if (chosen) page.did(app::Marked{i, std::stoll(*chosen)});
    }
}

void order(Page& page, const contract::VoteForm& vote, const std::vector<std::int64_t>& marks,
           bool disabled) {
    std::vector<RankedOption> options;
    for (const auto& option : vote.options)
        options.push_back({option.key, page.in_language(option.label)});
    if (const auto moved = ranking(page, options, marks, disabled))
        page.did(app::Marked{moved->option, moved->rank});
}

/// What is not spent of the money, said again with each mark.
void budget_line(Page& page, const contract::VoteForm& vote,
                 const std::vector<std::int64_t>& marks) {
    std::int64_t rest = vote.budget;
    for (std::size_t i = 0; i < vote.options.size(); ++i)
        if (marks[i] == 1) rest -= vote.options[i].cost;
    const bool over = rest < 0;
    status_line(
        page, "budget",
        over ? page.say(MessageKey::question_budget_over, {{"over", -rest}})
             : page.say(MessageKey::question_budget_rest, {{"rest", rest}, {"whole", vote.budget}}),
        over ? TextLook::Error : TextLook::SmallStrong);
    const auto share =
        vote.budget > 0 ? static_cast<float>(vote.budget - rest) / static_cast<float>(vote.budget)
                        : 0.0f;
    page.frame.ornament(kit::Ornament::Bar, {share > 1 ? 1.0f : share}, 0, 8);
}

MessageKey words_of_vote(base::ErrorCode error) {
    if (error == base::ErrorCode::TextEmpty) return MessageKey::question_vote_empty;
    if (error == base::ErrorCode::InvalidInput) return MessageKey::question_vote_wrong;
    return app::message_from_error(error);
}

} // namespace

std::string rule_word(const contract::VoteForm& vote) {
    return vote.rule == domain::word(BallotRule::Score) ? "rating" : vote.rule;
}

void vote_form(Page& page, const contract::Question& question) {
    const auto& vote = question.vote;
    const auto marks = app::current_marks(page.state);
    const auto* act = app::find_handed_in(page.state, contract::RouteId::CastMarks);
    const bool busy = is_sending(act), held = busy || is_waiting(act);
    const auto rule = domain::ballot_rule_from_word(vote.rule);
    if (!rule) return;
    switch (*rule) {
    case BallotRule::Budget: budget_line(page, vote, marks); [[fallthrough]];
    case BallotRule::YesNo:
    case BallotRule::Approval: ticks(page, vote, marks, held); break;
    case BallotRule::Score: scores(page, vote, marks, held); break;
    case BallotRule::Schulze:
    case BallotRule::InstantRunoff: order(page, vote, marks, held); break;
    }
    if (const auto& error = app::current_answering(page.state).error)
        page.frame.text({.role = Role::Alert,
                         .anchor = error_anchor,
                         .text = page.say(words_of_vote(*error)),
                         .look = TextLook::Error});
    const auto& mine = page.state.my_marks.value;
    const bool again = mine && mine->given_at_ms > 0;
    const auto row = page.frame.box({.key = "cast", .layout = {.axis = kit::Axis::Row}});
    if (page.frame.button(
            {.key = "cast",
             .text = page.say(again ? MessageKey::question_cast_again : MessageKey::question_cast),
             .disabled = held && !busy,
             .busy = busy}))
        page.did(app::MarksHandedIn{});
}

} // namespace hamandish::screens
