#include "contract/credential.h"

#include "contract/json_tree.h"
#include "contract/json_writer.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace hamandish::contract {
namespace {

constexpr std::string_view credentials_context = "https://www.w3.org/ns/credentials/v2";
constexpr std::string_view badges_context =
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
constexpr std::string_view status_type = "BitstringStatusListEntry";

std::string both(const Bilingual& text) {
    return text.fa == text.en ? text.fa : text.fa + " · " + text.en;
}

void texts(JsonWriter& out, std::string_view name, std::initializer_list<std::string_view> all) {
    out.key(name);
    out.begin_array();
    for (const std::string_view one : all) out.value(one);
    out.end_array();
}

/// Who issued it, or who made what is certified.
void profile(JsonWriter& out, std::string_view name, const Credential& credential) {
    out.key(name);
    out.begin_object();
    out.member("id", credential.issuer);
    texts(out, "type", {"Profile"});
    out.member("name", both(credential.organisation));
    out.member("url", credential.site);
    out.end_object();
}

void achievement(JsonWriter& out, const Credential& credential) {
    out.key("achievement");
    out.begin_object();
    out.member("id", credential.achieved_address);
    texts(out, "type", {"Achievement"});
    out.member("achievementType", "Certificate");
    out.member("name", both(credential.achieved));
    out.member("description", credential.description);
    out.key("criteria");
    out.begin_object();
    out.member("narrative", credential.description);
    out.end_object();
    profile(out, "creator", credential);
    out.end_object();
}

/// Who it is about, by name.
void identifier(JsonWriter& out, const Credential& credential, bool is_carried) {
    out.key("identifier");
    out.begin_array();
    out.begin_object();
    if (!is_carried) {
        out.member("type", "IdentityObject");
        out.key("hashed");
        out.value(false);
        out.member("identityType", "name");
    }
    out.member("identityHash", credential.holder);
    out.end_object();
    out.end_array();
}

void subject(JsonWriter& out, const Credential& credential) {
    out.key("credentialSubject");
    out.begin_object();
    texts(out, "type", {"AchievementSubject"});
    identifier(out, credential, false);
    out.member("activityStartDate", base::rfc3339_from_instant(credential.opens_at));
    out.member("activityEndDate", base::rfc3339_from_instant(credential.closes_at));
    achievement(out, credential);
    out.end_object();
}

void status(JsonWriter& out, const Credential& credential, bool is_carried) {
    const std::string index = std::to_string(credential.status_index);
    out.key("credentialStatus");
    out.begin_object();
    if (!is_carried) out.member("id", credential.status_list + "#" + index);
    out.member("type", status_type);
    out.member("statusPurpose", "revocation");
    out.member("statusListIndex", index);
    out.member("statusListCredential", credential.status_list);
    out.end_object();
}

const Object* object_in(const Object* object, std::string_view name) {
    const Value* value = object ? find(*object, name) : nullptr;
    return value ? std::get_if<Object>(&value->is) : nullptr;
}

std::string text_in(const Object* object, std::string_view name) {
    const Value* value = object ? find(*object, name) : nullptr;
    const auto* text = value ? std::get_if<std::string>(&value->is) : nullptr;
    return text ? *text : std::string();
}

/// An issuer is named, or described by an object that has its name.
std::string issuer_of(const Object& credential) {
    const Object* described = object_in(&credential, "issuer");
    return described ? text_in(described, "id") : text_in(&credential, "issuer");
}

std::string holder_of(const Object* subject) {
    const Value* identifiers = subject ? find(*subject, "identifier") : nullptr;
    const auto* list = identifiers ? std::get_if<Array>(&identifiers->is) : nullptr;
    if (!list || list->empty()) return {};
    return text_in(std::get_if<Object>(&list->front().is), "identityHash");
}

bool has_type(const Object& credential, std::string_view wanted) {
    const Value* types = find(credential, "type");
    const auto* list = types ? std::get_if<Array>(&types->is) : nullptr;
    return list && std::any_of(list->begin(), list->end(), [wanted](const Value& one) {
               const auto* text = std::get_if<std::string>(&one.is);
               return text && *text == wanted;
           });
}

base::Error no_credential() {
    return {base::ErrorCode::InvalidInput, "credential"};
}

} // namespace

