// Programs of somebody else's, run beside a town on what its server exports.
#pragma once

#include "report_town.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace hamandish::journeys {

template <class Place>
class Beside : public Place {
  protected:
    /// Writes a file beside the database and gives its path.
    std::string file(const std::string& name, const std::string& text) {
        const std::string path = this->folder_ + "/" + name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    static std::string command_of(const std::string& script,
                                  const std::vector<std::string>& arguments) {
        std::string command =
            HAMANDISH_PYTHON " " HAMANDISH_SOURCE_DIR "/tests/independent/" + script;
        for (const std::string& one : arguments) command += " '" + one + "'";
        return command;
    }
    static bool passes(const std::string& script, const std::vector<std::string>& arguments) {
        return std::system((command_of(script, arguments) + " > /dev/null 2>&1").c_str()) == 0;
    }
    /// What it finds fault with; empty: it passes.
    static std::string fault_of(const std::string& script,
                                const std::vector<std::string>& arguments) {
        return output_of(command_of(script, arguments) + " 2>&1 > /dev/null || echo refused");
    }
    /// What a command says to its standard output.
    static std::string output_of(const std::string& command) {
        std::string out;
        std::array<char, 4096> buffer{};
        FILE* pipe = ::popen(command.c_str(), "r");
        while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
            out.append(buffer.data(), got);
        EXPECT_EQ(::pclose(pipe), 0) << command;
        return out;
    }
    static std::string replaced(std::string text, const std::string& what,
                                const std::string& with) {
        const std::size_t at = text.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return at == std::string::npos ? text : text.replace(at, what.size(), with);
    }
};

class Independent : public Beside<ReportTown> {
  protected:
    /// Nothing was changed, left out or added.
    bool is_whole(const std::string& log) {
        return passes("verify_log.py", {file("log.jsonl", log)});
    }
    /// Everybody acted within the periods that it tells.
    bool is_in_time(const std::string& log) {
        return passes("verify_periods.py", {file("log.jsonl", log)});
    }
    /// What a server wrote that let somebody act out of time: nothing but the periods tells.
    bool is_whole_but_out_of_time(const std::string& log) {
        return is_whole(log) && !is_in_time(log);
    }
    static constexpr base::Instant after_the_end{morning.ms + 40 * base::ms_per_day};
};

} // namespace hamandish::journeys
