#include "server/http_client/mail_client.h"

#include "server/http_client/curl_handles.h"

#include <algorithm>
#include <cstring>

namespace hamandish::http_client {
namespace {

using base::ErrorCode;

struct Reading {
    const std::string* text;
    std::size_t at = 0;
};

std::size_t give_bytes(char* target, std::size_t size, std::size_t count, void* from) {
    auto& reading = *static_cast<Reading*>(from);
    const std::size_t given = std::min(size * count, reading.text->size() - reading.at);
    std::memcpy(target, reading.text->data() + reading.at, given);
    reading.at += given;
    return given;
}

base::Result<std::string> host_of(const MailServer& server) {
    const Url url(curl_url());
    char* text = nullptr;
    if (curl_url_set(url.get(), CURLUPART_URL, server.url.c_str(), CURLU_NON_SUPPORT_SCHEME) !=
            CURLUE_OK ||
        curl_url_get(url.get(), CURLUPART_HOST, &text, 0) != CURLUE_OK)
        return base::fail(ErrorCode::InvalidInput, "mail");
    std::string host(text);
    curl_free(text);
    const bool near = host == "127.0.0.1" || host == "localhost" || host == "[::1]";
    const bool secure = server.url.compare(0, 8, "smtps://") == 0;
    const bool plain = server.url.compare(0, 7, "smtp://") == 0;
    if ((!secure && !plain) || (server.plain && !near))
        return base::fail(ErrorCode::InvalidInput, host);
    return host;
}

void set_up(CURL* handle, const MailServer& server) {
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 5'000L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(server.whole_ms));
    if (!server.plain) curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    if (!server.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.ca_file.c_str());
    if (server.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
}

/// The server's last words, whether they were yes or no.
base::Result<int> conversation(CURL* handle, const std::string& host) {
    const CURLcode done = curl_easy_perform(handle);
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    if (done == CURLE_OK) return code > 0 ? static_cast<int>(code) : 250;
    if (code >= 400) return static_cast<int>(code);
    return base::fail(ErrorCode::Unavailable, host);
}

} // namespace

base::Result<int> send_mail(const MailServer& server, const Mail& mail) {
    TRY_ASSIGN(const auto host, host_of(server));
    const Handle handle(curl_easy_init());
    if (!handle) return base::fail(ErrorCode::Internal, "curl");
    set_up(handle.get(), server);
    Reading reading{&mail.message};
    const std::string from = "<" + mail.from + ">", to = "<" + mail.to + ">";
    const List recipients(curl_slist_append(nullptr, to.c_str()));
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, give_bytes);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &reading);
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    return conversation(handle.get(), host);
}

base::Result<int> greet(const MailServer& server) {
    TRY_ASSIGN(const auto host, host_of(server));
    const Handle handle(curl_easy_init());
    if (!handle) return base::fail(ErrorCode::Internal, "curl");
    set_up(handle.get(), server);
    curl_easy_setopt(handle.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    curl_easy_setopt(handle.get(), CURLOPT_NOBODY, 1L);
    return conversation(handle.get(), host);
}

} // namespace hamandish::http_client
