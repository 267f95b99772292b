#include "server/documents/akoma_ntoso_parts.h"

#include <cstdio>

namespace hamandish::documents {
namespace {

constexpr const char* media_type = "application/akn+xml";
const std::string owner_id = "owner", site_id = "site", original_id = "original";

/// What refers to an element of this document.
std::string to(const std::string& id) {
    return "#" + id;
}

/// The day in Tehran.
std::string date_of(base::Instant at) {
    const auto date = base::gregorian_from_day(base::tehran_day(at));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

/// Three letters, as the standard's naming convention has them (ISO 639-2).
std::string language_code(const std::string& language) {
    return language == "fa" ? "fas" : "eng";
}

std::string id_of(const LegalVersion& version) {
    return version.number == 1 ? original_id : "version-" + std::to_string(version.number);
}

void add_value(pugi::xml_node parent, const char* name, const std::string& value) {
    set_attribute(add_element(parent, name), "value", value);
}

/// What every level of FRBR has: its addresses, a date and an author.
pugi::xml_node add_level(pugi::xml_node identification, const char* name,
                         const std::string& address, base::Instant at, const char* what_happened,
                         const std::string& author) {
    const pugi::xml_node level = add_element(identification, name);
    add_value(level, "FRBRthis", address);
    add_value(level, "FRBRuri", address);
    const pugi::xml_node date = add_element(level, "FRBRdate");
    set_attribute(date, "date", date_of(at));
    set_attribute(date, "name", what_happened);
    set_attribute(add_element(level, "FRBRauthor"), "href", to(author));
    return level;
}

void add_work(pugi::xml_node identification, const LegalText& text) {
    const pugi::xml_node work = add_level(identification, "FRBRWork", text.work_page,
                                          text.versions.front().published, "generation", owner_id);
    add_value(work, "FRBRcountry", "ir");
    add_value(work, "FRBRsubtype", text.document_kind);
    add_value(work, "FRBRname", text.slug);
}

/// Every text but the first one in Persian says that this one is its master; the English one that
/// it is a translation of the Persian, which is the text in law.
void add_expression(pugi::xml_node identification, const LegalText& text) {
    const LegalVersion& version = text.versions.back();
    const bool is_persian = text.language == "fa";
    const pugi::xml_node expression = add_level(identification, "FRBRExpression", version.page,
                                                version.published, version.kind.c_str(), owner_id);
    add_value(expression, "FRBRversionNumber", std::to_string(version.number));
    if (!is_persian || text.versions.size() > 1) {
        const pugi::xml_node master = add_element(expression, "FRBRmasterExpression");
        set_attribute(master, "href", text.first_persian);
        set_attribute(master, "showAs", text.title);
    }
    set_attribute(add_element(expression, "FRBRlanguage"), "language",
                  language_code(text.language));
    if (is_persian) return;
    const pugi::xml_node translation = add_element(expression, "FRBRtranslation");
    set_attribute(translation, "href", text.same_in_persian);
    set_attribute(translation, "fromLanguage", language_code("fa"));
    set_attribute(translation, "authoritative", "false");
    set_attribute(translation, "by", to(owner_id));
}

void add_lifecycle(pugi::xml_node meta, const LegalText& text) {
    const pugi::xml_node lifecycle = add_element(meta, "lifecycle");
    set_attribute(lifecycle, "source", to(site_id));
    for (const LegalVersion& version : text.versions) {
        const pugi::xml_node event = add_element(lifecycle, "eventRef");
        set_attribute(event, "eId", "event-" + std::to_string(version.number));
        set_attribute(event, "date", date_of(version.published));
        set_attribute(event, "source", to(id_of(version)));
        set_attribute(event, "type", version.number == 1 ? "generation" : "amendment");
        if (&version == &text.versions.back())
            set_attribute(event, "originatingExpression", "true");
    }
}

void add_reference(pugi::xml_node references, const char* name, const std::string& id,
                   const std::string& address, const std::string& words) {
    const pugi::xml_node reference = add_element(references, name);
    set_attribute(reference, "eId", id);
    set_attribute(reference, "href", address);
    set_attribute(reference, "showAs", words);
}

void add_references(pugi::xml_node meta, const LegalText& text) {
    const pugi::xml_node references = add_element(meta, "references");
    set_attribute(references, "source", to(site_id));
    for (const LegalVersion& version : text.versions)
        add_reference(references, version.number == 1 ? "original" : "passiveRef", id_of(version),
                      version.page, text.title);
    add_reference(references, "TLCOrganization", owner_id, text.work_page + to(owner_id),
                  text.owner);
    add_reference(references, "TLCOrganization", site_id, text.site_page, text.site);
}

} // namespace

void add_meta(pugi::xml_node document, const LegalText& text) {
    const pugi::xml_node meta = add_element(document, "meta");
    const pugi::xml_node identification = add_element(meta, "identification");
    set_attribute(identification, "source", to(site_id));
    add_work(identification, text);
    add_expression(identification, text);
    add_value(add_level(identification, "FRBRManifestation", text.file,
                        text.versions.back().published, "publication", site_id),
              "FRBRformat", media_type);
    add_lifecycle(meta, text);
    add_references(meta, text);
}

} // namespace hamandish::documents
