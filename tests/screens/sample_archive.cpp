#include "sample_archive.h"

#include "sample_messages.h"

namespace hamandish::test {

contract::AnswerArchive sample_archive(World world, bool is_searched) {
    contract::AnswerArchive archive;
    archive.now_ms = sample_now.ms;
    if (world == World::Empty) return archive;
    const contract::AnswersPage page = sample_answers(world);
    archive.organisations = {{"ministry", {"وزارت علوم", "The Ministry of Science"}},
                             {"tehran", {"دانشگاه تهران", "University of Tehran"}}};
    for (const contract::AnswerGroup& group : page.groups) {
        archive.grounds.push_back({"0123456789abcdef", group.answer.ground.document});
        archive.answers.push_back(
            {page.call, archive.organisations[0], archive.grounds.back().key, group, {}});
    }
    archive.older = 120;
    if (is_searched)
        archive.answers[0].hits = {
            {"comment", "article-2", "", 7, "HTML and PDF", 0, {{0, 4}}, true},
            {"answer", "article-2", "en", 0, "A page of HTML is kept.", 0, {{10, 14}}, false}};
    return archive;
}

} // namespace hamandish::test
