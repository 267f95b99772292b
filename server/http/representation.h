// The bytes of one address in each coding, with their validators.
#pragma once

#include "server/http/compression.h"
#include "server/http/message.h"

#include <mutex>

namespace hamandish::http {

class Representation {
  public:
    struct About {
        int status = 200;
        std::string content_type;
        /// Anyone may keep it and must ask whether it is still so: the device reads it offline.
        std::string cache_control = "public, no-cache";
        bool compressible = true;
        std::string_view vary =
            {}; ///< headers that it depends on beside Accept-Encoding; a literal
    };
    Representation(About about, std::string bytes);

    /// A coding made beforehand; the others are made when first asked for.
    void set(Coding coding, std::string bytes);

    /// 200 (or its own status), or 304 when the asker has these bytes; for HEAD without a body.
    [[nodiscard]] Response answer(const Request& request) const;
    /// The bytes themselves.
    [[nodiscard]] const std::string& bytes() const { return *identity_; }
    [[nodiscard]] int status() const { return about_.status; }

  private:
    [[nodiscard]] std::shared_ptr<const std::string> coded(Coding coding) const;
    [[nodiscard]] Coding coding_for(const Request& request) const;

    About about_;
    std::string tag_; ///< the entity tag without quotes and coding
    std::shared_ptr<const std::string> identity_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const std::string> brotli_, gzip_;
};

} // namespace hamandish::http
