#include "server/http_client/http_client.h"

#include "server/http_client/curl_handles.h"

#include <mutex>

namespace hamandish::http_client {
namespace {

using base::ErrorCode;

/// What an answer may grow to; a longer one ends the transfer.
struct Body {
    std::string bytes;
    std::size_t most = 0;
    bool too_large = false;
};

std::size_t take_bytes(char* bytes, std::size_t, std::size_t count, void* target) {
    auto& body = *static_cast<Body*>(target);
    body.too_large = body.bytes.size() + count > body.most;
    if (body.too_large) return 0;
    body.bytes.append(bytes, count);
    return count;
}

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    std::string found(text);
    curl_free(text);
    return found;
}

bool is_this_machine(const std::string& host) {
    return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

/// The host of an address that may be asked.
base::Result<std::string> host_of(const std::string& address, bool plain_http) {
    const Url url(curl_url());
    if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
        return base::fail(ErrorCode::InvalidInput, "url");
    std::string host = part_of(url.get(), CURLUPART_HOST);
    const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
    const bool plain_but_near = plain_http && scheme == "http" && is_this_machine(host);
    if (scheme != "https" && !plain_but_near) return base::fail(ErrorCode::InvalidInput, host);
    return host;
}

List list_from(const Call& call) {
    List list;
    const auto add = [&list](const std::string& line) {
        list.reset(curl_slist_append(list.release(), line.c_str()));
    };
    for (const auto& [name, value] : call.headers) add(name + ": " + value);
    if (call.method == "POST") add("Expect:"); // no waiting for "100 Continue"
    return list;
}

void set_up(CURL* handle, const Options& options, Body& body) {
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, options.plain_http ? "http,https" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, options.plain_http ? "" : nullptr);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_ms));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options.whole_ms));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, options.ca_file.c_str());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
}

} // namespace

HttpClient::HttpClient(Options options) : options_(std::move(options)) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

base::Result<Answer> HttpClient::send(const Call& call) const {
    TRY_ASSIGN(const auto host, host_of(call.url, options_.plain_http));
    const Handle handle(curl_easy_init());
    if (!handle) return base::fail(ErrorCode::Internal, "curl");
    Body body{{}, options_.most_bytes, false};
    set_up(handle.get(), options_, body);
    const List headers = list_from(call);
    curl_easy_setopt(handle.get(), CURLOPT_URL, call.url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    if (call.method == "POST") {
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(call.body.size()));
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, call.body.c_str());
    }
    const CURLcode done = curl_easy_perform(handle.get());
    if (body.too_large) return base::fail(ErrorCode::TooLarge, host);
    if (done != CURLE_OK) return base::fail(ErrorCode::Unavailable, host);
    long status = 0;
    char* type = nullptr;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_TYPE, &type);
    curl_off_t pause_s = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &pause_s);
    return Answer{static_cast<int>(status), type ? type : "", std::move(body.bytes),
                  static_cast<std::int64_t>(pause_s) * 1000};
}

std::string percent_encoded(std::string_view text) {
    if (text.empty()) return {}; // curl would measure it
    char* encoded = curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size()));
    std::string out(encoded ? encoded : "");
    curl_free(encoded);
    return out;
}

std::string form_from(const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string form;
    for (const auto& [name, value] : fields) {
        if (!form.empty()) form += '&';
        form += percent_encoded(name) + "=" + percent_encoded(value);
    }
    return form;
}

} // namespace hamandish::http_client
