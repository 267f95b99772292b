// The two addresses of signing in at another site: leaving for it, and coming back.
#pragma once

#include "server/http/message.h"
#include "server/oidc/provider.h"
#include "server/ops/clock.h"
#include "server/ops/secrets.h"
#include "server/store/store.h"
#include "server/usecases/sign_in_elsewhere.h"

#include <memory>

namespace hamandish::http {

struct ElsewhereOptions {
    std::vector<oidc::ProviderConfig> providers;
    std::string origin; ///< where people reach this site: part of what the providers know
    ops::Clock clock;
    bool secure_cookies = false;
};

/// GET /sign-in/{provider}?next=… and GET /sign-in/{provider}/callback?…: both answer with a
/// redirection, and a failure leads back to the sign-in page, which says so. May take seconds: the
/// provider is asked meanwhile.
class Elsewhere {
  public:
    Elsewhere(store::Store& store, const ops::Key& key, ElsewhereOptions options);

    [[nodiscard]] static bool is_for(std::string_view path);
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] oidc::Provider* find(std::string_view name) const;
    [[nodiscard]] std::string callback_of(const oidc::Provider& provider) const;
    void leave(oidc::Provider& provider, const Request& request, const Reply& reply);
    void come_back(oidc::Provider& provider, const Request& request, const Reply& reply);
    [[nodiscard]] Response ask_to_join(const usecases::ElsewhereCommand& command,
                                       const std::string& next, const Request& request);
    [[nodiscard]] std::string cookie(std::string_view name, std::string_view value,
                                     std::string_view path, std::int64_t life_ms) const;

    store::Store& store_;
    ops::Key key_;
    ElsewhereOptions options_;
    std::vector<std::unique_ptr<oidc::Provider>> providers_;
};

} // namespace hamandish::http
