// What pages tell search engines is what the API answers, and leads to what is there.
#include "contract/record_messages.h"
#include "contract/report_messages.h"
#include "log_town.h"
#include "server/oidc/json_object.h"

namespace hamandish::journeys::schema_org_test {
namespace {

using oidc::JsonObject;

constexpr std::string_view block_start = "<script type=\"application/ld+json\">",
                           block_end = "</script>";

class SchemaOrg : public LogTown {
  protected:
    void SetUp() override {
        LogTown::SetUp();
        const auto owned = store_->writer().submit_and_wait(
            [](store::Connection& connection) -> base::Result<bool> {
                const auto tehran = connection.staff
                                        .insert({{},
                                                 {},
                                                 "tehran",
                                                 "university",
                                                 {R"(دانشگاه تهران)", "University of Tehran"}})
                                        .value();
                connection.answers.put_rules(connection.calls.find("e-participation")->id,
                                             {30, tehran});
                return true;
            });
        ASSERT_TRUE(owned) << owned.error().where;
    }
    std::string block_of(const std::string& path, const std::string& cookie = {}) {
        const std::string page = *ask({"GET", path, {}, cookie}).body;
        const auto start = page.find(block_start);
        if (start == page.npos) return {};
        const auto words = start + block_start.size();
        EXPECT_EQ(page.find(block_start, words), page.npos) << "one of each page";
        return page.substr(words, page.find(block_end, words) - words);
    }
    JsonObject data_of(const std::string& path) {
        auto data = JsonObject::from_text(block_of(path), "data");
        EXPECT_TRUE(data) << path;
        if (!data) return JsonObject::from_text("{}", "nothing").value();
        EXPECT_EQ(data->text("@context"), "https://schema.org");
        return *data;
    }
    void expect_files(const std::vector<JsonObject>& files, std::size_t count) {
        EXPECT_EQ(files.size(), count);
        for (const JsonObject& file : files) {
            const std::string address = file.text("contentUrl");
            ASSERT_TRUE(address.starts_with("http://h/")) << address;
            const auto answer = ask({"GET", address.substr(std::string_view("http://h").size())});
            EXPECT_EQ(answer.status, 200) << address;
            EXPECT_TRUE(header(answer, "Content-Type").starts_with(file.text("encodingFormat")))
                << address;
        }
    }
    static void expect_publisher(const JsonObject& thing) {
        const auto publisher = thing.object("publisher");
        ASSERT_TRUE(publisher);
        EXPECT_EQ(publisher->text("@type"), "GovernmentOrganization");
        EXPECT_EQ(publisher->text("@id"), "http://h/fa/record/tehran");
        EXPECT_EQ(publisher->text("name"), "University of Tehran");
    }

    const std::string page_ = "/en/calls/e-participation";
};

TEST_F(SchemaOrg, ACallIsADraftThatCanBeCommentedOnUntilItsDeadline) {
    comment(sign_in("09121111111"), "Say it in one line", "key-of-sara-0001");
    const auto card = get<contract::CallPage>(call).call;
    const JsonObject data = data_of(page_);
    EXPECT_EQ(data.text("@type"), "Legislation");
    EXPECT_EQ(data.text("@id"), "http://h/calls/" + card.slug);
    EXPECT_EQ(data.text("url"), "http://h" + page_);
    EXPECT_EQ(data.text("name"), card.title.en);
    EXPECT_EQ(data.text("abstract"), card.summary.en);
    EXPECT_EQ(data.text("datePublished"), base::rfc3339_from_instant({card.opens_at_ms}));
    EXPECT_EQ(data.texts("inLanguage"), (std::vector<std::string>{"fa", "en"}));
    EXPECT_EQ(data.number("commentCount"), card.comment_count);
    EXPECT_EQ(card.comment_count, 1);
    expect_publisher(data);
    expect_files(data.objects("encoding"), 2);
    const auto action = data.object("potentialAction");
    ASSERT_TRUE(action);
    EXPECT_EQ(action->text("@type"), "CommentAction");
    EXPECT_EQ(action->text("endTime"), base::rfc3339_from_instant({card.closes_at_ms}));
    EXPECT_EQ(data_of("/fa/calls/e-participation").text("name"), card.title.fa);
    EXPECT_EQ(data_of("/ar/calls/e-participation").text("name"), card.title.fa) << "as it is shown";
    pass_deadline();
    EXPECT_FALSE(data_of(page_).has("potentialAction"));
}

TEST_F(SchemaOrg, AReportIsOneWithItsDataOnceTheyCanBeDownloaded) {
    pass_deadline();
    keep_log(now());
    const auto report = get<contract::Report>(call + "/report");
    const auto graph = data_of(page_ + "/report").objects("@graph");
    ASSERT_EQ(graph.size(), 2u);
    for (const JsonObject& node : graph) {
        expect_publisher(node);
        EXPECT_EQ(node.text("url"), "http://h" + page_ + "/report");
        ASSERT_TRUE(node.object("about"));
        EXPECT_EQ(node.object("about")->text("@id"), "http://h/calls/e-participation");
        EXPECT_EQ(node.object("about")->text("name"), report.call.title.en);
    }
    EXPECT_EQ(graph[0].text("@type"), "Report");
    EXPECT_EQ(graph[0].text("name"), "Report: " + report.call.title.en);
    EXPECT_EQ(graph[0].text("creativeWorkStatus"), "Incomplete")
        << "everything is answered, and nobody has published it";
    expect_files(graph[0].objects("encoding"), 1);
    EXPECT_EQ(graph[1].text("@type"), "Dataset");
    EXPECT_EQ(graph[1].text("temporalCoverage"),
              base::rfc3339_from_instant({report.call.opens_at_ms}) + "/" +
                  base::rfc3339_from_instant({report.call.closes_at_ms}));
    expect_files(graph[1].objects("distribution"), 2);
    const auto sets = JsonObject::from_text(*ask({"GET", "/data.jsonld"}).body, "catalogue")
                          ->objects("dcat:dataset");
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(graph[1].text("@id"), sets[0].text("@id")) << "one name in both vocabularies";
}

TEST_F(SchemaOrg, AnOrganisationIsWhatItsRecordSays) {
    const auto record = get<contract::ParticipationRecord>("/api/v1/record");
    ASSERT_EQ(record.organisations.size(), 1u);
    const JsonObject data = data_of("/en/record/tehran");
    EXPECT_EQ(data.text("@type"), "GovernmentOrganization");
    EXPECT_EQ(data.text("@id"), "http://h/fa/record/tehran");
    EXPECT_EQ(data.text("name"), record.organisations[0].name.en);
    EXPECT_EQ(data.text("alternateName"), record.organisations[0].name.fa);
    EXPECT_EQ(data.text("mainEntityOfPage"), "http://h/en/record/tehran");
}

TEST_F(SchemaOrg, PagesOfNoOneThingAndThoseOfFewBytesSayNothing) {
    for (const char* path : {"/en/", "/en/record", "/en/calls/e-participation/report",
                             "/en/calls/nothing", "/en/record/nothing"})
        EXPECT_EQ(block_of(path), "") << path;
    EXPECT_EQ(block_of(page_, "light=1"), "") << "no crawler asks for the light version";
    EXPECT_EQ(header(ask({"GET", page_}), "Content-Security-Policy").find("unsafe-inline"),
              std::string::npos)
        << "data are not run, so that nothing had to be allowed";
}

} // namespace
} // namespace hamandish::journeys::schema_org_test
