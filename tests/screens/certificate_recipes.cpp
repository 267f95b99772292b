// A certificate's file, checked on the device.
#include "recipe.h"
#include "sample_certificates.h"

namespace hamandish::test {
namespace {

/// The server has said what is revoked now.
void with_network(app::State& state) {
    state.certificates.keys.loading = false;
}

/// As on a device that has no network and was here before.
void without_network(app::State& state) {
    state.certificates.are_keys_fresh = false;
    state.certificates.keys.loading = false;
    state.certificates.keys.error = base::ErrorCode::Unavailable;
    state.unreachable = true;
}

/// It was never here before either.
void without_keys(app::State& state) {
    without_network(state);
    state.certificates.keys.value.reset();
}

void with_other_keys(app::State& state) {
    with_network(state);
    state.certificates.keys.value->keys.clear();
}

Recipe of_file(std::string name, std::string text, void (*afterwards)(app::State&) = with_network) {
    return {std::move(name),
            World::Closed,
            false,
            "verify",
            {app::CertificateFileRead{std::move(text)}},
            {},
            afterwards};
}

/// Scanned off paper where there is no network, on a device that has checked one before.
void carried(app::State& state) {
    state.certificates.keys.value = sample_certificate_keys();
    without_network(state);
}

} // namespace

std::vector<Recipe> certificate_recipes() {
    const FakeIssuer issuer = sample_issuer(), other(2, "elsewhere.ir");
    std::string changed = issuer.document();
    const std::string name = R"(سارا)";
    changed.replace(changed.find(name), name.size(), R"(رضا)");
    return {
        of_file("verify-file-genuine", issuer.document()),
        of_file("verify-file-asking", issuer.document(), nullptr),
        of_file("verify-file-revoked", issuer.document(sample_revoked_index)),
        of_file("verify-file-offline", issuer.document(), without_network),
        of_file("verify-file-changed", changed),
        of_file("verify-file-other-issuer", other.document()),
        of_file("verify-file-unknown-key", issuer.document(), with_other_keys),
        of_file("verify-file-no-keys", issuer.document(), without_keys),
        of_file("verify-file-none", "%PDF-1.7"),
        {"verify-carried",
         World::Failing,
         false,
         "verify/" + issuer.number + "#" + issuer.carried(),
         {},
         {},
         carried},
    };
}

} // namespace hamandish::test
