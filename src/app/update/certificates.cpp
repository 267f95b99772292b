// Certificates of e-participation: asked for, and checked by their number.
#include "app/change.h"
#include "base/overloaded.h"
#include "domain/certificate.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

void refuse_certificate(Change& change, base::ErrorCode error) {
    auto& desk = change.state.certificates;
    desk.error = error;
    change.effects.push_back(MoveFocus{certificate_name_anchor(desk.asked_call)});
}

void ask(Change& change, const std::string& call) {
    auto& desk = change.state.certificates;
    if (desk.busy) return;
    desk.asked_call = call;
    desk.error.reset();
    const std::string& name = desk.names[call];
    if (!name.empty())
        if (const auto good = domain::certificate_name_from(name); !good)
            return refuse_certificate(change, good.error().code);
    desk.busy = true;
    const bool of_year = call.starts_with('_');
    const std::array parameters{of_year ? call.substr(1) : call};
    send(change, of_year ? RouteId::IssueYearCertificate : RouteId::IssueCertificate, parameters,
         call, contract::encode(contract::AskCertificate{name}));
}

/// What no number, however it is typed, and no address reaches: a certificate's file.
constexpr std::size_t longest_address = 200;

bool is_document(std::string_view text) {
    return text.size() > longest_address || text.find('{') != text.npos;
}

/// What an address carries behind its path, which the server is never sent.
std::string_view fragment_of(std::string_view address) {
    const std::size_t at = address.find('#');
    return at == address.npos ? std::string_view() : address.substr(at + 1);
}

/// Of an address that carries the certificate itself, that.
std::string document_in(const std::string& text) {
    const bool is_carried = text.starts_with("http") && is_document(fragment_of(text));
    return is_carried ? std::string(fragment_of(text)) : text;
}

/// The number itself, or at the end of the address that paper has as a QR code.
base::Result<std::string> number_in(std::string_view text) {
    constexpr std::string_view before = "/verify/";
    const std::size_t at = text.rfind(before);
    if (at != text.npos) text.remove_prefix(at + before.size());
    return domain::certificate_number_from_text(text.substr(0, text.find_first_of("?#")));
}

/// On a page of its own, with what the server says now to check it by.
void check_document(Change& change, std::string text) {
    auto& desk = change.state.certificates;
    desk.number.clear();
    desk.is_no_number = false;
    desk.document = std::move(text);
    desk.carried_by.clear();
    const Address address{change.state.address.locale, Place::Verify};
    if (change.state.address == address)
        load_address(change, true);
    else
        enter(change, path_from_address(address), false);
    change.effects.push_back(MoveFocus{std::string(certificate_verdict_anchor)});
}

void look_up(Change& change) {
    auto& desk = change.state.certificates;
    if (is_document(desk.number)) return check_document(change, document_in(desk.number));
    const auto number = number_in(desk.number);
    desk.is_no_number = !number;
    if (!number) return change.effects.push_back(MoveFocus{std::string(certificate_number_anchor)});
    desk.number.clear();
    desk.document.reset();
    Address address{change.state.address.locale, Place::Verify};
    address.call = *number;
    enter(change, path_from_address(address), false);
}

} // namespace

void take_carried_certificate(Change& change, std::string_view path) {
    const std::string_view carried = fragment_of(path);
    if (change.state.address.place != Place::Verify || !is_document(carried)) return;
    change.state.certificates.document = std::string(carried);
    change.state.certificates.carried_by = change.state.address.call;
}

void take_certificate_fact(Change& change, const CertificateFact& fact) {
    auto& desk = change.state.certificates;
    std::visit(base::Overloaded{
                   [&](const CertificateNameEdited& edit) {
                       desk.names[edit.call] = edit.name;
                       desk.error.reset();
                   },
                   [&](const CertificateAsked& wish) { ask(change, wish.call); },
                   [&](const CertificateNumberEdited& edit) {
                       desk.number = edit.text;
                       desk.is_no_number = false;
                   },
                   [&](const CertificateLookedUp&) { look_up(change); },
                   [&](const CertificateFileChosen&) {
                       change.effects.push_back(ReadFile{std::string(certificate_file_anchor)});
                   },
                   [&](const CertificateFileRead& file) { check_document(change, file.text); },
               },
               fact);
}

void take_issued_reply(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.certificates;
    desk.busy = false;
    if (!succeeded(reply)) {
        const auto error = error_from_reply(reply);
        if (error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return refuse_certificate(change, error);
    }
    desk.names.erase(desk.asked_call);
    load_address(change, true);
    change.effects.push_back(MoveFocus{std::string(certificates_anchor)});
    show_toast(change, i18n::MessageKey::certificate_issued, std::string(certificates_anchor));
}

} // namespace hamandish::app
