// The text of a call in further languages, and where they are made.
#include "recipe.h"
#include "sample_messages.h"

namespace hamandish::test {
namespace {

contract::TranslationCard card(const std::string& language, const std::string& translator,
                               std::int64_t unit_count) {
    return {language, translator, sample_now.ms - base::ms_per_day, unit_count};
}

void translate_call(app::State& state) {
    auto& call = *state.call.value;
    call.translations = {card("ckb", "هیوا کەریمی", 1), card("fr", "", 3)};
}

/// One is of the unit, the other leaves it out.
void translate_unit(app::State& state) {
    state.unit.value->translations = {{card("ckb", "هیوا کەریمی", 1), "ئامانج",
                                       "ئەم ڕێنماییە بۆ بەشداری خەڵک لە نووسینی ڕێساکاندایە."},
                                      {card("tr", "", 1), "", ""}};
}

void translate_unit_into_french(app::State& state) {
    state.unit.value->translations = {
        {card("fr", "", 1), "But",
         "Cette directive porte sur la participation du public à la rédaction."}};
}

void translate_version(app::State& state) {
    auto& page = *state.version.value;
    page.translations = {card("ckb", "هیوا کەریمی", 1)};
    page.earlier = {{"fr", "e-participation", 1}};
}

void translate_draft(app::State& state) {
    auto& draft = *state.staff.draft.value;
    draft.translations = {{card("ckb", "هیوا کەریمی", 2), "مۆڵەتی خوێندن", "", {3, 4}},
                          {card("fr", "", 4), "Congé d'études", "", {}}};
}

void open_sorani(app::State& state) {
    translate_draft(state);
    auto& desk = state.staff;
    desk.fields[app::StaffField::TranslationTitle] = "مۆڵەتی خوێندن";
    desk.fields[app::StaffField::Translator] = "هیوا کەریمی";
    desk.translation.version = desk.draft.value->translations[0].version;
    desk.draft.value->translations[0].leftovers = {
        {1, {R"(ماده ۷)", "Article 7"}, "راپۆرت", "زانکۆ ساڵی جارێک ڕاپۆرت دەدات."}};
}

void refuse_title(app::State& state) {
    state.staff.asked = contract::RouteId::SaveTranslation;
    state.staff.error = base::Error{base::ErrorCode::TextEmpty, "translation_title"};
}

/// A colleague saved another one meanwhile.
void outrun_translator(app::State& state) {
    open_sorani(state);
    state.staff.draft.value->translations[0].version = "newer";
}

void end_call(app::State& state) {
    open_sorani(state);
    state.staff.draft.value->call.state = "closed";
}

/// Of an adopted text, and of the text before it.
std::vector<Recipe> version_recipes() {
    const std::string version = "calls/e-participation/versions/2";
    return {{"version-translated", World::Closed, false, version, {}, {}, translate_version},
            {"translation-of-version", World::Closed, false, version + "/translations/ckb"}};
}

} // namespace

std::vector<Recipe> translation_recipes() {
    const std::string call = "calls/e-participation", draft = "staff/drafts/study-leave";
    const std::string sorani = draft + "/translations/ckb";
    std::vector<Recipe> recipes{
        {"call-translated", World::Open, false, call, {}, {}, translate_call},
        {"draft-translated", World::Open, false, call + "/draft", {}, {}, translate_call},
        {"translation-sorani", World::Open, false, call + "/translations/ckb"},
        {"translation-french", World::Open, false, call + "/translations/fr"},
        {"translation-missing", World::Open, false, call + "/translations/ur"},
        {"unit-translated", World::Open, false, call + "/article-1", {}, {}, translate_unit},
        {"unit-sorani",
         World::Open,
         true,
         call + "/translations/ckb/article-1",
         {},
         {},
         translate_unit},
        {"unit-french",
         World::Open,
         false,
         call + "/translations/fr/article-1",
         {},
         {},
         translate_unit_into_french},
        {"unit-untranslated",
         World::Open,
         false,
         call + "/translations/tr/article-1",
         {},
         {},
         translate_unit},
        {"staff-draft-translations", World::Open, true, draft, {}, {}, translate_draft},
        {"staff-translation-new", World::Open, true, sorani, {}, {}, refuse_title},
        {"staff-translation", World::Open, true, sorani, {}, {}, open_sorani},
        {"staff-translation-outrun", World::Open, true, sorani, {}, {}, outrun_translator},
        {"staff-translation-over", World::Open, true, sorani, {}, {}, end_call},
    };
    for (Recipe& one : version_recipes()) recipes.push_back(std::move(one));
    return recipes;
}

} // namespace hamandish::test
