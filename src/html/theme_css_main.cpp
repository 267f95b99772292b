// Writes theme.css and the sheet of the aids; run by the build.
#include "html/aids_css.h"
#include "html/theme_css.h"

#include <cstdio>

namespace {

bool write(const char* path, const std::string& css) {
    std::FILE* file = std::fopen(path, "wb");
    if (file == nullptr) {
        std::fprintf(stderr, "theme_css: can't write %s\n", path);
        return false;
    }
    const bool written = std::fwrite(css.data(), 1, css.size(), file) == css.size();
    return std::fclose(file) == 0 && written;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: theme_css THEME_FILE AIDS_FILE\n", stderr);
        return 2;
    }
    const bool written = write(words[1], hamandish::html::theme_css()) &&
                         write(words[2], hamandish::html::aids_css());
    return written ? 0 : 1;
}
