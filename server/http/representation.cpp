#include "server/http/representation.h"

#include "server/ops/secrets.h"

namespace hamandish::http {
namespace {

/// Below this a coding costs more than it saves.
constexpr std::size_t least_coded_size = 512;

std::string_view word(Coding coding) {
    return coding == Coding::Brotli ? "br" : "gzip";
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    return if_none_match == "*" || if_none_match.find(tag) != if_none_match.npos;
}

} // namespace

Representation::Representation(About about, std::string bytes)
    : about_(std::move(about)), tag_(ops::sha256_hex(bytes).substr(0, 20)),
      identity_(std::make_shared<const std::string>(std::move(bytes))) {}

void Representation::set(Coding coding, std::string bytes) {
    auto& place = coding == Coding::Brotli ? brotli_ : gzip_;
    place = std::make_shared<const std::string>(std::move(bytes));
}

Coding Representation::coding_for(const Request& request) const {
    if (!about_.compressible || identity_->size() < least_coded_size) return Coding::Identity;
    return best_coding(request.accept_encoding);
}

std::shared_ptr<const std::string> Representation::coded(Coding coding) const {
    if (coding == Coding::Identity) return identity_;
    const std::lock_guard lock(mutex_);
    auto& place = coding == Coding::Brotli ? brotli_ : gzip_;
    if (!place)
        place = std::make_shared<const std::string>(
            coding == Coding::Brotli ? brotli_from(*identity_) : gzip_from(*identity_));
    return place;
}

Response Representation::answer(const Request& request) const {
    const Coding coding = coding_for(request);
    // Strong tags: each coding has its own.
    std::string tag = "\"" + tag_;
    if (coding != Coding::Identity) (tag += '-') += word(coding);
    tag += '"';
    Response response;
    response.status = about_.status;
    response.body = coded(coding);
    response.bodiless = request.method == "HEAD";
    if (about_.status == 200 && !request.if_none_match.empty() &&
        names_tag(request.if_none_match, tag)) {
        response.status = 304;
        response.bodiless = true;
    }
    response.headers = {{"Content-Type", about_.content_type},
                        {"Cache-Control", about_.cache_control},
                        {"ETag", std::move(tag)}};
    std::string vary(about_.compressible ? "Accept-Encoding" : "");
    if (!about_.vary.empty()) (vary += vary.empty() ? "" : ", ") += about_.vary;
    if (!vary.empty()) response.headers.push_back({"Vary", std::move(vary)});
    if (coding != Coding::Identity)
        response.headers.push_back({"Content-Encoding", std::string(word(coding))});
    return response;
}

} // namespace hamandish::http
