#include "analysis/principal_components.h"

#include "analysis/fixed_sequence.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace hamandish::analysis {
namespace {

constexpr int block_columns = 4;
constexpr Eigen::Index most_basis_columns = 160;
constexpr double settled = 1e-9;
/// A vector that loses this much of its length to the basis lies in it.
constexpr double nothing_new = 1e-10;

using ColumnBlock = Eigen::Matrix<double, Eigen::Dynamic, block_columns, Eigen::RowMajor>;
using Basis = Eigen::MatrixXd;

std::vector<double> means_of(const Votes& votes) {
    std::vector<std::int64_t> sums(votes.comment_count), counts(votes.comment_count);
    for (std::size_t cell = 0; cell < votes.comments.size(); ++cell) {
        sums[votes.comments[cell]] += votes.choices[cell];
        ++counts[votes.comments[cell]];
    }
    std::vector<double> means(votes.comment_count);
    for (std::size_t comment = 0; comment < means.size(); ++comment)
        if (counts[comment] > 0)
            means[comment] =
                static_cast<double>(sums[comment]) / static_cast<double>(counts[comment]);
    return means;
}

double total_variance(const Votes& votes, const std::vector<double>& means) {
    double total = 0;
    for (std::size_t cell = 0; cell < votes.comments.size(); ++cell) {
        const double centred = votes.choices[cell] - means[votes.comments[cell]];
        total += centred * centred;
    }
    return total;
}

/// The scatter matrix times a block, without ever making the matrix: one pass over the votes.
ColumnBlock times_scatter(const Votes& votes, const std::vector<double>& means,
                          const ColumnBlock& block) {
    ColumnBlock out = ColumnBlock::Zero(block.rows(), block_columns);
    using Row = Eigen::Matrix<double, 1, block_columns>;
    for (std::size_t person = 0; person < votes.participant_count(); ++person) {
        Row scores = Row::Zero();
        const std::size_t start = votes.row_start(person), end = votes.row_ends[person];
        for (std::size_t cell = start; cell < end; ++cell) {
            const std::uint32_t comment = votes.comments[cell];
            scores += (votes.choices[cell] - means[comment]) * block.row(comment);
        }
        for (std::size_t cell = start; cell < end; ++cell) {
            const std::uint32_t comment = votes.comments[cell];
            out.row(comment) += (votes.choices[cell] - means[comment]) * scores;
        }
    }
    return out;
}

/// The block to begin with: the last answer's directions, then numbers that are always the same.
ColumnBlock first_block(std::size_t comments, const Components* last) {
    FixedSequence sequence(1);
    ColumnBlock block(static_cast<Eigen::Index>(comments), block_columns);
    for (Eigen::Index row = 0; row < block.rows(); ++row)
        for (int column = 0; column < block_columns; ++column)
            block(row, column) = sequence.next_share() - 0.5;
    for (int k = 0; last && k < 2; ++k) {
        const auto& direction = last->directions[static_cast<std::size_t>(k)];
        const auto known = std::min(comments, direction.size());
        if (std::all_of(direction.begin(), direction.end(), [](double x) { return x == 0; }))
            continue;
        block.col(k).setZero();
        for (std::size_t row = 0; row < known; ++row)
            block(static_cast<Eigen::Index>(row), k) = direction[row];
    }
    return block;
}

/// Grows an orthonormal basis by what a block adds to it.
class Krylov {
  public:
    Krylov(Eigen::Index rows, Eigen::Index most)
        : basis_(rows, most), images_(rows, most), most_(most) {}

    /// The new columns, zero where nothing was added.
    ColumnBlock add(const ColumnBlock& block) {
        ColumnBlock added = ColumnBlock::Zero(block.rows(), block_columns);
        const Eigen::Index before = size_;
        for (int column = 0; column < block_columns && size_ < most_; ++column) {
            Eigen::VectorXd vector = block.col(column);
            const double length = vector.norm();
            if (!(length > 0)) continue;
            vector /= length;
            for (int twice = 0; twice < 2; ++twice) // once is not enough in floating point
                vector -= known() * (known().transpose() * vector).eval();
            const double rest = vector.norm();
            if (rest < nothing_new) continue;
            basis_.col(size_++) = vector / rest;
            added.col(size_ - before - 1) = basis_.col(size_ - 1);
        }
        return added;
    }
    void set_images(const ColumnBlock& images, Eigen::Index count) {
        for (Eigen::Index k = 0; k < count; ++k) images_.col(size_ - count + k) = images.col(k);
    }
    [[nodiscard]] Eigen::Index size() const { return size_; }

    /// The two best directions within the basis; true when they are the two of the whole.
    bool solve(Components& out) const {
        const Eigen::MatrixXd small = known().transpose() * images_.middleCols(0, size_);
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver((small + small.transpose()) /
                                                                    2);
        bool is_settled = true;
        const double greatest = std::max(0.0, solver.eigenvalues()(size_ - 1));
        for (Eigen::Index k = 0; k < 2; ++k) {
            auto& direction = out.directions[static_cast<std::size_t>(k)];
            direction.assign(static_cast<std::size_t>(basis_.rows()), 0.0);
            if (k >= size_) continue;
            const double value = solver.eigenvalues()(size_ - 1 - k);
            const Eigen::VectorXd weights = solver.eigenvectors().col(size_ - 1 - k);
            const Eigen::VectorXd vector = known() * weights;
            const Eigen::VectorXd rest = images_.middleCols(0, size_) * weights - value * vector;
            is_settled = is_settled && rest.norm() <= settled * greatest;
            if (!(value > nothing_new * greatest)) continue;
            out.variances[static_cast<std::size_t>(k)] = value;
            Eigen::VectorXd::Map(direction.data(), vector.size()) = vector;
        }
        return is_settled;
    }

  private:
    [[nodiscard]] Eigen::Block<const Basis, Eigen::Dynamic, Eigen::Dynamic, true> known() const {
        return basis_.middleCols(0, size_);
    }
    Basis basis_, images_;
    Eigen::Index size_ = 0, most_;
};

void fix_sign(std::vector<double>& direction) {
    const auto by_size = [](double a, double b) { return std::abs(a) < std::abs(b); };
    const auto greatest = std::max_element(direction.begin(), direction.end(), by_size);
    if (greatest == direction.end() || *greatest >= 0) return;
    for (double& entry : direction) entry = -entry;
}

} // namespace

Components principal_components(const Votes& votes, const Components* last) {
    Components out;
    out.means = means_of(votes);
    out.total_variance = total_variance(votes, out.means);
    for (auto& direction : out.directions) direction.assign(votes.comment_count, 0.0);
    if (!(out.total_variance > 0)) return out;
    const auto rows = static_cast<Eigen::Index>(votes.comment_count);
    Krylov krylov(rows, std::min(rows, most_basis_columns));
    ColumnBlock block = first_block(votes.comment_count, last);
    for (;;) {
        const Eigen::Index before = krylov.size();
        const ColumnBlock added = krylov.add(block);
        if (krylov.size() == before) break; // the whole space, or all that the votes span
        block = times_scatter(votes, out.means, added);
        krylov.set_images(block, krylov.size() - before);
        ++out.passes;
        if (krylov.solve(out)) break;
    }
    for (auto& direction : out.directions) fix_sign(direction);
    return out;
}

} // namespace hamandish::analysis
