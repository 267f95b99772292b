#include "server/print/press.h"

#include "server/print/print_fonts.h"

namespace hamandish::print {

Press::Press() = default;
Press::~Press() = default;

base::Result<std::string>
Press::print(const std::function<base::Result<std::string>(PrintFonts&)>& page) {
    const std::lock_guard one_at_a_time(mutex_);
    if (!fonts_) {
        TRY_ASSIGN(auto fonts, PrintFonts::create());
        fonts_ = std::make_unique<PrintFonts>(std::move(fonts));
    }
    return page(*fonts_);
}

} // namespace hamandish::print
