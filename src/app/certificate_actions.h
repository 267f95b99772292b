// Facts about certificates of e-participation: one alternative of Action.
#pragma once

#include <string>
#include <variant>

namespace hamandish::app {

/// The name on the certificate for a call, or for a year (certificate_key_of), now reads so; empty
/// for the pseudonym.
struct CertificateNameEdited {
    std::string call, name;
    friend bool operator==(const CertificateNameEdited&, const CertificateNameEdited&) = default;
};
struct CertificateAsked {
    std::string call;
    friend bool operator==(const CertificateAsked&, const CertificateAsked&) = default;
};
/// The number to check, or what else says which certificate, as it is being typed.
struct CertificateNumberEdited {
    std::string text;
    friend bool operator==(const CertificateNumberEdited&,
                           const CertificateNumberEdited&) = default;
};
struct CertificateLookedUp {
    friend bool operator==(const CertificateLookedUp&, const CertificateLookedUp&) = default;
};
/// A file to check was chosen; its text comes as CertificateFileRead, empty where it has none that
/// can be read.
struct CertificateFileChosen {
    friend bool operator==(const CertificateFileChosen&, const CertificateFileChosen&) = default;
};
struct CertificateFileRead {
    std::string text;
    friend bool operator==(const CertificateFileRead&, const CertificateFileRead&) = default;
};

using CertificateFact =
    std::variant<CertificateNameEdited, CertificateAsked, CertificateNumberEdited,
                 CertificateLookedUp, CertificateFileChosen, CertificateFileRead>;

} // namespace hamandish::app
