# cmake -P pinned_source_test.cmake: what pinned_source.cmake does when mirrors lie, fail or forget.
# The script calls itself: a child fetches one invented source, the parent reads what became of it.
include(${CMAKE_CURRENT_LIST_DIR}/../../src/cmake/pinned_source.cmake)

if(DEFINED fetch)
    function(hamandish_debian_mirrors out)
        set(${out} file://${work}/first file://${work}/second PARENT_SCOPE)
    endfunction()
    set(HAMANDISH_PINS ${work}/pins)
    set(HAMANDISH_CACHE ${work}/cache)
    hamandish_pinned_source(thing OUT folder)
    message(STATUS "folder=${folder}")
    return()
endif()

set(work ${CMAKE_CURRENT_BINARY_DIR}/pinned_source_test)

function(write_archive mirror contents)
    file(MAKE_DIRECTORY ${work}/${mirror}/pool ${work}/tree/thing-1)
    file(WRITE ${work}/tree/thing-1/thing.c "${contents}")
    file(WRITE ${work}/tree/thing-1/beside.c "not pinned")
    execute_process(COMMAND ${CMAKE_COMMAND} -E tar cJf ${work}/${mirror}/pool/thing.tar.xz thing-1
        WORKING_DIRECTORY ${work}/tree COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# expect(CASE WANTED_CODE WANTED_WORDS): fetches with the mirrors as they are.
function(expect case wanted_code wanted_words)
    execute_process(COMMAND ${CMAKE_COMMAND} -D fetch=1 -D work=${work} -P ${CMAKE_CURRENT_LIST_FILE}
        RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    string(FIND "${said}" "${wanted_words}" position)
    if(NOT code EQUAL wanted_code OR position LESS 0)
        message(FATAL_ERROR "${case}: ended with ${code}, said: ${said}")
    endif()
    file(GLOB parts ${work}/cache/*.part)
    if(parts)
        message(FATAL_ERROR "${case}: left ${parts} behind")
    endif()
    message(STATUS "${case}: as it should")
endfunction()

file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work}/pins ${work}/first ${work}/second)
file(WRITE ${work}/pins/sources.json [[{ "debian_mirrors": [],
    "sources": { "thing": { "debian_pool": "pool/thing.tar.xz", "upstream": "file:///nowhere/thing.tar.xz" } } }]])
string(SHA256 pin "int thing;\n")
file(WRITE ${work}/pins/thing.sha256 "${pin}  thing.c\n")

expect("no mirror has it" 1 "on none of these addresses")
write_archive(first "int other;\n")
expect("the only mirror has other bytes" 1 "thing.c is not the pinned file")
file(WRITE ${work}/second/pool/thing.tar.xz "half a download")
expect("and the next one is broken" 1 "could not be unpacked")
write_archive(second "int thing;\n")
expect("the second mirror has it" 0 "folder=")
file(REMOVE_RECURSE ${work}/first ${work}/second)
expect("the cache has it, the mirrors are gone" 0 "folder=")

file(GLOB kept RELATIVE ${work}/cache ${work}/cache/thing-*/*)
list(LENGTH kept count)
if(NOT count EQUAL 1)
    message(FATAL_ERROR "Only the pinned file may reach the cache, found: ${kept}")
endif()
