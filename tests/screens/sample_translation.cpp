#include "sample_translation.h"

#include "sample_messages.h"
#include "sample_versions.h"

namespace hamandish::test {

std::optional<contract::TranslationPage> sample_translation(World world,
                                                            std::string_view language) {
    if (language != "ckb" && language != "fr") return std::nullopt;
    const bool is_sorani = language == "ckb";
    const auto call = sample_call(world);
    contract::TranslationPage page;
    page.now_ms = sample_now.ms;
    page.call = call.call;
    page.translation = {std::string(language), is_sorani ? "هیوا کەریمی" : "",
                        sample_now.ms - 3 * base::ms_per_day, 1};
    page.title =
        is_sorani ? "ڕێنمایی بەشداری ئەلیکترۆنی" : "Directive sur la participation électronique";
    page.summary = is_sorani ? "هەموو کەس دەتوانێت ڕەشنووسەکان بخوێنێتەوە و بۆچوونی خۆی بڵێت."
                             : "Chacun peut lire les projets et donner son avis.";
    for (const auto& unit : call.units) page.units.push_back({unit, {}, {}});
    auto& first = page.units.front();
    first.text = is_sorani ? "ئەم ڕێنماییە بۆ بەشداری خەڵک لە نووسینی ڕێساکاندایە."
                           : "Cette directive porte sur la participation du public à la rédaction.";
    const std::string other = is_sorani ? "fr" : "ckb";
    page.others = {{other, {}, sample_now.ms - base::ms_per_day, 1}};
    return page;
}

std::optional<contract::TranslationPage>
sample_version_translation(World world, std::string_view number, std::string_view language) {
    if (number != "2" || sample_latest_version(world) == 0) return std::nullopt;
    auto page = sample_translation(world, language);
    if (page) page->version = 2;
    return page;
}

} // namespace hamandish::test
