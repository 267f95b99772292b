#include "text/bidi_explicit.h"

#include <algorithm>

namespace hamandish::text {
namespace {

/// The next level above that reads as `initiator` says.
Level level_within(Level level, BidiClass initiator) {
    const bool is_odd =
        initiator == BidiClass::RLI || initiator == BidiClass::RLE || initiator == BidiClass::RLO;
    return static_cast<Level>(is_odd ? (level + 1) | 1 : (level + 2) & ~1);
}

BidiClass override_of(BidiClass initiator) {
    if (initiator == BidiClass::LRO) return BidiClass::L;
    return initiator == BidiClass::RLO ? BidiClass::R : BidiClass::ON;
}

} // namespace

void BidiExplicit::resolve(std::u16string_view text, std::span<BidiSpan> spans, Level base,
                           bool has_brackets, BidiBrackets& brackets) {
    stack_[0] = {base, BidiClass::ON, false, none};
    depth_ = 1;
    overflow_isolates_ = overflow_embeddings_ = valid_isolates_ = 0;
    runs_.clear();
    for (std::uint32_t index = 0; index < spans.size(); ++index) character(index, spans[index]);
    for (std::uint32_t run = 0; run < runs_.size(); ++run) {
        if (runs_[run].goes_on) continue;
        const auto ends = gather(spans, run);
        resolve_implicit(text, sequence_, ends, has_brackets, brackets);
        for (std::size_t index = 0; index < places_.size(); ++index)
            spans[places_[index]].level = sequence_[index].level;
    }
}

void BidiExplicit::character(std::uint32_t index, BidiSpan& span) {
    switch (span.original) {
    case BidiClass::LRE:
    case BidiClass::RLE:
    case BidiClass::LRO:
    case BidiClass::RLO: return initiate_embedding(span.original);
    case BidiClass::LRI:
    case BidiClass::RLI: return initiate_isolate(index, span);
    case BidiClass::PDI: return pop_isolate(index, span);
    case BidiClass::PDF: return pop_embedding();
    case BidiClass::BN: return;
    case BidiClass::B: depth_ = 1; return place(index, span); // X8; it is the last
    default: return place(index, span);
    }
}

/// X2 to X5.
void BidiExplicit::initiate_embedding(BidiClass initiator) {
    const auto level = level_within(stack_[depth_ - 1].level, initiator);
    if (level <= deepest && overflow_isolates_ == 0 && overflow_embeddings_ == 0)
        stack_[depth_++] = {level, override_of(initiator), false, none};
    else if (overflow_isolates_ == 0)
        ++overflow_embeddings_;
}

/// X5a and X5b.
void BidiExplicit::initiate_isolate(std::uint32_t index, BidiSpan& span) {
    place(index, span);
    const auto level = level_within(span.level, span.original);
    if (level > deepest || overflow_isolates_ > 0 || overflow_embeddings_ > 0) {
        ++overflow_isolates_;
        return;
    }
    ++valid_isolates_;
    runs_.back().lacks_pdi = true;
    stack_[depth_++] = {level, BidiClass::ON, true, static_cast<std::uint32_t>(runs_.size() - 1)};
}

/// X6a. What lay between has a higher level than the initiator and this: it ended a run, if it was
/// not empty, and a new one begins here.
void BidiExplicit::pop_isolate(std::uint32_t index, BidiSpan& span) {
    if (overflow_isolates_ > 0 || valid_isolates_ == 0) {
        if (overflow_isolates_ > 0) --overflow_isolates_;
        return place(index, span);
    }
    overflow_embeddings_ = 0;
    while (!stack_[depth_ - 1].is_isolate) --depth_;
    const auto run = stack_[--depth_].run;
    --valid_isolates_;
    runs_[run].lacks_pdi = false;
    place(index, span);
    const auto last = static_cast<std::uint32_t>(runs_.size() - 1);
    if (last == run) return;
    runs_[run].next = last;
    runs_[last].goes_on = true;
}

/// X7.
void BidiExplicit::pop_embedding() {
    if (overflow_isolates_ > 0) return;
    if (overflow_embeddings_ > 0)
        --overflow_embeddings_;
    else if (depth_ > 1 && !stack_[depth_ - 1].is_isolate)
        --depth_;
}

/// X6.
void BidiExplicit::place(std::uint32_t index, BidiSpan& span) {
    const auto& status = stack_[depth_ - 1];
    span.level = status.level;
    if (status.override != BidiClass::ON) span.type = status.override;
    if (runs_.empty() || runs_.back().level != span.level)
        runs_.push_back({index, 0, none, span.level, false, false});
    runs_.back().end = index + 1;
}

/// X10: the sequence that begins with run `first`, without what X9 removes.
SequenceEnds BidiExplicit::gather(std::span<const BidiSpan> spans, std::uint32_t first) {
    sequence_.clear();
    places_.clear();
    auto last = first;
    for (auto run = first; run != none; run = runs_[run].next) {
        last = run;
        for (auto index = runs_[run].begin; index < runs_[run].end; ++index) {
            if (is_in(removed_by_x9, spans[index].original)) continue;
            sequence_.push_back(spans[index]);
            places_.push_back(index);
        }
    }
    const auto base = stack_[0].level, own = runs_[first].level;
    const auto before = first == 0 ? base : runs_[first - 1].level;
    const bool is_open = runs_[last].lacks_pdi || last + 1 == runs_.size();
    const auto behind = is_open ? base : runs_[last + 1].level;
    return {direction_type(std::max(own, before)), direction_type(std::max(own, behind))};
}

} // namespace hamandish::text
