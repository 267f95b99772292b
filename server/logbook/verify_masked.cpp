#include "server/logbook/verify_masked.h"

#include "domain/masking.h"

namespace hamandish::logbook {

void check_masked(store::Connection& connection, const store::MaskingRecord& masking,
                  ChainCheck& check) {
    const auto comment = connection.contributions.find(masking.comment);
    const auto words = domain::masked_words_from(masking.words);
    if (!comment || (!words && masking.original_text.empty() && comment->text.empty())) return;
    const auto as_shown = [&](const std::string& text) {
        return domain::masked(text, domain::places_of(*words, text));
    };
    if (!words || comment->text != as_shown(masking.original_text) ||
        comment->wording != as_shown(masking.original_wording))
        check.add(masking.entry_index, "words_masked: more or less is shown than was masked");
}

} // namespace hamandish::logbook
