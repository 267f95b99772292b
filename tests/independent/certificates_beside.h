// What whoever is shown a certificate can find out by programs of somebody else's.
#pragma once

#include "beside.h"
#include "contract/certificate_messages.h"
#include "server/usecases/certificates.h"

namespace hamandish::journeys {

template <class Place>
class CertificatesBeside : public Beside<Place> {
  protected:
    std::string served(const std::string& path) { return *this->ask({"GET", path}).body; }
    /// What is revoked, as everyone gets it.
    std::string status_list() { return served("/credentials/status/1"); }
    contract::Certificate ask_certificate(const std::string& cookie, const std::string& name) {
        return this->template send<contract::Certificate>("POST", call + "/certificate",
                                                          contract::AskCertificate{name}, cookie);
    }
    void revoke(const contract::Certificate& about) {
        ASSERT_TRUE(this->store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                TRY(usecases::revoke_certificate(connection, about.number, "a mistake",
                                                 this->now()));
                return true;
            }));
    }

    bool holds(const std::string& text, const std::string& status) {
        return this->passes("verify_credential.py",
                            {this->file("credential", text),
                             this->file("did.json", served("/.well-known/did.json")),
                             this->file("status", status)});
    }
    /// As JSON, as a token and off paper: true, but with one byte changed, wherever it is; and once
    /// revoked.
    void expect_it_holds_until_revoked(const contract::Certificate& about,
                                       const std::string& address) {
        const std::string root = "/certificates/" + about.number;
        const std::string texts[] = {served(root + ".json"), served(root + ".jwt"),
                                     carried(about, address)};
        const std::string before = status_list();
        for (const std::string& text : texts) {
            EXPECT_TRUE(holds(text, before)) << text;
            for (std::size_t at = 3; at < text.size(); at += text.size() / 12) {
                std::string changed = text;
                changed[at] = static_cast<char>(changed[at] ^ 1);
                EXPECT_FALSE(holds(changed, before)) << "one byte, at " << at;
            }
        }
        EXPECT_FALSE(
            holds(texts[0], this->replaced(before, "encodedList\":\"u", "encodedList\":\"uA")));
        revoke(about);
        for (const std::string& text : texts) EXPECT_FALSE(holds(text, status_list())) << "revoked";
    }
    /// What the larger code on its second page carries behind the address.
    std::string carried(const contract::Certificate& about, const std::string& address) {
        const std::string pdf =
            this->file("certificate.pdf", served("/certificates/" + about.number + ".pdf"));
        const std::string picture = this->folder_ + "/code";
        std::string code = this->output_of(
            "pdftoppm -r 100 -gray -f 2 -singlefile '" + pdf + "' '" + picture +
            "' && zbarimg --quiet --raw --nodbus -Sdisable -Sqrcode.enable '" + picture + ".pgm'");
        while (!code.empty() && code.back() == '\n') code.pop_back();
        EXPECT_TRUE(code.starts_with(address + "#")) << code;
        return code.substr(std::min(code.size(), address.size() + 1));
    }
    /// Its page for print, read as by whoever is handed the paper: the code leads to `address`, and
    /// `word` is there, too.
    bool is_printed(const contract::Certificate& about, const std::string& address,
                    const std::string& word) {
        return this->passes(
            "read_paper.py",
            {this->file("certificate.pdf", served("/certificates/" + about.number + ".pdf")), "2",
             address, about.number, word, about.name, about.organisation.en, about.organisation.fa,
             "گواهی مشارکت الکترونیکی", "Certificate of e-participation"});
    }
};

} // namespace hamandish::journeys
