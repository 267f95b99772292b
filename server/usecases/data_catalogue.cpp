#include "server/usecases/data_catalogue.h"

#include "base/time.h"
#include "contract/json_writer.h"
#include "domain/topic.h"
#include "server/logbook/keeper.h"
#include "server/usecases/legal_xml.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using i18n::Locale;
using i18n::MessageKey;

contract::Bilingual both_of(MessageKey key) {
    return {words(Locale::Persian, key), words(Locale::English, key)};
}

/// JSON-LD in the few shapes that the catalogue has.
class Graph {
  public:
    void begin(const char* type, const std::string& id = {}) {
        json_.begin_object();
        text("@type", type);
        if (!id.empty()) text("@id", id);
    }
    void end() { json_.end_object(); }
    void key(const char* name) { json_.key(name); }
    void begin_list(const char* name) {
        json_.key(name);
        json_.begin_array();
    }
    void end_list() { json_.end_array(); }
    void text(const char* name, const std::string& value) {
        json_.key(name);
        json_.value(value);
    }
    void resource(const char* name, const std::string& address) {
        json_.key(name);
        json_.begin_object();
        text("@id", address);
        json_.end_object();
    }
    void in_both(const char* name, const contract::Bilingual& value) {
        begin_list(name);
        in_one("fa", value.fa);
        in_one("en", value.en);
        end_list();
    }
    void instant(const char* name, base::Instant at) {
        json_.key(name);
        json_.begin_object();
        text("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        text("@value", base::rfc3339_from_instant(at));
        json_.end_object();
    }
    void context(std::initializer_list<std::pair<const char*, const char*>> vocabularies) {
        json_.key("@context");
        json_.begin_object();
        for (const auto& [prefix, address] : vocabularies) text(prefix, address);
        json_.end_object();
    }
    [[nodiscard]] std::string take() { return json_.take(); }

  private:
    void in_one(const char* language, const std::string& value) {
        json_.begin_object();
        text("@language", language);
        text("@value", value);
        json_.end_object();
    }
    contract::JsonWriter json_;
};

void begin_distribution(Graph& graph, const std::string& address, const std::string& type,
                        MessageKey title) {
    graph.begin("dcat:Distribution", address);
    graph.in_both("dcterms:title", both_of(title));
    graph.resource("dcat:downloadURL", address);
    graph.resource("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + type);
}

void distribution(Graph& graph, const std::string& address, const std::string& type,
                  MessageKey title) {
    begin_distribution(graph, address, type, title);
    graph.end();
}

/// A text of the call in one language, which says what standard it keeps.
void text_distribution(Graph& graph, const contract::CallCard& call, std::int64_t version,
                       Locale locale, const std::string& origin, MessageKey title) {
    begin_distribution(graph, origin + legal_xml_path(call.slug, locale, version),
                       "application/akn+xml", title);
    graph.resource("dcterms:conformsTo", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    graph.text("dcterms:language", std::string(i18n::code(locale)));
    graph.end();
}

/// The one consulted on, and the newest where there is one.
void texts(Graph& graph, const contract::CallCard& call, const std::string& origin) {
    if (domain::is_described(call.document_kind)) return;
    text_distribution(graph, call, 1, Locale::Persian, origin, MessageKey::legal_xml_consulted_fa);
    text_distribution(graph, call, 1, Locale::English, origin, MessageKey::legal_xml_consulted_en);
    const std::int64_t newest = call.latest_version;
    if (newest == 0) return;
    text_distribution(graph, call, newest, Locale::Persian, origin,
                      MessageKey::legal_xml_latest_fa);
    text_distribution(graph, call, newest, Locale::English, origin,
                      MessageKey::legal_xml_latest_en);
}

void dataset(Graph& graph, const contract::CallCard& call, const std::string& origin) {
    const std::string page = origin + "/calls/" + call.slug + "/report";
    graph.begin("dcat:Dataset", page);
    graph.text("dcterms:identifier", call.slug);
    graph.in_both("dcterms:title", call.title);
    graph.in_both("dcterms:description", call.summary);
    graph.key("dcterms:publisher");
    graph.begin("foaf:Organization");
    graph.in_both("foaf:name", call.owner);
    graph.end();
    graph.instant("dcterms:issued", {call.closes_at_ms});
    graph.key("dcterms:temporal");
    graph.begin("dcterms:PeriodOfTime");
    graph.instant("dcat:startDate", {call.opens_at_ms});
    graph.instant("dcat:endDate", {call.closes_at_ms});
    graph.end();
    graph.resource("dcat:landingPage", page);
    graph.begin_list("dcat:distribution");
    distribution(graph, origin + "/api/v1/calls/" + call.slug + "/report.zip", "application/zip",
                 MessageKey::report_download);
    distribution(graph, page + ".pdf", "application/pdf", MessageKey::report_title);
    texts(graph, call, origin);
    graph.end_list();
    graph.end();
}

} // namespace

std::string data_catalogue(const contract::CallList& calls, const std::string& origin) {
    Graph graph;
    graph.begin("dcat:Catalog", origin + std::string(data_catalogue_path));
    graph.context({{"dcat", "http://www.w3.org/ns/dcat#"},
                   {"dcterms", "http://purl.org/dc/terms/"},
                   {"foaf", "http://xmlns.com/foaf/0.1/"}});
    graph.in_both("dcterms:title", both_of(MessageKey::follow_data_title));
    graph.in_both("dcterms:description", both_of(MessageKey::report_open_data_hint));
    graph.resource("foaf:homepage", origin + "/");
    graph.begin_list("dcat:dataset");
    for (const contract::CallCard& call : calls.calls)
        if (ever_opens(call) && call.closes_at_ms + logbook::closing_grace_ms < calls.now_ms)
            dataset(graph, call, origin); // there is no file of ballots that may still come
    graph.end_list();
    graph.end();
    return graph.take();
}

} // namespace hamandish::usecases
