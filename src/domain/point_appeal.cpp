#include "domain/point_appeal.h"

#include "domain/mobile.h"
#include "domain/reason.h"

#include <charconv>

namespace hamandish::domain {
namespace {

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

/// Keyboards and people write a minus in several ways.
std::string_view take_minus(std::string_view text, bool& is_minus) {
    for (const std::string_view sign : {"-", "\u2212", "\u2013"})
        if (text.starts_with(sign)) {
            is_minus = true;
            return text.substr(sign.size());
        }
    return text;
}

} // namespace

base::Result<std::string> point_appeal_from(std::string_view text) {
    auto written = reason_from(text);
    if (!written) return base::fail(written.error().code, "text");
    if (code_points(*written) > most_point_appeal)
        return base::fail(base::ErrorCode::TextTooLong, "text");
    return written;
}

std::string_view word(PointDecision decision) {
    return decision == PointDecision::Grant ? "grant" : "refuse";
}

std::optional<PointDecision> point_decision_from_word(std::string_view text) {
    for (const PointDecision one : {PointDecision::Grant, PointDecision::Refuse})
        if (word(one) == text) return one;
    return std::nullopt;
}

PointRule correcting_rule(PointSort sort) {
    return sort == PointSort::Usefulness ? PointRule::Corrected : PointRule::OwnCorrected;
}

bool is_correction(std::int64_t points, PointSort sort) {
    const int most = row_of(correcting_rule(sort)).points;
    return points != 0 && points >= -most && points <= most;
}

base::Result<int> correction_from(std::string_view text, PointSort sort) {
    bool is_minus = false;
    const std::string digits = ascii_digits_from(take_minus(text.substr(0, 20), is_minus));
    int points = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, points);
    if (read.ec != std::errc() || read.ptr != end || points < 0 || !is_correction(points, sort))
        return base::fail(base::ErrorCode::InvalidInput, "points");
    return is_minus ? -points : points;
}

base::Status require_neutral(std::int64_t appellant, std::int64_t decider, bool has_answered) {
    if (appellant == decider || has_answered)
        return base::fail(base::ErrorCode::Forbidden, "appeal");
    return {};
}

} // namespace hamandish::domain
