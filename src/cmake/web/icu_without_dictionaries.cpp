// ICU's language break engines, absent: they find words of Thai, Lao, Khmer, Burmese and Chinese in
// dictionaries of megabytes. Without them such a run is one unit and line breaking goes on around
// it.
#include "brkeng.h"

U_NAMESPACE_BEGIN

LanguageBreakEngine::LanguageBreakEngine() = default;
LanguageBreakEngine::~LanguageBreakEngine() = default;
LanguageBreakFactory::LanguageBreakFactory() = default;
LanguageBreakFactory::~LanguageBreakFactory() = default;

UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() = default;
UBool UnhandledEngine::handles(UChar32) const {
    return true;
}
void UnhandledEngine::handleCharacter(UChar32) {}
int32_t UnhandledEngine::findBreaks(UText* text, int32_t, int32_t end, UVector32&, UBool,
                                    UErrorCode&) const {
    utext_setNativeIndex(text, end);
    return 0;
}

ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() = default;
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32) {
    return nullptr;
}
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32) {
    return nullptr;
}
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) {
    return nullptr;
}

U_NAMESPACE_END
