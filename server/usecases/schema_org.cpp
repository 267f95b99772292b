#include "server/usecases/schema_org.h"

#include "base/time.h"
#include "contract/json_writer.h"
#include "domain/logo.h"
#include "domain/report_clock.h"
#include "domain/topic.h"
#include "server/logbook/keeper.h"
#include "server/usecases/data_catalogue.h"
#include "server/usecases/legal_xml.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using i18n::Locale;
using i18n::MessageKey;

/// A process, a measure or a service is described, and is no law.
const char* type_of(const contract::CallCard& call) {
    return domain::is_described(call.document_kind) ? "DigitalDocument" : "Legislation";
}

/// The nodes of one page.
class Data {
  public:
    Data(Locale locale, const std::string& origin) : locale_(locale), origin_(origin) {}

    void begin_document() {
        json_.begin_object();
        text("@context", "https://schema.org");
    }
    void begin_graph() {
        json_.key("@graph");
        json_.begin_array();
    }
    void end_graph() { json_.end_array(); }
    void end() { json_.end_object(); }
    [[nodiscard]] std::string take() { return json_.take(); }

    void draft(const contract::CallCard& call);
    void report(const contract::Report& report);
    void dataset(const contract::CallCard& call);
    void organisation(const contract::OrganisationRecord& organisation);

  private:
    void text(const char* name, const std::string& value) {
        if (value.empty()) return;
        json_.key(name);
        json_.value(value);
    }
    void instant(const char* name, std::int64_t at_ms) {
        text(name, base::rfc3339_from_instant({at_ms}));
    }
    void begin(const char* name, const char* type) {
        json_.key(name);
        json_.begin_object();
        text("@type", type);
    }
    void begin_item(const char* type, const std::string& id) {
        json_.begin_object();
        text("@type", type);
        text("@id", id);
    }
    /// The texts of calls, and what is counted of them.
    void in_both_languages() {
        json_.key("inLanguage");
        json_.begin_array();
        for (const Locale one : {Locale::Persian, Locale::English}) json_.value(i18n::code(one));
        json_.end_array();
    }
    void is_free() {
        json_.key("isAccessibleForFree");
        json_.value(true);
    }
    void file(const char* type, const std::string& address, const char* format) {
        begin_item(type, {});
        text("contentUrl", origin_ + address);
        text("encodingFormat", format);
    }
    void legal_text(const contract::CallCard& call, std::int64_t version);
    void topics(const contract::CallCard& call);
    void wish_to_comment(const contract::CallCard& call);
    void publisher(const contract::CallCard& call);
    void about(const contract::CallCard& call);

    [[nodiscard]] std::string page(const std::string& path) const { return page(locale_, path); }
    [[nodiscard]] std::string page(Locale locale, const std::string& path) const {
        return origin_ + "/" + std::string(i18n::code(locale)) + path;
    }
    /// Names of things are the same in every language: pages in the first one where an address
    /// without a language leads nowhere.
    [[nodiscard]] std::string call_id(const std::string& slug) const {
        return origin_ + "/calls/" + slug;
    }
    [[nodiscard]] std::string organisation_id(const std::string& slug) const {
        return slug.empty() ? "" : page(i18n::first_locale, "/record/" + slug);
    }
    [[nodiscard]] std::string report_title(const contract::CallCard& call) const {
        return words(locale_, MessageKey::follow_report,
                     {{"title", std::string_view(text_in(locale_, call.title))}});
    }

    Locale locale_;
    const std::string& origin_;
    contract::JsonWriter json_;
};

void Data::legal_text(const contract::CallCard& call, std::int64_t version) {
    for (const Locale one : {Locale::Persian, Locale::English}) {
        file("MediaObject", legal_xml_path(call.slug, one, version), "application/akn+xml");
        text("inLanguage", std::string(i18n::code(one)));
        end();
    }
}

void Data::topics(const contract::CallCard& call) {
    if (call.topics.empty()) return;
    json_.key("keywords");
    json_.begin_array();
    for (const std::string& topic : call.topics)
        json_.value(words(locale_, MessageKey::call_topic, {{"topic", std::string_view(topic)}}));
    json_.end_array();
}

/// Until when there is something to do here.
void Data::wish_to_comment(const contract::CallCard& call) {
    if (call.state == "closed") return;
    begin("potentialAction", "CommentAction");
    text("target", page("/calls/" + call.slug));
    instant("startTime", call.opens_at_ms);
    instant("endTime", call.closes_at_ms);
    end();
}

void Data::publisher(const contract::CallCard& call) {
    begin("publisher", "GovernmentOrganization");
    text("@id", organisation_id(call.organisation));
    text("name", text_in(locale_, call.owner));
    text("url", call.portal);
    if (!call.logo.empty()) text("logo", origin_ + domain::logo_path(call.logo));
    end();
}

void Data::about(const contract::CallCard& call) {
    begin("about", type_of(call));
    text("@id", call_id(call.slug));
    text("name", text_in(locale_, call.title));
    text("url", page("/calls/" + call.slug));
    end();
}

