#include "domain/report_lack.h"

namespace hamandish::domain {

std::string_view word(ReportLack lack) {
    switch (lack) {
    case ReportLack::Proposals: return "proposals";
    case ReportLack::Languages: return "languages";
    case ReportLack::Words: return "words";
    case ReportLack::Signature: break;
    }
    return "signature";
}

bool has_both_languages(const TwoTexts& label, const TwoTexts& summary) {
    return !label.fa.empty() && !label.en.empty() && summary.fa.empty() == summary.en.empty();
}

std::vector<ReportLack> lacks_of(const ReportReadiness& report) {
    std::vector<ReportLack> lacks;
    if (report.waiting_count > 0) lacks.push_back(ReportLack::Proposals);
    if (!report.has_both_languages) lacks.push_back(ReportLack::Languages);
    if (!report.is_signed) lacks.push_back(ReportLack::Signature);
    if (!report.words_in_both_languages) lacks.push_back(ReportLack::Words);
    return lacks;
}

} // namespace hamandish::domain
