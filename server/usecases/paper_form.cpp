#include "server/usecases/paper_form.h"

#include "domain/contribution.h"
#include "domain/profile.h"
#include "i18n/digits.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/read_calls.h"

namespace hamandish::usecases {
namespace {

using domain::ProfileField;
using i18n::Locale;
using i18n::MessageKey;
using print::FormMark;
using print::FormRow;
using Tone = FormRow::Tone;
using Pair = std::array<std::string, 2>;

constexpr int boxes_for_words = 4; // more fit on a paper that is laid beside it
constexpr float box_points = 112;

Pair said(MessageKey key) {
    return {words(Locale::Persian, key), words(Locale::English, key)};
}

Pair said(MessageKey key, std::string_view name, const std::string& value) {
    return {words(Locale::Persian, key, {{name, value}}),
            words(Locale::English, key, {{name, value}})};
}

/// As the screens call it.
std::string unit_name(Locale locale, const contract::Unit& unit) {
    const std::string& heading = text_in(locale, unit.heading);
    if (unit.kind != "article" || unit.number == 0) return heading;
    if (heading.empty()) return words(locale, MessageKey::unit_article, {{"number", unit.number}});
    return words(locale, MessageKey::unit_title, {{"number", unit.number}, {"heading", heading}});
}

print::FormLanguage language(Locale locale) {
    return {std::string(i18n::code(locale)), i18n::direction(locale),
            [locale](int at) { return i18n::localise_digits(locale, std::to_string(at)); },
            words(locale, MessageKey::choice_agree), words(locale, MessageKey::choice_disagree)};
}

class Rows {
  public:
    void add(FormRow row) { rows_.push_back(std::move(row)); }
    void heading(MessageKey title, MessageKey hint) {
        add({said(title), Tone::Heading, FormMark::None, 0, true});
        add({said(hint), Tone::Small, FormMark::None, 0, true});
    }
    [[nodiscard]] std::vector<FormRow> take() { return std::move(rows_); }

  private:
    std::vector<FormRow> rows_;
};

void add_head(Rows& rows, const contract::CallCard& call) {
    const base::Day last = base::tehran_day({call.closes_at_ms - 1});
    const auto hand_in = [&](Locale locale, const std::string& owner) {
        return words(locale, MessageKey::paper_form_hand_in, {{"owner", owner}, {"day", last}});
    };
    rows.add({said(MessageKey::paper_form_title), Tone::Title, FormMark::None, 0, true});
    rows.add({{call.title.fa, call.title.en}, Tone::Strong, FormMark::None, 0, true});
    rows.add({said(MessageKey::paper_form_read), Tone::Plain, FormMark::Code, 0, true});
    rows.add({{hand_in(Locale::Persian, call.owner.fa), hand_in(Locale::English, call.owner.en)},
              Tone::Strong,
              FormMark::None,
              0,
              true});
    rows.add({said(MessageKey::paper_form_privacy), Tone::Small});
}

void add_votes(Rows& rows, const std::vector<contract::Unit>& units) {
    rows.heading(MessageKey::paper_form_votes, MessageKey::paper_form_votes_hint);
    const Pair agree = said(MessageKey::choice_agree), disagree = said(MessageKey::choice_disagree);
    rows.add({{agree[0] + " / " + disagree[0], agree[1] + " / " + disagree[1]},
              Tone::Small,
              FormMark::Headings,
              0,
              true});
    for (const contract::Unit& unit : units)
        rows.add({{unit_name(Locale::Persian, unit), unit_name(Locale::English, unit)},
                  Tone::Plain,
                  FormMark::TwoBoxes});
}

/// The part it is about, what it is, and room for words.
void add_words(Rows& rows) {
    rows.heading(MessageKey::paper_form_comments, MessageKey::paper_form_comments_hint);
    for (int box = 0; box < boxes_for_words; ++box) {
        rows.add({said(MessageKey::paper_form_about_part), Tone::Plain, FormMark::Line, 0, true});
        for (const auto kind : domain::contribution_kinds) {
            const bool is_last = kind == domain::contribution_kinds.back();
            rows.add({said(MessageKey::comment_kind, "kind", std::string(domain::word(kind))),
                      Tone::Plain, FormMark::Box, is_last ? box_points : 0, !is_last});
        }
    }
}

void add_choices(Rows& rows, ProfileField field, MessageKey question, MessageKey answer) {
    rows.add({said(question), Tone::Strong, FormMark::None, 0, true});
    for (const std::string_view one : domain::answers(field))
        rows.add({said(answer, "answer", std::string(one)), Tone::Plain, FormMark::Box, 0, true});
    rows.add({said(MessageKey::profile_prefer_not_to_say), Tone::Plain, FormMark::Box});
}

/// Thirty-one provinces are written, not ticked.
void add_written(Rows& rows, MessageKey question) {
    rows.add({said(question), Tone::Strong, FormMark::Line, 0, true});
    rows.add({said(MessageKey::profile_prefer_not_to_say), Tone::Plain, FormMark::Box});
}

void add_about_you(Rows& rows) {
    rows.heading(MessageKey::paper_form_about_you, MessageKey::paper_form_about_you_hint);
    add_written(rows, MessageKey::profile_birth_year);
    add_choices(rows, ProfileField::Gender, MessageKey::profile_gender,
                MessageKey::profile_gender_answer);
    add_written(rows, MessageKey::profile_province);
    add_choices(rows, ProfileField::AudienceGroup, MessageKey::profile_audience_group,
                MessageKey::profile_audience_group_answer);
}

void add_staff(Rows& rows) {
    rows.add({said(MessageKey::paper_form_staff), Tone::Heading, FormMark::None, 0, true});
    rows.add({said(MessageKey::paper_form_number), Tone::Plain, FormMark::Line, 0, true});
    rows.add({said(MessageKey::paper_form_entered_by), Tone::Plain, FormMark::Line, 0, true});
    rows.add({said(MessageKey::paper_form_checked_by), Tone::Plain, FormMark::Line});
}

} // namespace

base::Result<print::Form> paper_form_of(store::Connection& connection, const std::string& slug,
                                        const std::string& origin, base::Instant now) {
    TRY_ASSIGN(const auto page, show_call(connection, slug, now));
    const contract::CallCard& call = page.call;
    if (call.closes_at_ms <= now.ms) return base::fail(base::ErrorCode::Closed, "call");
    Rows rows;
    add_head(rows, call);
    add_votes(rows, page.units);
    add_words(rows);
    add_about_you(rows);
    add_staff(rows);
    const std::string address = origin + "/calls/" + call.slug;
    return print::Form{
        .title = in_both(MessageKey::paper_form_title) + ": " + both(call.title.fa, call.title.en),
        .head = in_both(MessageKey::paper_form_title),
        .author = both(call.owner.fa, call.owner.en),
        .languages = {language(Locale::Persian), language(Locale::English)},
        .rows = rows.take(),
        .address = address,
        .code_spoken = in_both(MessageKey::invitation_code) + ": " + address,
        .made_at = base::rfc3339_from_instant({call.opens_at_ms}),
    };
}

} // namespace hamandish::usecases
