// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/value_function.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bakeoff::core {

Result<ValueFunction> ValueFunction::piecewise(std::vector<double> cutoffs, std::vector<double> values) {
    if (cutoffs.size() < 2)
        return Error{ErrorCode::InvalidArgument, say("Expected at least two cut-offs."), "/cutoffs"};
    if (values.size() != cutoffs.size())
        return Error{ErrorCode::InvalidArgument,
                     say("Expected one value for each cut-off: %1, found %2.", cutoffs.size(), values.size()),
                     "/values"};
    for (std::size_t i = 0; i < cutoffs.size(); ++i) {
        if (!std::isfinite(cutoffs[i]) || (i > 0 && cutoffs[i] <= cutoffs[i - 1]))
            return Error{ErrorCode::InvalidArgument, say("Expected ascending cut-offs."),
                         "/cutoffs/" + std::to_string(i)};
        if (!std::isfinite(values[i]))
            return Error{ErrorCode::InvalidArgument, say("Expected a finite value."),
                         "/values/" + std::to_string(i)};
    }
    ValueFunction out;
    out.m_cutoffs = std::move(cutoffs);
    out.m_values = std::move(values);
    return out;
}

Result<ValueFunction> ValueFunction::logarithmic(double limit, double target) {
    if (!(limit > 0) || !std::isfinite(limit))
        return Error{ErrorCode::InvalidArgument, say("Expected a limit above 0: the scale is logarithmic."),
                     "/limit"};
    if (!(target > 0) || !std::isfinite(target))
        return Error{ErrorCode::InvalidArgument, say("Expected a target above 0: the scale is logarithmic."),
                     "/target"};
    if (target == limit)
        return Error{ErrorCode::InvalidArgument, say("Expected a target other than the limit."), "/target"};
    const double low = std::log(std::min(limit, target));
    const double high = std::log(std::max(limit, target));
    const bool rising = target > limit;
    auto made = piecewise({low, high}, rising ? std::vector<double>{0, 1} : std::vector<double>{1, 0});
    if (!made)
        return Error{ErrorCode::InvalidArgument, say("Expected a target other than the limit."), "/target"};
    made->m_logarithmic = true;
    return made;
}

double ValueFunction::at(double x, bool clip) const {
    // Nothing measured is below zero; a zero lies beyond every limit.
    const double position = !m_logarithmic ? x : x > 0 ? std::log(x) : -std::numeric_limits<double>::max();
    if ((clip || m_logarithmic) && position <= m_cutoffs.front())
        return m_values.front();
    if ((clip || m_logarithmic) && position >= m_cutoffs.back())
        return m_values.back();
    const auto above = std::upper_bound(m_cutoffs.begin() + 1, m_cutoffs.end() - 1, position);
    const auto i = static_cast<std::size_t>(above - m_cutoffs.begin());
    const double part = (position - m_cutoffs[i - 1]) / (m_cutoffs[i] - m_cutoffs[i - 1]);
    return m_values[i - 1] + part * (m_values[i] - m_values[i - 1]);
}

}  // namespace bakeoff::core
