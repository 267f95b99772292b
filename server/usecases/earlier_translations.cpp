// Into which languages an earlier text was translated, where this one is not.
#include "domain/translation.h"
#include "server/usecases/translations.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using contract::EarlierTranslation;

class Search {
  public:
    explicit Search(std::vector<std::string> have) : known_(std::move(have)) {}

    void add(const std::vector<store::LaidTranslation>& laid, const std::string& call,
             std::int64_t version) {
        for (const store::LaidTranslation& one : laid) {
            if (std::find(known_.begin(), known_.end(), one.language) != known_.end()) continue;
            known_.push_back(one.language);
            found_.push_back({one.language, call, version});
        }
    }
    [[nodiscard]] std::vector<EarlierTranslation> in_order() const {
        std::vector<EarlierTranslation> all;
        for (const std::string_view language : domain::translation_languages)
            for (const EarlierTranslation& one : found_)
                if (one.language == language) all.push_back(one);
        return all;
    }

  private:
    std::vector<std::string> known_;
    std::vector<EarlierTranslation> found_;
};

} // namespace

std::vector<EarlierTranslation> earlier_translations(store::Connection& connection,
                                                     const Earlier& earlier,
                                                     const std::vector<std::string>& have) {
    Search search(have);
    for (Earlier at = earlier; !at.call.empty();) {
        const auto call = connection.calls.find(at.call);
        if (!call) break;
        for (const store::VersionRecord& version : connection.versions.of_call(call->id))
            if (version.number < at.below && !version.opened)
                search.add(connection.laid_translations.of_draft(version.draft), call->slug,
                           version.number);
        search.add(connection.laid_translations.of_call(call->id), call->slug, 1);
        // A call is opened after those that came before it, so this ends.
        at = {call->predecessor, call->predecessor_version};
    }
    return search.in_order();
}

} // namespace hamandish::usecases
