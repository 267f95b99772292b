# Third-party libraries by target name; each has one home layer (tests/hygiene).
# The names mean the same thing natively (Debian's packages) and under Emscripten (the same versions' sources).
include(pinned_source)
include(imgui)
include(break_rules)
include(npm_packages)
include(fonts)
if(EMSCRIPTEN)
    include(third_party_web)
else()
    include(third_party_native)
endif()
