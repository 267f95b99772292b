#include "recipe.h"
#include "sample_identity.h"

namespace hamandish::test {
namespace {

constexpr std::int64_t chamber = 3;

std::vector<contract::WaitingFile> waiting(const std::string& second, const std::string& third) {
    return {{11, chamber, "پیشنهاد اتاق.pdf", "pdf", megabyte + 200 * kilobyte, "clean"},
            {12, chamber, "table.xlsx", "xlsx", 81 * kilobyte, second},
            {13, chamber, "notes.docx", "docx", 700, third}};
}

/// What the chamber said before came with files.
void read_with_files(app::State& state) {
    represent_chamber(state);
    state.writings.clear();
    state.unit.value->comments.front().files = {
        {7, "پیشنهاد اتاق.pdf", "pdf", megabyte + 200 * kilobyte},
        {8, "table.xlsx", "xlsx", 81 * kilobyte}};
}

void choose_files(app::State& state) {
    represent_chamber(state);
}

void send_a_file(app::State& state) {
    represent_chamber(state);
    state.my_unit.value->waiting_files = waiting("none", "none");
    state.my_unit.value->waiting_files.resize(1);
    state.file_sending = {app::unit_key(state.address), "table.xlsx", true, {}, 0};
}

void check_files(app::State& state) {
    represent_chamber(state);
    state.my_unit.value->waiting_files = waiting("waiting", "infected");
    state.file_sending = {app::unit_key(state.address),
                          {},
                          false,
                          base::Error{base::ErrorCode::Conflict, "files"},
                          0};
}

void refuse_a_file(app::State& state) {
    represent_chamber(state);
    state.my_unit.value->waiting_files = waiting("unknown", "none");
    state.my_unit.value->waiting_files.resize(2);
    state.file_sending = {app::unit_key(state.address), "plan.docx", false,
                          base::Error{base::ErrorCode::DocumentUnsafe, "attachment"}, 0};
}

void choose_without_scripts(app::State& state) {
    represent_chamber(state);
    state.is_plain_page = true;
    state.my_unit.value->waiting_files = waiting("waiting", "none");
    state.my_unit.value->waiting_files.resize(2);
}

} // namespace

std::vector<Recipe> comment_file_recipes() {
    const std::string unit = "calls/e-participation/article-2";
    return {
        {"unit-comment-with-files", World::Open, true, unit, {}, {}, read_with_files},
        {"unit-choosing-files", World::Open, true, unit, {}, {}, choose_files},
        {"unit-sending-file", World::Open, true, unit, {}, {}, send_a_file},
        {"unit-files-checked", World::Open, true, unit, {}, {}, check_files},
        {"unit-file-refused", World::Open, true, unit, {}, {}, refuse_a_file},
        {"unit-files-without-script", World::Open, true, unit, {}, {}, choose_without_scripts},
    };
}

} // namespace hamandish::test
