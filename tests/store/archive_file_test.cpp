#include "server/store/archive_file.h"
#include "server/store/archive_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>
#include <vector>

namespace hamandish::store::archive_file_test {
namespace {

namespace fs = std::filesystem;

class ArchiveFiles : public testing::Test {
  protected:
    ArchiveFiles() { fs::create_directories(folder_); }
    ~ArchiveFiles() override { fs::remove_all(folder_); }

    std::string path(int number) const { return archive_log(folder_, number); }
    std::shared_ptr<ArchiveFile> make(int number, RecordKind kind, std::int64_t at,
                                      const evidence::Hash& seal = {}) {
        auto made = ArchiveFile::create(path(number), kind, {at}, seal);
        EXPECT_TRUE(made) << made.error().where;
        return made.value_or(nullptr);
    }
    /// One page full of one letter.
    static ArchiveRecord commit(std::int64_t at, char letter) {
        const std::string number{'\0', '\0', '\0', '\7'};
        return {RecordKind::Commit, {at}, 512, {9, 1, number + std::string(512, letter)}};
    }
    static ArchiveRecord plain(RecordKind kind, std::int64_t at) { return {kind, {at}, 0, {}}; }
    /// The instants of what can be read.
    static std::vector<std::int64_t> read(ArchiveReader& reader) {
        std::vector<std::int64_t> instants;
        while (const auto record = reader.next()) instants.push_back(record->at.ms);
        return instants;
    }
    std::vector<std::int64_t> read(int number) {
        EXPECT_TRUE(reader_.open(path(number)));
        return read(reader_);
    }
    void change_byte(int number, std::streamoff at) {
        std::fstream file(path(number), std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(at);
        const auto byte = static_cast<char>(file.get() ^ 1);
        file.seekp(at);
        file.put(byte);
    }

    const std::string folder_ =
        (fs::temp_directory_path() / ("hamandish archive " + std::to_string(::getpid()))).string();
    ArchiveReader reader_;
};

TEST_F(ArchiveFiles, GiveBackWhatWasWritten) {
    const auto file = make(1, RecordKind::Begin, 1);
    ASSERT_TRUE(file->append(commit(2, 'a')));
    ASSERT_TRUE(file->append(plain(RecordKind::End, 3)));
    ASSERT_TRUE(reader_.open(path(1)));
    EXPECT_EQ(reader_.next()->kind, RecordKind::Begin);
    const auto record = reader_.next();
    ASSERT_TRUE(record);
    EXPECT_EQ(record->kind, RecordKind::Commit);
    EXPECT_EQ(record->at, base::Instant{2});
    EXPECT_EQ(record->page_size, 512u);
    EXPECT_EQ(record->commit.database_pages, 9u);
    EXPECT_EQ(record->commit.pages, commit(2, 'a').commit.pages);
    EXPECT_EQ(reader_.next()->kind, RecordKind::End);
    EXPECT_FALSE(reader_.next());
    EXPECT_TRUE(reader_.is_at_end());
}

TEST_F(ArchiveFiles, KeepOnlyTheLastMark) {
    const auto file = make(1, RecordKind::Begin, 1);
    ASSERT_TRUE(file->append(plain(RecordKind::Mark, 2)));
    ASSERT_TRUE(file->append(plain(RecordKind::Mark, 3)));
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1, 3}));
    EXPECT_TRUE(reader_.is_at_end());
    ASSERT_TRUE(file->append(commit(4, 'a')));
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1, 4}));
    EXPECT_TRUE(reader_.is_at_end());
}

TEST_F(ArchiveFiles, GoOnOneAfterTheOther) {
    const auto first = make(1, RecordKind::Begin, 1);
    ASSERT_TRUE(first->append(commit(2, 'a')));
    ASSERT_TRUE(first->append(plain(RecordKind::Mark, 3)));
    const auto second = make(2, RecordKind::GoOn, 4, first->seal());
    ASSERT_TRUE(second->append(commit(5, 'b')));
    const auto third = make(3, RecordKind::Begin, 6);
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(read(2), (std::vector<std::int64_t>{4, 5}));
    EXPECT_EQ(read(3), (std::vector<std::int64_t>{6})) << "which follows anything";
    ArchiveReader alone;
    ASSERT_TRUE(alone.open(path(2)));
    EXPECT_EQ(read(alone), (std::vector<std::int64_t>{4, 5})) << "what was before may be removed";
}

TEST_F(ArchiveFiles, AreNotTakenForTheOnesThatFollow) {
    const auto first = make(1, RecordKind::Begin, 1);
    make(2, RecordKind::GoOn, 2, first->seal());
    ASSERT_TRUE(first->append(commit(3, 'a')));
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(read(2), (std::vector<std::int64_t>{})) << "a record lies between them";
}

TEST_F(ArchiveFiles, TellATornEndFromAChangedMiddle) {
    const auto file = make(1, RecordKind::Begin, 1);
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(file->append(commit(2 + i, 'a')));
    fs::resize_file(path(1), file->size() - 1);
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_FALSE(reader_.is_at_end());
    EXPECT_FALSE(reader_.is_damaged());
    change_byte(1, 64 + 64 + 4 + 100); // of the first page
    EXPECT_EQ(read(1), (std::vector<std::int64_t>{1}));
    EXPECT_TRUE(reader_.is_damaged());
    EXPECT_EQ(reader_.place(), 64u);
}

/// Of heads and pages alike.
TEST_F(ArchiveFiles, NoticeAnyChangedByte) {
    const auto file = make(1, RecordKind::Begin, 1);
    ASSERT_TRUE(file->append(commit(2, 'a')));
    ASSERT_TRUE(file->append(commit(3, 'b')));
    for (std::uint64_t at = 0; at < file->size(); ++at) {
        change_byte(1, static_cast<std::streamoff>(at));
        EXPECT_LT(read(1).size(), 3u) << at;
        change_byte(1, static_cast<std::streamoff>(at));
    }
    EXPECT_EQ(read(1).size(), 3u);
}

TEST_F(ArchiveFiles, AreFoundByTheirNamesAndThinnedToTheLastBaseThatIsNeeded) {
    for (int number = 1; number <= 4; ++number) std::ofstream{path(number)};
    const std::pair<int, std::int64_t> bases[] = {{1, 1'000}, {2, 2'500}, {4, 4'000}};
    for (const auto& [number, at] : bases) std::ofstream{archive_base(folder_, number, {at})};
    std::ofstream(folder_ + "/base.making");
    const auto found = list_archive(folder_);
    EXPECT_EQ(found.last_number, 4);
    ASSERT_EQ(found.bases.size(), 3u);
    EXPECT_EQ(found.bases[1].number, 2);
    EXPECT_EQ(found.bases[1].at, base::Instant{2'500});
    thin_archive(folder_, {999});
    EXPECT_EQ(list_archive(folder_).bases.size(), 3u);
    thin_archive(folder_, {3'999});
    EXPECT_EQ(list_archive(folder_).bases.front().number, 2) << "3,000 is restored from it";
    EXPECT_FALSE(fs::exists(path(1)));
    EXPECT_TRUE(fs::exists(path(2)));
    EXPECT_TRUE(fs::exists(path(3)));
}

} // namespace
} // namespace hamandish::store::archive_file_test
