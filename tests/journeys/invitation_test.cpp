// Inviting to a call: its poster, and the address on it.
#include "contract/invitation_messages.h"
#include "town.h"

#include <map>
#include <set>

namespace hamandish::journeys::invitation_test {
namespace {

using Texts = std::map<std::string, contract::InvitationText>;

class Invitation : public Town {
  protected:
    /// In each language: a frame and a snippet that name the call and lead to `below` its page.
    void expect_code(const contract::InvitationKit& kit, const Texts& texts,
                     const std::string& below) {
        for (const std::string language : {"fa", "en"}) {
            ASSERT_TRUE(texts.contains("frame" + language) && texts.contains("html" + language));
            const std::string frame = texts.at("frame" + language).text,
                              html = texts.at("html" + language).text,
                              page = "/" + language + "/calls/e-participation" + below,
                              title = language == "fa" ? kit.call.title.fa : kit.call.title.en;
            EXPECT_EQ(frame.find("<iframe src=\"http://h/embed" + page + "\" "), 0u) << frame;
            EXPECT_TRUE(ask({"GET", "/embed" + page}).is_framed);
            EXPECT_NE(html.find("<a href=\"http://h" + page + "\">"), std::string::npos) << html;
            EXPECT_EQ(ask({"GET", page}).status, 200);
            for (const std::string& code : {frame, html}) {
                EXPECT_NE(code.find(title), std::string::npos) << code;
                EXPECT_EQ(code.find("<script"), std::string::npos);
                EXPECT_EQ(code.find("\u2068"), std::string::npos);
            }
            for (const std::string asking : {" src=", "<img", "<link", "style="})
                EXPECT_EQ(html.find(asking), std::string::npos) << "asks for nothing by itself";
        }
    }
};

TEST_F(Invitation, APosterIsPrintedWhileTheCallMayBeAnswered) {
    const auto poster = ask({"GET", "/posters/e-participation.pdf"});
    EXPECT_EQ(poster.status, 200);
    EXPECT_EQ(header(poster, "Content-Type"), "application/pdf");
    EXPECT_TRUE(poster.body->starts_with("%PDF-"));
    EXPECT_NE(*poster.body, *ask({"GET", "/posters/e-participation.pdf?size=a3"}).body);
    set_clock({morning.ms - 3 * base::ms_per_day});
    EXPECT_EQ(ask({"GET", "/posters/e-participation.pdf"}).status, 200) << "before it opens";
    pass_deadline();
    const auto gone = ask({"GET", "/posters/e-participation.pdf"});
    EXPECT_EQ(gone.status, 410);
    EXPECT_EQ(contract::decode<contract::Problem>(*gone.body)->code, "closed");
}

TEST_F(Invitation, ALinkToACallHasAPictureInEachLanguage) {
    const std::string page = *ask({"GET", "/en/calls/e-participation"}).body;
    EXPECT_NE(page.find("\"og:image\" content=\"http://h/cards/e-participation.en.png\""),
              std::string::npos);
    EXPECT_EQ(ask({"GET", "/en/"}).body->find("og:image"), std::string::npos);
    std::set<std::string> pictures;
    for (const std::string name :
         {"fa.png", "en.png", "ar.png", "fa.png?shape=square", "en.png?shape=square"}) {
        const auto card = ask({"GET", "/cards/e-participation." + name});
        EXPECT_EQ(card.status, 200) << name;
        EXPECT_EQ(header(card, "Content-Type"), "image/png");
        EXPECT_TRUE(pictures.insert(*card.body).second) << name << " looks like another";
    }
    pass_deadline();
    EXPECT_TRUE(pictures.insert(*ask({"GET", "/cards/e-participation.fa.png"}).body).second)
        << "then it tells of the report";
    for (const std::string path :
         {"/cards/nothing.fa.png", "/cards/e-participation.png", "/cards/e-participation.de.png",
          "/cards/e-participation.fa.png?shape=round", "/cards/.fa.png"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

TEST_F(Invitation, WhatIsNoPosterIsNotFound) {
    for (const std::string path : {"/posters/nothing.pdf", "/posters/e-participation",
                                   "/posters/e-participation.pdf?size=a0", "/posters/.pdf"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

TEST_F(Invitation, TheAddressOnItLeadsToTheCallInTheReadersLanguage) {
    const auto led = ask({"GET", "/calls/e-participation"});
    EXPECT_EQ(led.status, 302);
    EXPECT_EQ(header(led, "Location"), "/fa/calls/e-participation");
    EXPECT_EQ(header(led, "Vary"), "Accept-Language");
}

/// The words of every text of the kit, by way and language.
Texts texts_of(const contract::InvitationKit& kit) {
    Texts texts;
    for (const auto& text : kit.texts) texts[text.way + text.language] = text;
    return texts;
}

TEST_F(Invitation, AKitHasWordsForEachNetworkInBothLanguages) {
    const auto kit = get<contract::InvitationKit>("/api/v1/calls/e-participation/invitation");
    const auto call = get<contract::CallPage>("/api/v1/calls/e-participation").call;
    EXPECT_EQ(kit.call, call);
    const auto texts = texts_of(kit);
    ASSERT_EQ(texts.size(), kit.texts.size()) << "one of each";
    for (const std::string name : {"bale", "eitaa", "rubika", "smsfa", "smsen", "mail"}) {
        ASSERT_TRUE(texts.contains(name)) << name;
        const auto& text = texts.at(name);
        const std::string letter = name.substr(0, 1);
        EXPECT_NE(text.text.find(kit.address + letter), std::string::npos) << text.text;
        EXPECT_EQ(text.text.find("\u2068"), std::string::npos) << "no marks that only screens need";
        EXPECT_TRUE(text.limit == 0 || text.characters <= text.limit) << name;
        EXPECT_EQ(text.parts > 0, text.way == "sms") << name;
        if (!text.language.empty()) continue;
        for (const std::string& words :
             {call.title.fa, call.title.en, call.owner.fa, call.owner.en})
            EXPECT_NE(text.text.find(words), std::string::npos) << words << " in " << name;
    }
    const std::string page = *ask({"GET", "/fa/calls/e-participation/invite"}).body;
    EXPECT_NE(page.find(kit.address), std::string::npos) << "also without a script";
    pass_deadline();
    for (const auto& text :
         get<contract::InvitationKit>("/api/v1/calls/e-participation/invitation").texts)
        EXPECT_NE(text.text.find("/calls/e-participation/report\""), std::string::npos)
            << "nobody is invited any more";
    EXPECT_EQ(ask({"GET", "/api/v1/calls/nothing/invitation"}).status, 404);
}

TEST_F(Invitation, AKitHasCodeForPortalsThatLeadsToTheCall) {
    const auto kit = get<contract::InvitationKit>("/api/v1/calls/e-participation/invitation");
    expect_code(kit, texts_of(kit), "");
    EXPECT_NE(ask({"GET", "/en/calls/e-participation/invite"}).body->find("&lt;iframe src="),
              std::string::npos)
        << "also without a script";
}

TEST_F(Invitation, WhatIsOverHasCodeForPortalsThatLeadsToItsReport) {
    pass_deadline();
    const auto kit = get<contract::InvitationKit>("/api/v1/calls/e-participation/invitation");
    const auto texts = texts_of(kit);
    EXPECT_EQ(texts.size(), 4u);
    expect_code(kit, texts, "/report");
    const std::string invite = "/en/calls/e-participation/invite";
    EXPECT_NE(ask({"GET", "/en/calls/e-participation/report"}).body->find("href=\"" + invite),
              std::string::npos)
        << "the report leads there";
    EXPECT_NE(ask({"GET", invite}).body->find("&lt;iframe src="), std::string::npos)
        << "also without a script";
}

TEST_F(Invitation, AShortAddressLeadsToTheCallAndRemembersOnlyTheWay) {
    const auto kit = get<contract::InvitationKit>("/api/v1/calls/e-participation/invitation");
    const std::string path = kit.address.substr(kit.address.find("/i/"));
    const auto told = ask({"GET", path});
    EXPECT_EQ(told.status, 302);
    EXPECT_EQ(header(told, "Location"), "/calls/e-participation");
    EXPECT_EQ(header(told, "Set-Cookie"), "");
    const auto posted = ask({"GET", path + "b"});
    EXPECT_EQ(header(posted, "Location"), "/calls/e-participation");
    EXPECT_EQ(header(posted, "Set-Cookie").find("invited=" + path.substr(3) + "b;"), 0u);
    EXPECT_EQ(header(posted, "Cache-Control"), "no-store");
    for (const std::string number : {"", "999", "0", "b", "1z", "1bb"})
        EXPECT_EQ(ask({"GET", "/i/" + number}).status, 404) << number;
}

/// Citizens who come by an address of the kit, or by none.
class Invited : public Invitation {
  protected:
    void come(int people, const std::string& letter) {
        for (int i = 0; i < people; ++i) {
            std::string cookie = sign_in("0912" + std::to_string(1'000'000 + ++citizens_));
            if (!letter.empty()) {
                const std::string invited = header(ask({"GET", "/i/1" + letter}), "Set-Cookie");
                cookie += "; " + invited.substr(0, invited.find(';'));
            }
            for (const std::string unit : {"article-1", "article-2"})
                (void)send<contract::Counted>("PUT", call + "/units/" + unit + "/vote",
                                              contract::Choose{"agree"}, cookie);
        }
    }
    std::vector<contract::ReportCount> counted() {
        pass_deadline();
        for (const auto& table : get<contract::Report>(call + "/report").statistics)
            if (table.by == "invitation") return table.rows;
        return {};
    }

  private:
    int citizens_ = 0;
};

TEST_F(Invited, TheReportTellsWhichInvitationsWorked) {
    come(6, "b");
    come(5, "p");
    come(7, "");
    EXPECT_EQ(rows("invited_participants"), 2) << "a count for each way, and nothing of anybody";
    const std::vector<contract::ReportCount> expected{
        {"bale", false, 6, 0, 0}, {"eitaa", false, 0, 0, 0}, {"rubika", false, 0, 0, 0},
        {"sms", false, 0, 0, 0},  {"mail", false, 0, 0, 0},  {"poster", false, 5, 0, 0},
        {"none", false, 7, 0, 0}};
    EXPECT_EQ(counted(), expected);
}

TEST_F(Invited, SmallCountsAreNotTold) {
    come(4, "e");
    come(6, "s");
    come(8, "");
    for (const auto& row : counted())
        EXPECT_EQ(row.suppressed, row.value == "eitaa" || row.value == "sms") << row.value;
}

TEST_F(Invited, FewerThanFiveInAllAreNoTable) {
    come(4, "b");
    come(9, "");
    EXPECT_EQ(counted(), std::vector<contract::ReportCount>{});
}

TEST_F(Invited, AnAddressOfNothingCountsNobody) {
    const std::string cookie = sign_in("09120000001");
    for (const std::string invited : {"2b", "1", "b", "1z", "1b2", "%00"})
        (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"},
                                      cookie + "; invited=" + invited);
    EXPECT_EQ(rows("invited_participants"), 0);
}

TEST_F(Invitation, PrintingIsLimitedByAddress) {
    Ask again{"GET", "/posters/e-participation.pdf?size=a0"};
    again.address = "198.51.100.7";
    int refused = 0;
    for (int i = 0; i < 80; ++i) refused += ask(again).status == 429;
    EXPECT_GT(refused, 10);
}

} // namespace
} // namespace hamandish::journeys::invitation_test
