# hamandish_layer(NAME [SELDOM] SEES <layers...> USES <third-party targets...> SOURCES <files...>
#                 [PRECOMPILES <headers...>])
# SELDOM: its code runs once for what a person does or once a frame, never once a glyph, so that for
# a browser it is made small rather than fast: every byte of it is downloaded before anything runs.
# One library per folder of src/; its SEES row is the law of DECISIONS.md and the design,
# and tests/hygiene holds the #includes against the same row.
# PRECOMPILES: what nearly all of its files begin with; not for a browser, so that one build sees each
# file with its own #includes alone.
function(hamandish_layer name)
    cmake_parse_arguments(arg "SELDOM" "" "SEES;USES;SOURCES;PRECOMPILES" ${ARGN})
    set(target hamandish_${name})
    if(arg_SOURCES)
        add_library(${target} STATIC ${arg_SOURCES})
        set(scope PUBLIC)
        target_link_libraries(${target} PRIVATE hamandish_compiler)
        # src/ is exception-free everywhere, so that it behaves in wasm as it is tested natively.
        target_compile_options(${target} PRIVATE -fno-exceptions
            $<$<AND:$<BOOL:${arg_SELDOM}>,$<BOOL:${EMSCRIPTEN}>>:-Oz>)
        if(arg_PRECOMPILES AND NOT EMSCRIPTEN)
            target_precompile_headers(${target} PRIVATE ${arg_PRECOMPILES})
        endif()
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${target} ${scope} ${PROJECT_SOURCE_DIR}/src)
    foreach(seen IN LISTS arg_SEES)
        target_link_libraries(${target} ${scope} hamandish_${seen})
    endforeach()
    target_link_libraries(${target} ${scope} ${arg_USES})
    set_property(GLOBAL APPEND PROPERTY hamandish_layers ${name})
endfunction()
