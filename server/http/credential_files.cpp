#include "server/http/credential_files.h"

#include "server/http/problem.h"
#include "server/usecases/certificate_print.h"
#include "server/usecases/certificates.h"

#include <charconv>

namespace hamandish::http {
namespace {

constexpr std::string_view did_path = "/.well-known/did.json", keys_path = "/.well-known/jwks.json",
                           status_root = "/credentials/status/",
                           certificate_root = "/certificates/";
constexpr std::string_view credential_type = "application/vc", token_type = "application/vc+jwt",
                           key_set_type = "application/jwk-set+json", pdf_type = "application/pdf";

bool begins(std::string_view path, std::string_view root) {
    return path.substr(0, root.size()) == root;
}

/// 0 for what is no number.
std::int64_t list_from(std::string_view text) {
    std::int64_t list = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), list);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? list : 0;
}

/// Kept by nobody: a revocation is seen at once.
Response open_to_all(std::string_view type, std::string body) {
    Response response = response_with(200, type, std::move(body));
    response.headers.push_back({"Access-Control-Allow-Origin", "*"});
    return response;
}

/// Revoked, and so not printed: gone for good.
bool is_gone(const base::Error& error) {
    return error == base::Error{base::ErrorCode::Closed, "certificate"};
}

Response refusal(const base::Error& error, const Request& request) {
    return is_gone(error) ? problem(410, error, request.id) : problem(error, request.id);
}

} // namespace

CredentialFiles::CredentialFiles(store::Store& store,
                                 std::shared_ptr<const credentials::Issuer> issuer,
                                 print::Press& press, const ops::Clock& clock)
    : store_(store), issuer_(std::move(issuer)), press_(press), clock_(clock) {}

bool CredentialFiles::is_for(std::string_view path) {
    return path == did_path || path == keys_path || begins(path, status_root) ||
           begins(path, certificate_root);
}

base::Result<Response> CredentialFiles::printed(const Request& request, const std::string& number) {
    TRY(prints_.count(request.address, clock_.now()));
    TRY_ASSIGN(const auto print, store_.readers().read([&](store::Connection& connection) {
        return usecases::certificate_print(connection, *issuer_, number);
    }));
    TRY_ASSIGN(auto pdf, print::certificate_pdf(press_, print));
    Response response = open_to_all(pdf_type, std::move(pdf));
    response.headers.push_back(
        {"Content-Disposition", "attachment; filename=\"certificate-" + print.number + ".pdf\""});
    return response;
}

base::Result<Response> CredentialFiles::certificate_file(const Request& request) {
    const std::string_view name = request.path.substr(certificate_root.size());
    const std::size_t dot = std::min(name.find('.'), name.size());
    const std::string number(name.substr(0, dot));
    const std::string_view ending = name.substr(dot);
    if (ending == ".pdf") return printed(request, number);
    if (ending != ".json" && ending != ".jwt")
        return base::fail(base::ErrorCode::NotFound, "address");
    TRY_ASSIGN(auto documents, store_.readers().read([&](store::Connection& connection) {
        return usecases::certificate_documents(connection, number);
    }));
    return ending == ".json" ? open_to_all(credential_type, std::move(documents.credential))
                             : open_to_all(token_type, std::move(documents.token));
}

base::Result<Response> CredentialFiles::answer(const Request& request) {
    const std::string_view path = request.path;
    if (!issuer_) return base::fail(base::ErrorCode::NotFound, "address");
    if (path == did_path) return open_to_all(json_type, issuer_->did_document());
    if (path == keys_path) return open_to_all(key_set_type, issuer_->key_set());
    if (begins(path, certificate_root)) return certificate_file(request);
    const std::int64_t list = list_from(path.substr(status_root.size()));
    TRY_ASSIGN(auto signed_list, store_.readers().read([&](store::Connection& connection) {
        return usecases::show_status_list(connection, *issuer_, list, clock_.now());
    }));
    return open_to_all(credential_type, std::move(signed_list));
}

void CredentialFiles::handle(const Request& request, const Reply& reply) {
    if (const auto counted = addresses_.count(request.address, clock_.now()); !counted)
        return reply(problem(counted.error(), request.id));
    auto response = answer(request);
    reply(response ? std::move(*response) : refusal(response.error(), request));
}

} // namespace hamandish::http
