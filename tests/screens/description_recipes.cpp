// A call on a process, a measure or a service: described in parts, without a text of law.
#include "recipe.h"
#include "sample_messages.h"

#include <array>

namespace hamandish::test {
namespace {

constexpr std::size_t part_count = 3;

const std::array<contract::Bilingual, part_count>& headings() {
    static const std::array<contract::Bilingual, part_count> all{
        {{R"(موضوع چیست)", "What it is about"},
         {R"(امروز چگونه انجام می‌شود)", "How it works today"},
         {R"(چه برنامه‌ای داریم)", "What we plan"}}};
    return all;
}

const contract::Bilingual& text() {
    static const contract::Bilingual words{
        R"(دانشجویان برای ثبت‌نام سه بار به دانشگاه می‌آیند. می‌خواهیم همه آن برخط شود.)",
        "Students come to the university three times to enrol. We want all of it to be online."};
    return words;
}

contract::Bilingual name_of_part(std::size_t number) {
    static const std::array<std::string, part_count> persian{R"(بخش ۱)", R"(بخش ۲)", R"(بخش ۳)"};
    return {persian[number - 1], "Part " + std::to_string(number)};
}

/// The call's own units, told as a description.
void describe_call(app::State& state) {
    auto& page = *state.call.value;
    page.call.document_kind = "service";
    page.call.title = {R"(ثبت‌نام دانشجویان تازه)",
                       "Enrolment of new students"};
    page.call.summary = text();
    page.call.latest_version = 0;
    page.call.unit_count = part_count;
    page.facts.clear();
    page.units.resize(part_count);
    for (std::size_t i = 0; i < part_count; ++i) {
        contract::Unit& unit = page.units[i];
        const contract::Bilingual name = name_of_part(i + 1);
        unit.key = "part-" + std::to_string(i + 1);
        unit.kind = "part";
        unit.number = static_cast<std::int64_t>(i + 1);
        unit.heading = {name.fa + " \u2013 " + headings()[i].fa,
                        name.en + " \u2013 " + headings()[i].en};
        unit.text = text();
        unit.depth = 0;
    }
}

void describe_draft(app::State& state) {
    auto& page = *state.staff.draft.value;
    page.call.document_kind = "process";
    page.call.title = {R"(ثبت‌نام دانشجویان تازه)",
                       "Enrolment of new students"};
    page.call.unit_count = part_count;
    page.call.lacks = {{"text", "en", 3}};
    page.files = {};
    page.units.clear();
    for (std::size_t i = 0; i < part_count; ++i) {
        contract::DraftUnit& unit = page.units.emplace_back();
        unit.id = unit.number = static_cast<std::int64_t>(i + 1);
        unit.kind = "part";
        unit.name = name_of_part(i + 1);
        unit.heading = headings()[i];
        unit.text = text();
    }
    page.units.back().text.en.clear();
}

/// One of it is translated, one was before its Persian changed, and one is empty.
void translate_parts(app::State& state) {
    describe_draft(state);
    auto& desk = state.staff;
    desk.translation.parts = {{1, "ئامانج", "ئەم ڕێنماییە بۆ بەشداری خەڵکە."},
                              {2, "ئەمڕۆ", "خوێندکاران سێ جار دێن."},
                              {3, "", ""}};
    desk.translation.saved.parts = desk.translation.parts;
    desk.draft.value->translations = {{{"ckb", "هیوا کەریمی", sample_now.ms - base::ms_per_day, 1},
                                       "ناونووسین",
                                       "",
                                       {2, 3},
                                       {},
                                       {desk.translation.parts[0], desk.translation.parts[1]}}};
    desk.translation.version = desk.draft.value->translations[0].version;
    desk.fields[app::StaffField::TranslationTitle] = "ناونووسین";
    desk.fields[app::StaffField::Translator] = "هیوا کەریمی";
}

/// Its title is there, and nothing of its parts; one has a heading alone.
void refuse_part(app::State& state) {
    translate_parts(state);
    auto& desk = state.staff;
    auto& translation = desk.draft.value->translations[0];
    translation.card.unit_count = 0;
    translation.parts.clear();
    translation.missing = {1, 2, 3};
    desk.translation.saved.parts = {{1, "", ""}, {2, "", ""}, {3, "", ""}};
    desk.translation.parts = {{1, "ئامانج", ""}, {2, "", ""}, {3, "", ""}};
    desk.asked = contract::RouteId::SaveTranslation;
    desk.error = base::Error{base::ErrorCode::TextEmpty, "translation_part"};
}

} // namespace

std::vector<Recipe> description_recipes() {
    const std::string call = "calls/e-participation", draft = "staff/drafts/study-leave";
    const std::string sorani = draft + "/translations/ckb";
    const app::StaffFact opened{app::UnitOpened{1}};
    return {
        {"call-described", World::Open, false, call, {}, {}, describe_call},
        {"call-described-scheduled", World::Scheduled, false, call, {}, {}, describe_call},
        {"draft-described", World::Open, false, call + "/draft", {}, {}, describe_call},
        {"staff-draft-described", World::Open, true, draft, {}, {}, describe_draft},
        {"staff-draft-described-parts", World::Open, true, draft, {opened}, {}, describe_draft},
        {"staff-translation-parts", World::Open, true, sorani, {}, {}, translate_parts},
        {"staff-translation-parts-refused", World::Open, true, sorani, {}, {}, refuse_part},
    };
}

} // namespace hamandish::test
