#include "app/error_message.h"
#include "i18n/digits.h"
#include "i18n/jalali.h"
#include "i18n/number.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using domain::Answer;
using domain::QuestionKind;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

MessageKey words_of_item(base::ErrorCode error) {
    if (error == base::ErrorCode::TextEmpty) return MessageKey::question_item_missing;
    if (error == base::ErrorCode::InvalidInput) return MessageKey::question_item_wrong;
    return app::message_from_error(error);
}

Answer answer_to(const Page& page, const contract::SurveyItem& item) {
    const auto answers = app::current_answers(page.state);
    const auto found = answers.find(item.key);
    return found == answers.end() ? Answer() : found->second;
}

bool holds(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class ItemForm {
  public:
    ItemForm(Page& page, const contract::SurveyItem& item)
        : page_(page), item_(item), answer_(answer_to(page, item)),
          disabled_(app::is_pending(page.state, contract::RouteId::GiveAnswers)) {}

    void draw(QuestionKind kind) {
        switch (kind) {
        case QuestionKind::Single: return choices(true);
        case QuestionKind::Multiple: return choices(false);
        case QuestionKind::Scale: return scale();
        case QuestionKind::Ranking: return order();
        case QuestionKind::Matrix: return matrix();
        case QuestionKind::Number: return number();
        case QuestionKind::Date: return day();
        case QuestionKind::Text: return words();
        }
    }

  private:
    void say(Answer answer, std::string typed = {}) {
        page_.did(app::ItemAnswered{item_.key, std::move(answer), std::move(typed)});
    }
    std::string label() const { return page_.in_language(item_.label); }

    void choices(bool one_only) {
        if (!one_only)
            page_.frame.paragraph(page_.say(MessageKey::question_choose_between,
                                            {{"least", item_.least}, {"most", item_.most}}),
                                  TextLook::Small);
        const auto group = page_.frame.box(
            {.key = "options", .role = one_only ? Role::RadioGroup : Role::Group, .name = label()});
        for (const auto& option : item_.options) {
            const bool chosen = holds(answer_.chosen, option.key);
            if (!page_.frame.tick({.key = option.key,
                                   .label = page_.in_language(option.label),
                                   .group = one_only ? std::string_view(item_.key) : "",
                                   .value = option.key,
                                   .checked = chosen,
                                   .disabled = disabled_,
                                   .lang = page_.text_lang()}))
                continue;
            Answer next;
            for (const auto& other : item_.options) // in the published order, however they came
                if (other.key == option.key ? one_only || !chosen
                                            : !one_only && holds(answer_.chosen, other.key))
                    next.chosen.push_back(other.key);
            say(std::move(next));
        }
    }

    void scale() {
        page_.frame.paragraph(page_.say(MessageKey::question_scale_hint,
                                        {{"least", item_.least}, {"most", item_.most}}),
                              TextLook::Small);
        const auto group = page_.frame.box(
            {.key = "options",
             .role = Role::RadioGroup,
             .name = label(),
             .layout = {.axis = kit::Axis::Row, .gap = 10, .cross_gap = 0, .wrap = true}});
        for (std::int64_t value = item_.least; value <= item_.most; ++value) {
            const std::string word = std::to_string(value);
            if (page_.frame.tick({.key = word,
                                  .label = page_.number(value),
                                  .group = item_.key,
                                  .value = word,
                                  .checked = answer_.number == value,
                                  .disabled = disabled_}))
                say({{}, value, {}});
        }
    }

    void order() {
        std::vector<RankedOption> options;
        std::vector<std::int64_t> ranks;
        for (const auto& option : item_.options) {
            const auto& chosen = answer_.chosen;
            const auto found = std::find(chosen.begin(), chosen.end(), option.key);
            options.push_back({option.key, page_.in_language(option.label)});
            ranks.push_back(found == chosen.end() ? 0 : found - chosen.begin() + 1);
        }
        const auto moved = ranking(page_, options, ranks, disabled_);
        if (!moved) return;
        Answer next = answer_;
        const std::string& key = options[moved->option].key;
        std::erase(next.chosen, key);
        if (moved->rank > 0) next.chosen.insert(next.chosen.begin() + (moved->rank - 1), key);
        say(std::move(next));
    }

    void matrix() {
        answer_.chosen.resize(item_.rows.size());
        const auto rows = page_.frame.box({.key = "rows", .layout = {.gap = 12}});
        for (std::size_t i = 0; i < item_.rows.size(); ++i) matrix_row(i);
    }
    void matrix_row(std::size_t index) {
        const auto& row = item_.rows[index];
        const std::string group = item_.key + "-" + row.key;
        const std::string words = page_.in_language(row.label);
        const auto box = page_.frame.box({.key = row.key});
        page_.frame.text({.role = Role::Paragraph,
                          .text = words,
                          .look = TextLook::SmallStrong,
                          .lang = page_.text_lang()});
        const auto choices = page_.frame.box(
            {.key = "options",
             .role = Role::RadioGroup,
             .name = words,
             .layout = {.axis = kit::Axis::Row, .gap = 14, .cross_gap = 0, .wrap = true}});
        for (const auto& option : item_.options) {
            if (!page_.frame.tick({.key = option.key,
                                   .label = page_.in_language(option.label),
                                   .group = group,
                                   .value = option.key,
                                   .checked = answer_.chosen[index] == option.key,
                                   .disabled = disabled_,
                                   .lang = page_.text_lang()}))
                continue;
            Answer next = answer_;
            next.chosen[index] = option.key;
            say(std::move(next));
        }
    }

    /// What stands in the field: as it was typed, else as it is known.
    std::string typed(const std::string& known) const {
        const auto& all = app::current_answering(page_.state).typed;
        const auto found = all.find(item_.key);
        return found != all.end() && !found->second.empty() ? found->second : known;
    }

    std::optional<std::string> field(std::string hint, std::string value, bool multiline) {
        return page_.frame.text_field({.key = "field",
                                       .label = label(),
                                       .hint = std::move(hint),
                                       .value = std::move(value),
                                       .multiline = multiline,
                                       .required = item_.required,
                                       .disabled = disabled_,
                                       .label_hidden = false,
                                       .min_height_px = multiline ? 116.0f : 48.0f,
                                       .inputmode = multiline ? "" : "text"});
    }

    void number() {
        const auto known =
            answer_.number ? i18n::format_plain_number(page_.locale(), *answer_.number) : "";
        const auto edited = field(page_.say(MessageKey::question_number_hint,
                                            {{"least", item_.least}, {"most", item_.most}}),
                                  typed(known), false);
        if (edited) say({{}, app::number_from_typed(*edited), {}}, *edited);
    }

    void day() {
        const bool jalali = page_.locale() == i18n::Locale::Persian;
        const auto hint = page_.say(MessageKey::question_date_hint,
                                    {{"from", base::Day{std::int32_t(item_.least)}},
                                     {"to", base::Day{std::int32_t(item_.most)}}});
        std::string known;
        if (answer_.number) known = day_words(base::Day{std::int32_t(*answer_.number)}, jalali);
        const auto edited = field(hint, typed(known), false);
        if (answer_.number)
            page_.frame.paragraph(both_calendars(page_, base::Day{std::int32_t(*answer_.number)}),
                                  TextLook::SmallStrong);
        if (edited) say({{}, app::day_from_typed(*edited), {}}, *edited);
    }
    std::string day_words(base::Day day, bool jalali) const {
        const auto one = i18n::jalali_from_day(day);
        const auto other = base::gregorian_from_day(day);
        const std::array parts = jalali ? std::array{one.year, one.month, one.day}
                                        : std::array{other.year, other.month, other.day};
        const std::string between = jalali ? "/" : "-";
        return i18n::localise_digits(page_.locale(), std::to_string(parts[0]) + between +
                                                         std::to_string(parts[1]) + between +
                                                         std::to_string(parts[2]));
    }

    void words() {
        const auto edited = field(page_.say(MessageKey::question_text_hint, {{"most", item_.most}}),
                                  answer_.text, true);
        if (edited) say({{}, {}, *edited});
    }

    Page& page_;
    const contract::SurveyItem& item_;
    Answer answer_;
    bool disabled_;
};

bool labels_itself(QuestionKind kind) {
    return kind == QuestionKind::Number || kind == QuestionKind::Date || kind == QuestionKind::Text;
}

} // namespace

void survey_item(Page& page, const contract::SurveyItem& item) {
    const auto kind = domain::question_kind_from_word(item.kind);
    if (!kind) return;
    const auto box = page.frame.box({.key = item.key,
                                     .anchor = "item-" + item.key,
                                     .look = BoxLook::Hairline,
                                     .layout = {.gap = 6, .padding = {16, 0, 8, 0}}});
    if (!labels_itself(*kind))
        page.frame.text({.key = "label",
                         .role = Role::Heading,
                         .text = page.in_language(item.label),
                         .look = TextLook::CardTitle,
                         .level = 3,
                         .lang = page.text_lang()});
    if (item.required)
        page.frame.paragraph(page.say(MessageKey::question_required), TextLook::Tiny);
    ItemForm(page, item).draw(*kind);
    const auto& answering = app::current_answering(page.state);
    if (answering.error && answering.wrong_item == item.key)
        page.frame.text({.key = "error",
                         .role = Role::Alert,
                         .text = page.say(words_of_item(*answering.error)),
                         .look = TextLook::Error});
}

} // namespace hamandish::screens
