# ICU slim for the web: see the objects named here, and nothing of the rest.
set(icu_common ${icu_folder}/source/common)
set(icu_sources
    bmpset brkiter bytesinkutil bytestream chariter charstr cmemory edits emojiprops
    loadednormalizer2impl locid normalizer2 normalizer2impl patternprops putil rbbi rbbi_cache
    rbbidata schriter stringpiece ubidi_props ubrk ucase uchar uchriter
    ucln_cmn ucmndata ucptrie udata udatamem uhash umapfile umutablecptrie umutex unifilt unifunct
    uniset unisetspan unistr uobject uprops ustack ustrcase ustring ustrtrns utext utf_impl util
    utypes uvector uvectr32)
list(TRANSFORM icu_sources PREPEND ${icu_common}/)
list(TRANSFORM icu_sources APPEND .cpp)
# No data file: the properties are compiled in, the break rules are embedded by break_rules.
add_library(icu_uc STATIC ${icu_sources} ${icu_folder}/source/stubdata/stubdata.cpp
    ${web_folder}/icu_without_dictionaries.cpp)
target_include_directories(icu_uc SYSTEM PUBLIC ${icu_common})
target_compile_definitions(icu_uc PUBLIC U_STATIC_IMPLEMENTATION U_DISABLE_RENAMING=1
    PRIVATE U_COMMON_IMPLEMENTATION U_CHARSET_IS_UTF8=1 UCONFIG_NO_SERVICE=1 UCONFIG_NO_FORMATTING=1
    UCONFIG_NO_FILTERED_BREAK_ITERATION=1 UCONFIG_NO_TRANSLITERATION=1
    UCONFIG_NO_REGULAR_EXPRESSIONS=1 UCONFIG_NO_COLLATION=1)
target_compile_options(icu_uc PRIVATE -O2 -w)
