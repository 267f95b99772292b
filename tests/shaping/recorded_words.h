// Reads words.tests, what record.py wrote of hb-shape's answers.
#pragma once

#include "base/direction.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace hamandish::test {

struct RecordedGlyph {
    int id, cluster, x, y, advance;
};

struct RecordedRun {
    base::Direction direction;
    int length;                        ///< UTF-16 units
    std::vector<RecordedGlyph> glyphs; ///< from left to right
};

struct RecordedWord {
    std::string text;
    int size_64ths;                                    ///< 0: in font units
    std::array<std::vector<RecordedRun>, 2> by_weight; ///< regular, bold
};

/// Undoes what record.py leaves out: following clusters, and advances that were given before.
class ColumnReader {
  public:
    std::vector<RecordedRun> runs(const char* at) {
        std::vector<RecordedRun> found;
        while (*at != '\0') found.push_back(run(at));
        return found;
    }

  private:
    static int number(const char*& at) {
        char* end = nullptr;
        const auto value = std::strtol(at, &end, 10);
        at = end;
        return static_cast<int>(value);
    }

    RecordedRun run(const char*& at) {
        RecordedRun run{};
        const bool is_odd = *at == 'R';
        run.direction = is_odd ? base::Direction::RightToLeft : base::Direction::LeftToRight;
        run.length = number(++at);
        auto cluster = is_odd ? run.length - 1 : 0;
        for (++at; *at >= '0' && *at <= '9'; at += *at == ' ') {
            run.glyphs.push_back(glyph(at, cluster));
            cluster = run.glyphs.back().cluster + (is_odd ? -1 : 1);
        }
        if (*at != 'R' && *at != 'L' && *at != '\0') std::abort(); // not a record
        return run;
    }

    RecordedGlyph glyph(const char*& at, int expected_cluster) {
        RecordedGlyph glyph{number(at), expected_cluster, 0, 0, 0};
        if (*at == '=') glyph.cluster = number(++at);
        if (*at == '@') {
            glyph.x = number(++at);
            glyph.y = number(++at);
        }
        if (*at == '+') advances_[glyph.id] = number(++at);
        glyph.advance = advances_[glyph.id];
        return glyph;
    }

    std::map<int, int> advances_;
};

inline std::vector<RecordedWord> recorded_words() {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/shaping/words.tests");
    std::map<int, std::array<ColumnReader, 2>> readers;
    std::vector<RecordedWord> words;
    for (std::string line; std::getline(file, line);) {
        RecordedWord word{};
        const auto first_tab = line.find('\t'), second_tab = line.find('\t', first_tab + 1);
        auto begin = std::size_t{0};
        if (line.front() == '@' && line.find_first_of("0123456789") == 1) {
            word.size_64ths = std::atoi(line.c_str() + 1);
            begin = line.find(':') + 1;
        }
        word.text = line.substr(begin, first_tab - begin);
        auto& columns = readers[word.size_64ths];
        word.by_weight[0] =
            columns[0].runs(line.substr(first_tab + 1, second_tab - first_tab - 1).c_str());
        word.by_weight[1] = columns[1].runs(line.c_str() + second_tab + 1);
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace hamandish::test
