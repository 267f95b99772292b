#include "server/usecases/legal_xml.h"

#include "contract/routes.h"
#include "domain/topic.h"
#include "server/documents/akoma_ntoso.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/unit_names.h"

#include <algorithm>
#include <array>

namespace hamandish::usecases {
namespace {

using documents::LegalText;
using documents::LegalVersion;
using i18n::Locale;
using i18n::MessageKey;

constexpr int first_version = 1;

const std::string& in(Locale locale, const domain::TwoTexts& texts) {
    return locale == Locale::Persian ? texts.fa : texts.en;
}

/// A text of a call, whichever table it stands in.
struct Written {
    std::string slug, document_kind;
    domain::TwoTexts title, owner;
    std::vector<domain::DraftFact> facts;
    std::vector<domain::DraftUnit> units;
    std::vector<LegalVersion> versions; ///< without their pages
};

std::string page_of(const Written& written, Locale locale, int version, const std::string& origin) {
    const std::string call =
        origin + "/" + std::string(i18n::code(locale)) + "/calls/" + written.slug;
    return version == first_version ? call + "/draft"
                                    : call + "/versions/" + std::to_string(version);
}

documents::LegalUnit unit_in(Locale locale, const domain::DraftUnit& unit) {
    const bool has_number = unit.kind == domain::UnitKind::Article && unit.number > 0;
    auto [name, title] =
        parts_of_heading(in(locale, unit.heading), domain::word(unit.kind), unit.number);
    if (has_number)
        name = words(locale, MessageKey::unit_article, {{"number", std::int64_t(unit.number)}});
    return {unit.kind,       unit.number,      unit.depth,           unit.key,
            std::move(name), std::move(title), in(locale, unit.text)};
}

std::string xml_of(const Written& written, Locale locale, const std::string& origin) {
    const int number = written.versions.back().number;
    LegalText text;
    text.language = i18n::code(locale);
    text.slug = written.slug;
    text.document_kind = written.document_kind;
    text.title = in(locale, written.title);
    text.owner = in(locale, written.owner);
    text.site = words(locale, MessageKey::app_name);
    text.site_page = origin + "/";
    text.work_page = origin + "/calls/" + written.slug;
    text.file = origin + legal_xml_path(written.slug, locale, number);
    text.first_persian = page_of(written, Locale::Persian, first_version, origin);
    text.same_in_persian = page_of(written, Locale::Persian, number, origin);
    if (number == first_version) text.unit_root = text.work_page + "/";
    for (const domain::DraftFact& fact : written.facts)
        text.facts.push_back(in(locale, fact.label) + ": " + in(locale, fact.value));
    text.versions = written.versions;
    for (LegalVersion& version : text.versions)
        version.page = page_of(written, locale, version.number, origin);
    for (const domain::DraftUnit& unit : written.units) text.units.push_back(unit_in(locale, unit));
    return documents::akoma_ntoso(text);
}

Written consulted_on(store::Connection& connection, const store::CallRecord& call) {
    Written written{call.slug,
                    call.document_kind,
                    call.title,
                    call.owner,
                    connection.calls.facts(call.id),
                    {},
                    {{first_version, "consulted", call.period.opens_at(), {}}}};
    for (const store::UnitRecord& unit : connection.calls.units(call.id))
        written.units.push_back(
            {unit.key, domain::unit_kind_from_word(unit.kind).value_or(domain::UnitKind::Document),
             unit.number, unit.heading, unit.text, unit.depth});
    return written;
}

/// Every text of the call, the oldest first, each with the ones before it as its history.
std::vector<Written> texts_of(store::Connection& connection, const store::CallRecord& call) {
    std::vector<Written> texts{consulted_on(connection, call)};
    auto later = connection.versions.of_call(call.id);
    std::reverse(later.begin(), later.end());
    for (const store::VersionRecord& version : later) {
        Written next = texts.back();
        next.title = version.title;
        next.facts.clear(); // number and date are those of the text consulted on
        next.units = connection.versions.units(version.id);
        next.versions.push_back({version.number, version.kind, version.published_at, {}});
        texts.push_back(std::move(next));
    }
    return texts;
}

} // namespace

std::string legal_xml_path(const std::string& slug, Locale locale, std::int64_t version) {
    const std::array parameters{slug,
                                version == first_version ? std::string() : std::to_string(version)};
    return contract::api_path(locale == Locale::Persian ? contract::RouteId::DownloadPersianText
                                                        : contract::RouteId::DownloadEnglishText,
                              parameters);
}

base::Result<std::string> legal_xml(store::Connection& connection, const std::string& slug,
                                    const std::string& version, Locale locale,
                                    const std::string& origin) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    if (domain::is_described(call->document_kind))
        return base::fail(base::ErrorCode::NotFound, "version");
    const std::string wanted = version.empty() ? std::to_string(first_version) : version;
    for (const Written& text : texts_of(connection, *call))
        if (std::to_string(text.versions.back().number) == wanted)
            return xml_of(text, locale, origin);
    return base::fail(base::ErrorCode::NotFound, "version");
}

base::Result<std::vector<documents::ZipPart>>
legal_xml_files(store::Connection& connection, const std::string& slug, const std::string& origin) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    std::vector<documents::ZipPart> parts;
    if (domain::is_described(call->document_kind)) return parts;
    for (const Written& text : texts_of(connection, *call)) {
        const int number = text.versions.back().number;
        const std::string name =
            number == first_version ? "draft" : "version-" + std::to_string(number);
        for (const Locale locale : {Locale::Persian, Locale::English})
            parts.push_back({name + "." + std::string(i18n::code(locale)) + ".akn.xml",
                             xml_of(text, locale, origin)});
    }
    return parts;
}

std::string legal_xml(const ImportCommand& command, Locale locale) {
    return xml_of({command.slug,
                   command.document_kind,
                   command.draft.title,
                   command.owner,
                   command.draft.facts,
                   command.draft.units,
                   {{first_version, "consulted", command.opens_at, {}}}},
                  locale, {});
}

} // namespace hamandish::usecases
