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
};

struct CertificatePrint {
    std::array<CertificateWords, 2> words; ///< of opposite directions, the first language first
    std::string number;
    std::string address;     ///< where it is checked; the QR code says the same
    std::string code_spoken; ///< what a screen reader says in place of the code
    std::string issued_at;   ///< RFC 3339: the file's own date
};

/// One page, A4 lying, its fonts embedded, its text extractable and tagged. The same words give the
/// same bytes. Internal naming what failed.
[[nodiscard]] base::Result<std::string> certificate_pdf(Press& press,
                                                        const CertificatePrint& print);

} // namespace hamandish::print
