#include "domain/survey_count.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using domain::BallotRule;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float widest_px = 760;

bool is(const contract::QuestionOutcome& outcome, BallotRule rule) {
    return outcome.question.vote.rule == domain::word(rule);
}

/// What a full bar stands for.
std::int64_t whole_of(const contract::QuestionOutcome& outcome) {
    if (is(outcome, BallotRule::Score))
        return outcome.answer_count * outcome.question.vote.most_score;
    return outcome.answer_count;
}

std::string mark_of(const Page& page, const contract::QuestionOutcome& outcome, std::size_t i) {
    const auto& key = outcome.question.vote.options[i].key;
    const auto& winners = outcome.winners;
    if (std::find(winners.begin(), winners.end(), key) == winners.end()) return {};
    return page.say(is(outcome, BallotRule::Budget) ? MessageKey::question_funded
                                                    : MessageKey::question_winner);
}

std::vector<CountRow> rows_of(const Page& page, const contract::QuestionOutcome& outcome,
                              const std::vector<std::int64_t>& counts, bool marked) {
    std::vector<CountRow> rows;
    const auto& options = outcome.question.vote.options;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (counts[i] >= 0)
            rows.push_back({options[i].key, page.in_language(options[i].label), counts[i],
                            marked ? mark_of(page, outcome, i) : std::string()});
    return rows;
}

void decided(Page& page, const contract::QuestionOutcome& outcome) {
    if (outcome.winners.empty())
        return notice(page, page.say(outcome.answer_count == 0 ? MessageKey::question_nobody
                                                               : MessageKey::question_tie));
    std::string names;
    for (const auto& option : outcome.question.vote.options)
        if (std::find(outcome.winners.begin(), outcome.winners.end(), option.key) !=
            outcome.winners.end())
            names += (names.empty() ? "" : page.say(MessageKey::question_and)) +
                     page.in_language(option.label);
    if (is(outcome, BallotRule::Budget))
        return notice(page, page.say(MessageKey::question_funded_all,
                                     {{"names", names},
                                      {"spent", outcome.spent},
                                      {"whole", outcome.question.vote.budget}}));
    notice(page, page.say(MessageKey::question_decided, {{"names", names}}));
}

/// Every count of an instant run-off, as it went.
void rounds(Page& page, const contract::QuestionOutcome& outcome) {
    if (outcome.rounds.size() < 2) return;
    for (std::size_t i = 0; i < outcome.rounds.size(); ++i) {
        const auto& round = outcome.rounds[i];
        const auto name = page.say(MessageKey::question_round, {{"round", std::int64_t(i) + 1}});
        const std::string key = "round-" + std::to_string(i);
        page.frame.text({.key = key,
                         .role = Role::Heading,
                         .text = name,
                         .look = TextLook::CardTitle,
                         .level = 3});
        count_table(page, name, key, rows_of(page, outcome, round.counts, false),
                    outcome.answer_count - round.exhausted);
        for (const auto& option : outcome.question.vote.options)
            if (option.key == round.struck_out)
                page.frame.paragraph(page.say(round.by_order ? MessageKey::question_struck_by_order
                                                             : MessageKey::question_struck,
                                              {{"option", page.in_language(option.label)}}),
                                     TextLook::Small);
    }
}

/// How many prefer each option to each other one: what the Schulze method counts.
void pairs(Page& page, const contract::QuestionOutcome& outcome) {
    const auto& options = outcome.question.vote.options;
    if (outcome.pairs.empty()) return;
    page.frame.heading(3, page.say(MessageKey::question_pairs), TextLook::CardTitle);
    const auto list = page.frame.box({.key = "pairs", .role = Role::List, .layout = {.gap = 4}});
    for (std::size_t i = 0; i < options.size(); ++i)
        for (std::size_t j = i + 1; j < options.size(); ++j)
            page.frame.text({.key = options[i].key + "/" + options[j].key,
                             .role = Role::ListItem,
                             .text = page.say(MessageKey::question_pair,
                                              {{"one", page.in_language(options[i].label)},
                                               {"other", page.in_language(options[j].label)},
                                               {"first", outcome.pairs[i * options.size() + j]},
                                               {"second", outcome.pairs[j * options.size() + i]}}),
                             .look = TextLook::Small});
}

void vote_outcome(Page& page, const contract::QuestionOutcome& outcome) {
    decided(page, outcome);
    const std::string rule = rule_word(outcome.question.vote);
    const auto name = page.say(MessageKey::question_counted, {{"rule", rule}});
    page.frame.paragraph(name, TextLook::Small);
    count_table(page, page.say(MessageKey::question_result), "counts",
                rows_of(page, outcome, outcome.counts, true), whole_of(outcome));
    rounds(page, outcome);
    pairs(page, outcome);
}

