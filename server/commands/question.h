// hamandish question add: a vote or a survey for a call, from a file.
#pragma once

#include "server/commands/exit_code.h"

#include <string>

namespace hamandish::server {

struct QuestionConfig {
    std::string data_folder = "data", database;
    std::string slug, file;
    bool dry_run = false;
};
/// What is wrong with the file is told by the name of its field ("body" where it is no JSON at
/// all).
[[nodiscard]] ExitCode run_question_add(const QuestionConfig& config);

} // namespace hamandish::server
