// The certificate of e-participation as a page for print, in two languages.
#pragma once

#include "base/direction.h"
#include "base/result.h"

#include <array>
#include <string>

namespace hamandish::print {

class Press;

/// What one language says, in the order in which it is read.
struct CertificateWords {
    std::string language; ///< BCP 47
    base::Direction direction = base::Direction::LeftToRight;
    std::string organisation, title, lead, holder, took_part, call, period, silence;
    std::string number_label, issued, signature; ///< signature: who signed it, and how to check it
    std::string carried_title, carried_text;     ///< of the second page: what its code is for
};

struct CertificatePrint {
    std::array<CertificateWords, 2> words; ///< of opposite directions, the first language first
    std::string number;
    std::string address;          ///< where it is checked; the QR code says the same
    std::string code_spoken;      ///< what a screen reader says in place of the code
    std::string carrying_address; ///< with the certificate itself: what the larger code says
    std::string carrying_spoken;  ///< what a screen reader says in place of that code
    std::string issued_at;        ///< RFC 3339: the file's own date
};

/// A page to hang up, and one with a code that is the certificate itself: A4 lying, the fonts
/// embedded, the text extractable and tagged. The same words give the same bytes. Internal naming
/// what failed.
[[nodiscard]] base::Result<std::string> certificate_pdf(Press& press,
                                                        const CertificatePrint& print);

} // namespace hamandish::print
