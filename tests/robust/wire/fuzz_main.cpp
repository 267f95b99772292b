// libFuzzer: the target this is built for (HAMANDISH_FUZZ_TARGET), over any bytes.
#include "wire_targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hamandish::robust::HAMANDISH_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
