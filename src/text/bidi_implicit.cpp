#include "text/bidi_implicit.h"

#include <utility>

namespace hamandish::text {
namespace {

/// W1 to W7 in one pass: every span gets L, R, EN, AN or ON.
class WeakTypes {
  public:
    WeakTypes(std::span<BidiSpan> sequence, BidiClass before)
        : sequence_(sequence), previous_(before), strong_(before) {}

    void run() {
        for (; index_ < sequence_.size(); ++index_) {
            auto& span = sequence_[index_];
            if (span.type != BidiClass::NSM) previous_ = span.type; // W1
            span.type = resolved(previous_, span.is_single);
            if (previous_ != BidiClass::ET) terminators_ = index_ + 1;
        }
    }

  private:
    BidiClass resolved(BidiClass type, bool is_single) {
        const auto number_before = std::exchange(number_, BidiClass::ON);
        const bool is_after_european = std::exchange(is_european_, false);
        switch (type) {
        case BidiClass::L:
        case BidiClass::R: return strong_ = type;
        case BidiClass::AL: strong_ = type; return BidiClass::R; // W3
        case BidiClass::EN: return digits();
        case BidiClass::AN: return number_ = type;
        case BidiClass::ES:
        case BidiClass::CS: return is_single ? separator(type, number_before) : BidiClass::ON;
        case BidiClass::ET: return is_after_european ? european() : BidiClass::ON; // W5, W6
        default: return BidiClass::ON;
        }
    }

    BidiClass digits() {
        if (strong_ == BidiClass::AL) return number_ = BidiClass::AN; // W2
        number_ = BidiClass::EN;
        const auto type = european();
        while (terminators_ < index_) sequence_[terminators_++].type = type; // W5
        return type;
    }

    BidiClass european() {
        is_european_ = true;
        return strong_ == BidiClass::L ? BidiClass::L : BidiClass::EN; // W7
    }

    /// W4. A mark behind a separator is one more of them, so what is next tells by its own type.
    BidiClass separator(BidiClass type, BidiClass number_before) {
        if (number_before == BidiClass::ON || index_ + 1 == sequence_.size()) return BidiClass::ON;
        const auto next = sequence_[index_ + 1].type;
        if (number_before == BidiClass::EN)
            return next == BidiClass::EN ? european() : BidiClass::ON;
        const bool is_arabic =
            next == BidiClass::AN || (next == BidiClass::EN && strong_ == BidiClass::AL);
        return is_arabic && type == BidiClass::CS ? BidiClass::AN : BidiClass::ON;
    }

    std::span<BidiSpan> sequence_;
    std::size_t index_ = 0;
    std::size_t terminators_ = 0;      ///< where the terminators that end before `index_` begin
    BidiClass previous_;               ///< the last type that is no mark's
    BidiClass strong_;                 ///< the last of L, R and AL
    BidiClass number_ = BidiClass::ON; ///< EN or AN if the last span is one by W2
    bool is_european_ = false;         ///< the last span is EN by W5
};

/// I1 and I2.
Level implicit_level(BidiClass type, Level level) {
    const auto up =
        type == BidiClass::R ? level | 1 : (level + (type == BidiClass::L ? 1 : 2)) & ~1;
    return static_cast<Level>(up);
}

/// N1 and N2, and the levels.
void resolve_neutral(std::span<BidiSpan> sequence, SequenceEnds ends) {
    const auto level = sequence.front().level;
    const auto embedding = direction_type(level);
    std::size_t neutral = 0; // where the neutrals that end here begin
    const auto close_neutrals = [&](std::size_t end, BidiClass behind) {
        const auto taken = implicit_level(ends.before == behind ? behind : embedding, level);
        while (neutral < end) sequence[neutral++].level = taken;
    };
    for (std::size_t index = 0; index < sequence.size(); ++index) {
        auto& span = sequence[index];
        if (span.type == BidiClass::ON) continue;
        const auto side = span.type == BidiClass::L ? BidiClass::L : BidiClass::R;
        close_neutrals(index, side);
        span.level = implicit_level(span.type, level);
        ends.before = side;
        neutral = index + 1;
    }
    close_neutrals(sequence.size(), ends.behind);
}

} // namespace

void resolve_implicit(std::u16string_view text, std::span<BidiSpan> sequence, SequenceEnds ends,
                      bool has_brackets, BidiBrackets& brackets) {
    WeakTypes(sequence, ends.before).run();
    if (has_brackets) brackets.resolve(text, sequence, ends.before);
    resolve_neutral(sequence, ends);
}

} // namespace hamandish::text