void Data::draft(const contract::CallCard& call) {
    text("@type", type_of(call));
    text("@id", call_id(call.slug));
    text("identifier", call.slug);
    text("name", text_in(locale_, call.title));
    text("abstract", text_in(locale_, call.summary));
    text("url", page("/calls/" + call.slug));
    text("image",
         origin_ + "/cards/" + call.slug + "." + std::string(i18n::code(locale_)) + ".png");
    const bool is_described = domain::is_described(call.document_kind);
    text(is_described ? "genre" : "legislationType",
         words(locale_, MessageKey::call_document_kind,
               {{"kind", std::string_view(call.document_kind)}}));
    text("creativeWorkStatus", call.withdrawal.at_ms == 0 ? "Draft" : "Withdrawn");
    if (call.state != "scheduled" && ever_opens(call)) instant("datePublished", call.opens_at_ms);
    if (!call.predecessor.empty()) text("isBasedOn", call_id(call.predecessor));
    in_both_languages();
    is_free();
    json_.key("commentCount");
    json_.value(call.comment_count);
    topics(call);
    publisher(call);
    wish_to_comment(call);
    if (is_described) return;
    json_.key("encoding");
    json_.begin_array();
    legal_text(call, 1);
    if (call.latest_version > 0) legal_text(call, call.latest_version);
    json_.end_array();
}

void Data::report(const contract::Report& report) {
    const contract::CallCard& call = report.call;
    const std::string path = "/calls/" + call.slug + "/report";
    begin_item("Report", origin_ + path + "#report");
    text("name", report_title(call));
    text("headline", report_title(call));
    text("url", page(path));
    text("image",
         origin_ + "/cards/" + call.slug + "." + std::string(i18n::code(locale_)) + ".png");
    const bool is_published = domain::is_last_word(report.is_final, report.published_at_ms);
    text("creativeWorkStatus", is_published ? "Published" : "Incomplete");
    instant("datePublished",
            report.published_at_ms > 0 ? report.published_at_ms : call.closes_at_ms);
    in_both_languages();
    is_free();
    publisher(call);
    about(call);
    json_.key("encoding");
    json_.begin_array();
    file("MediaObject", path + ".pdf", "application/pdf");
    end();
    json_.end_array();
    end();
}

void Data::dataset(const contract::CallCard& call) {
    const std::string path = "/calls/" + call.slug + "/report";
    begin_item("Dataset", origin_ + path);
    text("identifier", call.slug);
    text("name",
         words(locale_, MessageKey::report_open_data) + ": " + text_in(locale_, call.title));
    text("description", words(locale_, MessageKey::report_open_data_hint));
    text("url", page(path));
    instant("datePublished", call.closes_at_ms);
    text("temporalCoverage", base::rfc3339_from_instant({call.opens_at_ms}) + "/" +
                                 base::rfc3339_from_instant({call.closes_at_ms}));
    in_both_languages();
    is_free();
    publisher(call);
    about(call);
    begin("includedInDataCatalog", "DataCatalog");
    text("@id", origin_ + std::string(data_catalogue_path));
    text("name", words(locale_, MessageKey::follow_data_title));
    end();
    json_.key("distribution");
    json_.begin_array();
    file("DataDownload", "/api/v1/calls/" + call.slug + "/report.zip", "application/zip");
    end();
    file("DataDownload", path + ".pdf", "application/pdf");
    end();
    json_.end_array();
    end();
}

void Data::organisation(const contract::OrganisationRecord& organisation) {
    const auto& name = organisation.name;
    const std::string& shown = text_in(locale_, name);
    text("@type", "GovernmentOrganization");
    text("@id", organisation_id(organisation.slug));
    text("name", shown);
    text("alternateName", &shown == &name.fa ? name.en : name.fa);
    text("url", organisation.portal);
    if (!organisation.logo.empty()) text("logo", origin_ + domain::logo_path(organisation.logo));
    text("mainEntityOfPage", page("/record/" + organisation.slug));
}

} // namespace

std::string schema_org(const contract::CallCard& call, Locale locale, const std::string& origin) {
    Data data(locale, origin);
    data.begin_document();
    data.draft(call);
    data.end();
    return data.take();
}

std::string schema_org(const contract::Report& report, Locale locale, const std::string& origin) {
    const bool has_file = report.call.closes_at_ms + logbook::closing_grace_ms < report.now_ms;
    Data data(locale, origin);
    data.begin_document();
    data.begin_graph();
    data.report(report);
    if (has_file) data.dataset(report.call); // ballots may still come before
    data.end_graph();
    data.end();
    return data.take();
}

std::string schema_org(const contract::OrganisationRecord& organisation, Locale locale,
                       const std::string& origin) {
    Data data(locale, origin);
    data.begin_document();
    data.organisation(organisation);
    data.end();
    return data.take();
}

} // namespace hamandish::usecases