std::string credential_json(const Credential& credential) {
    JsonWriter out;
    out.begin_object();
    texts(out, "@context", {credentials_context, badges_context});
    out.member("id", credential.id);
    texts(out, "type", {"VerifiableCredential", "OpenBadgeCredential"});
    out.member("name", credential.name);
    profile(out, "issuer", credential);
    out.member("validFrom", base::rfc3339_from_instant(credential.issued_at));
    subject(out, credential);
    status(out, credential, false);
    out.end_object();
    return out.take();
}

std::string carried_credential_json(const Credential& credential) {
    JsonWriter out;
    out.begin_object();
    texts(out, "@context", {credentials_context});
    out.member("id", credential.id);
    texts(out, "type", {"VerifiableCredential"});
    out.member("issuer", credential.issuer);
    out.member("validFrom", base::rfc3339_from_instant(credential.issued_at));
    out.key("credentialSubject");
    out.begin_object();
    identifier(out, credential, true);
    out.key("achievement");
    out.begin_object();
    out.member("name", both(credential.achieved));
    out.end_object();
    out.end_object();
    status(out, credential, true);
    out.end_object();
    return out.take();
}

base::Result<CredentialSummary> credential_summary_from(std::string_view json) {
    TRY_ASSIGN(const auto root, json_tree_from(json));
    const auto* credential = std::get_if<Object>(&root.is);
    if (!credential) return base::fail(base::ErrorCode::InvalidInput, "body");
    if (!has_type(*credential, "VerifiableCredential")) return tl::unexpected(no_credential());
    const Object* subject = object_in(credential, "credentialSubject");
    const Object* status = object_in(credential, "credentialStatus");
    CredentialSummary out{text_in(credential, "id"),
                          issuer_of(*credential),
                          holder_of(subject),
                          text_in(object_in(subject, "achievement"), "name"),
                          text_in(credential, "validFrom"),
                          {},
                          -1};
    if (!status) return out;
    const std::string index = text_in(status, "statusListIndex");
    const auto read = std::from_chars(index.data(), index.data() + index.size(), out.status_index);
    const bool whole = read.ec == std::errc() && read.ptr == index.data() + index.size();
    if (text_in(status, "type") != status_type || !whole || out.status_index < 0)
        return tl::unexpected(no_credential());
    out.status_list = text_in(status, "statusListCredential");
    return out;
}

std::string status_list_json(std::string_view address, std::string_view issuer,
                             base::Instant issued_at, std::string_view encoded_list) {
    JsonWriter out;
    out.begin_object();
    texts(out, "@context", {credentials_context});
    out.member("id", address);
    texts(out, "type", {"VerifiableCredential", "BitstringStatusListCredential"});
    out.member("issuer", issuer);
    out.member("validFrom", base::rfc3339_from_instant(issued_at));
    out.key("credentialSubject");
    out.begin_object();
    out.member("id", std::string(address) + "#list");
    out.member("type", "BitstringStatusList");
    out.member("statusPurpose", "revocation");
    out.member("encodedList", encoded_list);
    out.end_object();
    out.end_object();
    return out.take();
}

base::Result<StatusListSummary> status_list_summary_from(std::string_view json) {
    TRY_ASSIGN(const auto root, json_tree_from(json));
    const auto* credential = std::get_if<Object>(&root.is);
    if (!credential || !has_type(*credential, "BitstringStatusListCredential"))
        return tl::unexpected(no_credential());
    const Object* subject = object_in(credential, "credentialSubject");
    if (text_in(subject, "statusPurpose") != "revocation") return tl::unexpected(no_credential());
    return StatusListSummary{text_in(credential, "id"), issuer_of(*credential),
                             text_in(subject, "encodedList")};
}

} // namespace hamandish::contract
