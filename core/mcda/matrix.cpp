// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace bakeoff::core {

Matrix::Matrix(std::initializer_list<std::initializer_list<double>> rows)
    : m_rows(rows.size()), m_columns(rows.size() == 0 ? 0 : rows.begin()->size()) {
    m_cells.reserve(m_rows * m_columns);
    for (const auto& row : rows) {
        if (row.size() != m_columns)
            throw std::invalid_argument("Matrix: the rows are not of one length");
        m_cells.insert(m_cells.end(), row.begin(), row.end());
    }
}

Result<Matrix> Matrix::fromRows(const std::vector<std::vector<double>>& rows, std::size_t columns) {
    Matrix out(rows.size(), columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].size() != columns)
            return Error{
                ErrorCode::InvalidArgument,
                say("Expected %1 numbers, one for each criterion, found %2.", columns, rows[r].size()),
                rowPlace(r)};
        std::ranges::copy(rows[r], out.row(r).begin());
    }
    return out;
}

std::vector<double> Matrix::column(std::size_t column) const {
    std::vector<double> out;
    out.reserve(m_rows);
    for (std::size_t r = 0; r < m_rows; ++r)
        out.push_back((*this)(r, column));
    return out;
}

void Matrix::addRow(std::span<const double> row) {
    m_cells.insert(m_cells.end(), row.begin(), row.end());
    ++m_rows;
}

void Matrix::removeRow(std::size_t row) {
    const auto at = m_cells.begin() + static_cast<std::ptrdiff_t>(row * m_columns);
    m_cells.erase(at, at + static_cast<std::ptrdiff_t>(m_columns));
    --m_rows;
}

Matrix weighingColumns(const Matrix& values, const std::vector<double>& weights) {
    std::vector<std::size_t> kept;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (weights[c] > 0)
            kept.push_back(c);
    }
    Matrix out(values.rows(), kept.size());
    for (std::size_t r = 0; r < values.rows(); ++r) {
        for (std::size_t c = 0; c < kept.size(); ++c)
            out(r, c) = values(r, kept[c]);
    }
    return out;
}

std::string rowPlace(std::size_t row) {
    return "/matrix/" + std::to_string(row);
}

std::string matrixPlace(std::size_t row, std::size_t column) {
    return rowPlace(row) + "/" + std::to_string(column);
}

std::string weightPlace(std::size_t column) {
    return "/weights/" + std::to_string(column);
}

Result<void> checkMatrix(const DecisionMatrix& matrix) {
    if (matrix.values.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one alternative (a row)."),
                     "/matrix"};
    if (matrix.objectives.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one criterion (a column)."),
                     "/objectives"};
    if (matrix.values.columns() != matrix.criteria())
        return Error{ErrorCode::InvalidArgument,
                     say("Expected %1 numbers, one for each criterion, found %2.", matrix.criteria(),
                         matrix.values.columns()),
                     rowPlace(0)};
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        for (std::size_t c = 0; c < matrix.criteria(); ++c) {
            if (!std::isfinite(matrix.values(a, c)))
                return Error{ErrorCode::InvalidArgument,
                             say("Expected a finite number. Leave out an alternative or a criterion that was "
                                 "not measured."),
                             matrixPlace(a, c)};
        }
    }
    return {};
}

Result<void> checkWeights(const std::vector<double>& weights, std::size_t criteria) {
    if (weights.size() != criteria)
        return Error{ErrorCode::InvalidArgument,
                     say("Expected %1 weights, one for each criterion, found %2.", criteria, weights.size()),
                     "/weights"};
    double sum = 0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (!std::isfinite(weights[c]) || weights[c] < 0)
            return Error{ErrorCode::InvalidArgument, say("Expected a finite weight of 0 or more."),
                         weightPlace(c)};
        sum += weights[c];
    }
    if (!(sum > 0) || !std::isfinite(sum))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected at least one weight above 0: with none there is nothing to decide on."),
                     "/weights"};
    return {};
}

double scoreTolerance(const std::vector<double>& scores) {
    double largest = 0;
    for (const double score : scores)
        largest = std::max(largest, std::fabs(score));
    return largest * 1e-10;
}

std::vector<int> competitionRanks(const std::vector<double>& scores, bool higherIsBetter) {
    const double tolerance = scoreTolerance(scores);
    std::vector<int> ranks;
    ranks.reserve(scores.size());
    for (const double score : scores) {
        const auto better = std::count_if(scores.begin(), scores.end(), [&](double other) {
            return higherIsBetter ? other > score + tolerance : other < score - tolerance;
        });
        ranks.push_back(static_cast<int>(better) + 1);
    }
    return ranks;
}

std::vector<std::size_t> bestFirst(const std::vector<double>& scores, bool higherIsBetter) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return higherIsBetter ? scores[a] > scores[b] : scores[a] < scores[b];
    });
    return order;
}

}  // namespace bakeoff::core
