#include "kit/marks.h"

#include <gtest/gtest.h>

namespace hamandish::kit::marks_test {
namespace {

Node marked() {
    Node node;
    node.text = "0123456789";
    node.marks = {{2, 4, MarkKind::TakenOut}, {4, 7, MarkKind::PutIn}};
    return node;
}

TEST(Marks, PiecesAreTheWholeInOrder) {
    EXPECT_EQ(pieces_between(marked(), 0, 10), (std::vector<Mark>{{0, 2, MarkKind::None},
                                                                  {2, 4, MarkKind::TakenOut},
                                                                  {4, 7, MarkKind::PutIn},
                                                                  {7, 10, MarkKind::None}}));
}

TEST(Marks, ALineHasItsPartOfEach) {
    EXPECT_EQ(pieces_between(marked(), 3, 6),
              (std::vector<Mark>{{3, 4, MarkKind::TakenOut}, {4, 6, MarkKind::PutIn}}));
    EXPECT_EQ(pieces_between(marked(), 8, 10), (std::vector<Mark>{{8, 10, MarkKind::None}}));
    EXPECT_TRUE(pieces_between(marked(), 5, 5).empty());
}

TEST(Marks, WithoutMarksThereIsOnePiece) {
    Node node;
    node.text = "words";
    EXPECT_EQ(pieces_between(node, 0, 5), (std::vector<Mark>{{0, 5, MarkKind::None}}));
}

} // namespace
} // namespace hamandish::kit::marks_test
