// Where pages are printed: fonts opened once, one page at a time.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace hamandish::print {

class PrintFonts;

/// Printing takes one processor at most, whoever asks. From any thread.
class Press {
  public:
    Press();
    ~Press();

    /// Gives the fonts to `page` while nobody else has them. Internal when they can't be opened.
    [[nodiscard]] base::Result<std::string>
    print(const std::function<base::Result<std::string>(PrintFonts&)>& page);

  private:
    std::mutex mutex_;
    std::unique_ptr<PrintFonts> fonts_; ///< none until something is printed
};

} // namespace hamandish::print
