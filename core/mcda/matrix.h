// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::core {

/// Which way a criterion points.
enum class Objective { Max, Min };

/// A rectangle of numbers, row after row in one block. Rows are alternatives and columns criteria, unless
/// said otherwise. Indices are not checked.
class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns, double value = 0)
        : m_rows(rows), m_columns(columns), m_cells(rows * columns, value) {}
    /// Written out, as in {{1, 2}, {3, 4}}. Throws std::invalid_argument where the rows are not of one
    /// length.
    Matrix(std::initializer_list<std::initializer_list<double>> rows);
    /// Of rows that come from outside. Errors: InvalidArgument for a row that is not `columns` long, with the
    /// row as Error::where.
    static Result<Matrix> fromRows(const std::vector<std::vector<double>>& rows, std::size_t columns);

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t columns() const { return m_columns; }
    [[nodiscard]] bool empty() const { return m_rows == 0; }

    [[nodiscard]] double& operator()(std::size_t row, std::size_t column) {
        return m_cells[row * m_columns + column];
    }
    [[nodiscard]] double operator()(std::size_t row, std::size_t column) const {
        return m_cells[row * m_columns + column];
    }
    [[nodiscard]] std::span<double> row(std::size_t row) {
        return std::span(m_cells).subspan(row * m_columns, m_columns);
    }
    [[nodiscard]] std::span<const double> row(std::size_t row) const {
        return std::span(m_cells).subspan(row * m_columns, m_columns);
    }
    /// A copy: the numbers of a column do not lie together.
    [[nodiscard]] std::vector<double> column(std::size_t column) const;
    /// All numbers, row after row.
    [[nodiscard]] std::span<double> cells() { return m_cells; }
    [[nodiscard]] std::span<const double> cells() const { return m_cells; }

    /// Of columns() numbers, which must not be the matrix's own.
    void addRow(std::span<const double> row);
    void removeRow(std::size_t row);

    bool operator==(const Matrix&) const = default;

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::vector<double> m_cells;
};

/// A decision problem in numbers.
struct DecisionMatrix {
    Matrix values;
    std::vector<Objective> objectives;  ///< one for each column

    [[nodiscard]] std::size_t alternatives() const { return values.rows(); }
    [[nodiscard]] std::size_t criteria() const { return objectives.size(); }
};

/// The columns whose weight is above 0.
Matrix weighingColumns(const Matrix& values, const std::vector<double>& weights);

/// Where an error is: a JSON pointer into a case, such as "/matrix/2" or "/matrix/2/0". Counted from 0.
std::string rowPlace(std::size_t row);
std::string matrixPlace(std::size_t row, std::size_t column);
std::string weightPlace(std::size_t column);

/// At least one alternative, one objective for each column and at least one, every number finite. Errors:
/// InvalidArgument with Error::where as above.
Result<void> checkMatrix(const DecisionMatrix& matrix);

/// One finite weight >= 0 for each criterion, not all zero.
Result<void> checkWeights(const std::vector<double>& weights, std::size_t criteria);

/// Ranks by competition ("1224"): 1 is best and equals share the best rank. Scores closer than 1e-10 of the
/// largest magnitude are equal, so that rounding decides nothing.
std::vector<int> competitionRanks(const std::vector<double>& scores, bool higherIsBetter = true);

/// Indices from best to worst; equals keep their order.
std::vector<std::size_t> bestFirst(const std::vector<double>& scores, bool higherIsBetter = true);

/// The difference below which two scores count as equal, see competitionRanks().
double scoreTolerance(const std::vector<double>& scores);

}  // namespace bakeoff::core
