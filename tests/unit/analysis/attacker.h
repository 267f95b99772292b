// Whoever reads everything that is published, and does the sums.
#pragma once

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <vector>

namespace hamandish::analysis::test {

/// Linear programme over what is not published: A x = b, x >= 0. Simplex on a dense tableau with
/// Bland's rule, which cannot cycle.
class Attacker {
  public:
    explicit Attacker(std::size_t unknowns) : unknowns_(unknowns) {}

    void learn(const std::map<std::size_t, double>& coefficients, double sum) {
        std::vector<double> row(unknowns_);
        for (const auto& [unknown, coefficient] : coefficients) row[unknown] = coefficient;
        if (sum < 0) {
            for (double& entry : row) entry = -entry;
            sum = -sum;
        }
        rows_.push_back(std::move(row));
        sums_.push_back(sum);
        start_.reset();
    }
    /// The greatest value (`sign` 1) or the smallest (-1) that the unknown can have.
    double bound(std::size_t unknown, double sign) {
        return bound_of_sum(std::vector<std::size_t>{unknown}, sign);
    }
    /// The same of a sum of unknowns.
    double bound_of_sum(const std::vector<std::size_t>& unknowns, double sign) {
        if (!start_) start_ = feasible();
        Tableau tableau = *start_;
        tableau.cost.assign(tableau.cost.size(), 0);
        for (const std::size_t unknown : unknowns) tableau.cost[unknown] = sign;
        tableau.price_out();
        tableau.solve(unknowns_);
        return sign * tableau.value;
    }

  private:
    struct Tableau {
        std::vector<std::vector<double>> rows;
        std::vector<double> sums, cost;
        std::vector<std::size_t> basic;
        double value = 0;

        void price_out() {
            value = 0;
            for (std::size_t i = 0; i < rows.size(); ++i) subtract_row(i, cost[basic[i]]);
        }
        void subtract_row(std::size_t i, double factor) {
            if (factor == 0) return;
            for (std::size_t j = 0; j < cost.size(); ++j) cost[j] -= factor * rows[i][j];
            value += factor * sums[i];
        }
        void pivot(std::size_t i, std::size_t j) {
            const double scale = rows[i][j];
            for (double& entry : rows[i]) entry /= scale;
            sums[i] /= scale;
            for (std::size_t k = 0; k < rows.size(); ++k) {
                const double factor = rows[k][j];
                if (k == i || factor == 0) continue;
                for (std::size_t m = 0; m < cost.size(); ++m) rows[k][m] -= factor * rows[i][m];
                sums[k] -= factor * sums[i];
            }
            subtract_row(i, cost[j]);
            basic[i] = j;
        }
        void solve(std::size_t usable) {
            for (;;) {
                std::size_t entering = usable;
                for (std::size_t j = 0; j < usable && entering == usable; ++j)
                    if (cost[j] > 1e-7) entering = j;
                if (entering == usable) return;
                std::size_t leaving = rows.size();
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    if (rows[i][entering] < 1e-7) continue;
                    if (leaving == rows.size()) {
                        leaving = i;
                        continue;
                    }
                    const double here = sums[i] / rows[i][entering];
                    const double best = sums[leaving] / rows[leaving][entering];
                    if (here < best - 1e-9 || (here < best + 1e-9 && basic[i] < basic[leaving]))
                        leaving = i;
                }
                if (leaving == rows.size()) {
                    value = 1e18; // nothing bounds it
                    return;
                }
                pivot(leaving, entering);
            }
        }
    };

    Tableau feasible() const {
        Tableau tableau{rows_, sums_, std::vector<double>(unknowns_ + rows_.size()), {}, 0};
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            tableau.rows[i].resize(unknowns_ + rows_.size());
            tableau.rows[i][unknowns_ + i] = 1;
            tableau.cost[unknowns_ + i] = -1;
            tableau.basic.push_back(unknowns_ + i);
        }
        tableau.price_out();
        tableau.solve(unknowns_);
        EXPECT_NEAR(tableau.value, 0, 1e-5) << "the truth itself must be possible";
        for (std::size_t i = 0; i < tableau.rows.size(); ++i) // artificial ones leave
            for (std::size_t j = 0; j < unknowns_ && tableau.basic[i] >= unknowns_; ++j)
                if (std::abs(tableau.rows[i][j]) > 1e-7) tableau.pivot(i, j);
        return tableau;
    }

    std::size_t unknowns_;
    std::vector<std::vector<double>> rows_;
    std::vector<double> sums_;
    std::optional<Tableau> start_;
};

} // namespace hamandish::analysis::test
