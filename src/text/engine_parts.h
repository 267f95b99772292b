// What an Engine owns. Only the files of src/text include this.
#pragma once

#include "text/bidi_levels.h"
#include "text/engine.h"
#include "text/word_cache.h"

#include <hb.h>
#include <memory>
#include <unicode/ubrk.h>

namespace hamandish::text {

struct CloseBreaks {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

struct Engine::Parts {
    std::unique_ptr<UBreakIterator, CloseBreaks> graphemes, words, lines;
    BidiLevels bidi;
    std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer;
    WordCache words_shaped;
};

} // namespace hamandish::text
