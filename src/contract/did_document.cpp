#include "contract/did_document.h"

#include "contract/json_tree.h"
#include "contract/json_writer.h"

#include <algorithm>

namespace hamandish::contract {
namespace {

const Array* list_in(const Object& object, std::string_view name) {
    const Value* value = find(object, name);
    return value ? std::get_if<Array>(&value->is) : nullptr;
}

std::string text_in(const Object& object, std::string_view name) {
    const Value* value = find(object, name);
    const auto* text = value ? std::get_if<std::string>(&value->is) : nullptr;
    return text ? *text : std::string();
}

bool names(const Array& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const Value& one) {
        const auto* text = std::get_if<std::string>(&one.is);
        return text && *text == id;
    });
}

} // namespace

std::string did_from_origin(std::string_view origin) {
    const auto scheme = origin.find("://");
    if (scheme != origin.npos) origin.remove_prefix(scheme + 3);
    std::string did = "did:web:";
    for (const char letter : origin.substr(0, origin.find('/')))
        letter == ':' ? did += "%3A" : did += letter;
    return did;
}

std::string did_document_json(std::string_view did, const std::vector<KeyMethod>& keys) {
    JsonWriter out;
    out.begin_object();
    out.key("@context");
    out.begin_array();
    out.value("https://www.w3.org/ns/did/v1");
    out.value("https://w3id.org/security/multikey/v1");
    out.end_array();
    out.member("id", did);
    out.key("verificationMethod");
    out.begin_array();
    for (const KeyMethod& key : keys) {
        out.begin_object();
        out.member("id", key.id);
        out.member("type", "Multikey");
        out.member("controller", did);
        out.member("publicKeyMultibase", key.multikey);
        out.end_object();
    }
    out.end_array();
    out.key("assertionMethod");
    out.begin_array();
    for (const KeyMethod& key : keys) out.value(std::string_view(key.id));
    out.end_array();
    out.end_object();
    return out.take();
}

std::string key_set_json(const std::vector<KeyMethod>& keys) {
    JsonWriter out;
    out.begin_object();
    out.key("keys");
    out.begin_array();
    for (const KeyMethod& key : keys) {
        out.begin_object();
        out.member("kty", "OKP");
        out.member("crv", "Ed25519");
        out.member("alg", "EdDSA");
        out.member("use", "sig");
        out.member("kid", key.id);
        out.member("x", key.jwk_x);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.take();
}

base::Result<std::vector<KeyMethod>> key_methods_from(std::string_view did_document) {
    const base::Error no_keys{base::ErrorCode::InvalidInput, "keys"};
    const auto root = json_tree_from(did_document);
    const auto* document = root ? std::get_if<Object>(&root->is) : nullptr;
    const Array* methods = document ? list_in(*document, "verificationMethod") : nullptr;
    const Array* asserting = document ? list_in(*document, "assertionMethod") : nullptr;
    if (!methods || !asserting) return tl::unexpected(no_keys);
    std::vector<KeyMethod> keys;
    for (const Value& one : *methods) {
        const auto* method = std::get_if<Object>(&one.is);
        if (!method) return tl::unexpected(no_keys);
        KeyMethod key{text_in(*method, "id"), text_in(*method, "publicKeyMultibase"), {}};
        if (names(*asserting, key.id)) keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace hamandish::contract
