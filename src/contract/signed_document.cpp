#include "contract/signed_document.h"

#include "contract/json_tree.h"

#include <algorithm>

namespace hamandish::contract {
namespace {

base::Result<Object> object_from(std::string_view json) {
    TRY_ASSIGN(auto root, json_tree_from(json));
    auto* object = std::get_if<Object>(&root.is);
    if (object == nullptr) return base::fail(base::ErrorCode::InvalidInput, "body");
    return std::move(*object);
}

/// Takes a member out; nothing (a monostate) where there is none.
Value taken(Object& object, std::string_view name) {
    const auto found = std::find(object.names.begin(), object.names.end(), name);
    if (found == object.names.end()) return {};
    const auto at = found - object.names.begin();
    Value value = std::move(object.values[static_cast<std::size_t>(at)]);
    object.names.erase(found);
    object.values.erase(object.values.begin() + at);
    return value;
}

void put(Object& object, std::string_view name, Value value) {
    object.names.emplace_back(name);
    object.values.push_back(std::move(value));
}

std::string text_at(const Object& object, std::string_view name) {
    const Value* value = find(object, name);
    const auto* text = value ? std::get_if<std::string>(&value->is) : nullptr;
    return text ? *text : std::string();
}

/// A context, or a list of them, as a list of canonical spellings.
base::Result<std::vector<std::string>> contexts_of(const Value& value) {
    std::vector<std::string> out;
    if (const auto* list = std::get_if<Array>(&value.is)) {
        for (const Value& one : *list) {
            TRY_ASSIGN(auto text, canonical_json_of(one));
            out.push_back(std::move(text));
        }
        return out;
    }
    TRY_ASSIGN(auto text, canonical_json_of(value));
    out.push_back(std::move(text));
    return out;
}

base::Status take_contexts(Object& document, const Object& proof) {
    const Value* signed_ones = find(proof, "@context");
    if (signed_ones == nullptr) return {};
    TRY_ASSIGN(const auto theirs, contexts_of(*signed_ones));
    TRY_ASSIGN(const auto ours, contexts_of(taken(document, "@context")));
    if (theirs.size() > ours.size() || !std::equal(theirs.begin(), theirs.end(), ours.begin()))
        return base::fail(base::ErrorCode::InvalidInput, "@context");
    put(document, "@context", *signed_ones);
    return {};
}

base::Error no_proof() {
    return {base::ErrorCode::InvalidInput, "proof"};
}

} // namespace

base::Result<SignedDocument> signed_document_from(std::string_view json) {
    TRY_ASSIGN(auto document, object_from(json));
    Value carried = taken(document, "proof");
    auto* proof = std::get_if<Object>(&carried.is);
    if (proof == nullptr) return tl::unexpected(no_proof());
    TRY(take_contexts(document, *proof));
    SignedDocument parts;
    parts.value = text_at(*proof, "proofValue");
    static_cast<void>(taken(*proof, "proofValue"));
    parts.type = text_at(*proof, "type");
    parts.cryptosuite = text_at(*proof, "cryptosuite");
    parts.purpose = text_at(*proof, "proofPurpose");
    parts.method = text_at(*proof, "verificationMethod");
    if (parts.value.empty() || parts.method.empty()) return tl::unexpected(no_proof());
    TRY_ASSIGN(parts.document, canonical_json_of(Value{std::move(document)}));
    TRY_ASSIGN(parts.configuration, canonical_json_of(carried));
    return parts;
}

base::Result<SignedDocument> unsigned_document_from(std::string_view json, const ProofWish& wish) {
    TRY_ASSIGN(auto document, object_from(json));
    if (find(document, "proof")) return tl::unexpected(no_proof());
    SignedDocument parts{{},          {}, "DataIntegrityProof", wish.cryptosuite, "assertionMethod",
                         wish.method, {}};
    Object proof;
    put(proof, "type", Value{parts.type});
    put(proof, "cryptosuite", Value{parts.cryptosuite});
    put(proof, "created", Value{wish.created});
    put(proof, "verificationMethod", Value{parts.method});
    put(proof, "proofPurpose", Value{parts.purpose});
    if (const Value* contexts = find(document, "@context")) put(proof, "@context", *contexts);
    TRY_ASSIGN(parts.document, canonical_json_of(Value{std::move(document)}));
    TRY_ASSIGN(parts.configuration, canonical_json_of(Value{std::move(proof)}));
    return parts;
}

base::Result<std::string> with_proof(const SignedDocument& parts) {
    TRY_ASSIGN(auto document, object_from(parts.document));
    TRY_ASSIGN(auto proof, object_from(parts.configuration));
    put(proof, "proofValue", Value{parts.value});
    put(document, "proof", Value{std::move(proof)});
    return canonical_json_of(Value{std::move(document)});
}

base::Result<std::string> token_claims_from(std::string_view json, std::int64_t not_before_s) {
    TRY_ASSIGN(auto document, object_from(json));
    const Value* issuer = find(document, "issuer");
    const auto* about_issuer = issuer ? std::get_if<Object>(&issuer->is) : nullptr;
    const std::string by =
        about_issuer ? text_at(*about_issuer, "id") : text_at(document, "issuer");
    put(document, "iss", Value{by});
    put(document, "jti", Value{text_at(document, "id")});
    put(document, "nbf", Value{not_before_s});
    return canonical_json_of(Value{std::move(document)});
}

} // namespace hamandish::contract
