// A draft from a file of any kind, by way of the recogniser.
#pragma once

#include "base/result.h"
#include "domain/draft.h"
#include "domain/recognised_unit.h"
#include "server/documents/shape_fault.h"

#include <string_view>
#include <vector>

namespace hamandish::documents {

/// One language of a draft as it is read and as calls keep it: preamble and articles, each with
/// what is inside it written out in order below it. Text before the first unit goes into the
/// preamble, a closing formula and footnotes below the last article. Divisions and annexes have no
/// place in a call yet: a draft that has them is refused, and each of them is among `faults`. The
/// error is read_source's.
struct RecognisedDraft {
    domain::RecognisedUnit tree;
    domain::SourceDraft draft;
    std::vector<ShapeFault> faults;
};
[[nodiscard]] base::Result<RecognisedDraft> recognise_draft(std::string_view name,
                                                            std::string_view bytes);

/// Where two languages differ in the kinds and numbers of their units, clauses and notes included.
/// Only the first difference within an article is told: the rest would follow from it.
[[nodiscard]] std::vector<ShapeFault> shape_differences(const RecognisedDraft& fa,
                                                        const RecognisedDraft& en);

} // namespace hamandish::documents