std::vector<CountRow> option_rows(const Page& page, const std::vector<contract::ItemOption>& all,
                                  const std::vector<std::int64_t>& counts, std::size_t start,
                                  std::size_t step) {
    std::vector<CountRow> rows;
    for (std::size_t i = 0; i < all.size(); ++i)
        rows.push_back({all[i].key, page.in_language(all[i].label), counts[start + i * step], {}});
    return rows;
}

void numbers(Page& page, const contract::ItemCount& item, bool days) {
    if (item.answered == 0) return;
    const auto word = [&](std::int64_t value) {
        return days ? both_calendars(page, base::Day{std::int32_t(value)}) : page.number(value);
    };
    const std::string smallest = word(item.smallest), median = word(item.median),
                      largest = word(item.largest);
    page.frame.paragraph(
        page.say(MessageKey::question_numbers,
                 {{"smallest", smallest}, {"median", median}, {"largest", largest}}),
        TextLook::Body);
}

void item_counts(Page& page, const contract::SurveyItem& item, const contract::ItemCount& count,
                 domain::QuestionKind kind) {
    using domain::QuestionKind;
    const auto name = page.in_language(item.label);
    const auto options = item.options.size();
    std::vector<CountRow> rows;
    switch (kind) {
    case QuestionKind::Single:
    case QuestionKind::Multiple: rows = option_rows(page, item.options, count.counts, 0, 1); break;
    case QuestionKind::Ranking:
        page.frame.paragraph(page.say(MessageKey::question_first_places), TextLook::Small);
        rows = option_rows(page, item.options, count.counts, 0, options);
        break;
    case QuestionKind::Scale:
        for (std::size_t i = 0; i < count.counts.size(); ++i) {
            const auto value = item.least + std::int64_t(i);
            rows.push_back({std::to_string(value), page.number(value), count.counts[i], {}});
        }
        break;
    case QuestionKind::Matrix:
        for (std::size_t i = 0; i < item.rows.size(); ++i) {
            const auto row = page.in_language(item.rows[i].label);
            page.frame.paragraph(row, TextLook::SmallStrong);
            count_table(page, name + ": " + row, item.rows[i].key,
                        option_rows(page, item.options, count.counts, i * options, 1),
                        count.answered);
        }
        return;
    case QuestionKind::Number: return numbers(page, count, false);
    case QuestionKind::Date: return numbers(page, count, true);
    case QuestionKind::Text:
        return page.frame.paragraph(page.say(MessageKey::question_words_kept), TextLook::Small);
    }
    count_table(page, name, "counts", rows, count.answered);
}

void survey_outcome(Page& page, const contract::QuestionOutcome& outcome) {
    const auto& items = outcome.question.survey.items;
    for (std::size_t i = 0; i < items.size() && i < outcome.items.size(); ++i) {
        const auto kind = domain::question_kind_from_word(items[i].kind);
        if (!kind) continue;
        const auto box =
            page.frame.box({.key = items[i].key, .layout = {.gap = 6, .padding = {14, 0, 0, 0}}});
        page.frame.text({.role = Role::Heading,
                         .text = page.in_language(items[i].label),
                         .look = TextLook::CardTitle,
                         .level = 3,
                         .lang = page.text_lang()});
        if (outcome.items[i].withheld) {
            page.frame.paragraph(page.say(MessageKey::question_too_few,
                                          {{"least", domain::least_answers_published}}),
                                 TextLook::Small);
            continue;
        }
        page.frame.paragraph(
            page.say(MessageKey::question_asked_answered,
                     {{"asked", outcome.items[i].asked}, {"answered", outcome.items[i].answered}}),
            TextLook::Small);
        item_counts(page, items[i], outcome.items[i], *kind);
    }
}

} // namespace

void question_outcome(Page& page, const contract::QuestionOutcome& outcome) {
    const auto card = page.frame.box(
        {.key = "outcome", .look = BoxLook::Card, .layout = {.gap = 8, .max_width = widest_px}});
    page.frame.heading(2, page.say(MessageKey::question_result), TextLook::Section);
    const bool is_vote = outcome.question.kind == "vote";
    is_vote ? vote_outcome(page, outcome) : survey_outcome(page, outcome);
    page.frame.paragraph(
        page.say(is_vote ? MessageKey::question_recount : MessageKey::question_totals_only),
        TextLook::Small);
    const std::array address{outcome.call.slug, outcome.question.key};
    const auto row = page.frame.box({.key = "data", .layout = {.axis = kit::Axis::Row}});
    button_link(page, page.say(MessageKey::question_data),
                contract::api_path(contract::RouteId::ShowOutcome, address), BoxLook::Ghost);
}

} // namespace hamandish::screens
