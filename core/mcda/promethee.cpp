// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/promethee.h"

#include <cmath>
#include <string>

#include "core/mcda/weights.h"

namespace bakeoff::core {
namespace {

struct ShapeName {
    const char* text;
    PreferenceShape shape;
};

// Names without hyphens, underscores, blanks and capitals.
constexpr ShapeName kShapes[] = {
    {"usual", PreferenceShape::Usual},
    {"i", PreferenceShape::Usual},
    {"t1", PreferenceShape::Usual},
    {"ushape", PreferenceShape::UShape},
    {"quasi", PreferenceShape::UShape},
    {"ii", PreferenceShape::UShape},
    {"t2", PreferenceShape::UShape},
    {"vshape", PreferenceShape::VShape},
    {"iii", PreferenceShape::VShape},
    {"t3", PreferenceShape::VShape},
    {"level", PreferenceShape::Level},
    {"iv", PreferenceShape::Level},
    {"t4", PreferenceShape::Level},
    {"linear", PreferenceShape::Linear},
    {"vshape2", PreferenceShape::Linear},
    {"vshapeindifference", PreferenceShape::Linear},
    {"vshapewithindifference", PreferenceShape::Linear},
    {"v", PreferenceShape::Linear},
    {"t5", PreferenceShape::Linear},
    {"gaussian", PreferenceShape::Gaussian},
    {"gauss", PreferenceShape::Gaussian},
    {"vi", PreferenceShape::Gaussian},
    {"t6", PreferenceShape::Gaussian},
};

Result<void> checkPreference(const Preference& preference, std::size_t c) {
    const auto problem = [&](const char* key, Message message) {
        return Error{ErrorCode::InvalidArgument, std::move(message),
                     std::string("/parameters/") + key + "/" + std::to_string(c)};
    };
    const auto shape = preference.shape;
    if (!(preference.indifference >= 0) || !std::isfinite(preference.indifference))
        return problem("q", say("Expected an indifference threshold of 0 or more."));
    if (!(preference.preference >= 0) || !std::isfinite(preference.preference))
        return problem("p", say("Expected a preference threshold of 0 or more."));
    if ((shape == PreferenceShape::Level || shape == PreferenceShape::Linear) &&
        preference.preference < preference.indifference)
        return problem("p",
                       say("Expected a preference threshold no smaller than the indifference threshold q."));
    if (shape == PreferenceShape::Gaussian && (!(preference.sigma > 0) || !std::isfinite(preference.sigma)))
        return problem("sigma", say("Expected a number above 0 for a Gaussian preference."));
    return {};
}

}  // namespace

double Preference::at(double d) const {
    if (!(d > 0))
        return 0;
    switch (shape) {
        case PreferenceShape::Usual:
            return 1;
        case PreferenceShape::UShape:
            return d > indifference ? 1 : 0;
        case PreferenceShape::VShape:
            return d >= preference ? 1 : d / preference;
        case PreferenceShape::Level:
            return d > preference ? 1 : d > indifference ? 0.5 : 0;
        case PreferenceShape::Linear:
            if (d <= indifference)
                return 0;
            return d >= preference ? 1 : (d - indifference) / (preference - indifference);
        case PreferenceShape::Gaussian:
            break;
    }
    return 1 - std::exp(-d * d / (2 * sigma * sigma));
}

Result<PreferenceShape> findPreferenceShape(std::string_view name) {
    std::string word;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (c != '-' && c != '_' && c != ' ')
            word += c;
    }
    for (const auto& entry : kShapes) {
        if (word == entry.text)
            return entry.shape;
    }
    return Error{
        ErrorCode::InvalidArgument,
        say("No preference function \"%1\". Expected one of: usual, ushape, vshape, level, linear, gaussian.",
            name),
        "/parameters/preference_functions"};
}

Result<PrometheeResult> promethee(const DecisionMatrix& matrix, const std::vector<double>& weights,
                                  const std::vector<Preference>& preferences, bool divide) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    if (auto checked = checkWeights(weights, matrix.criteria()); !checked)
        return checked.error();
    if (preferences.size() != matrix.criteria())
        return Error{ErrorCode::InvalidArgument, say("Expected one preference function for each criterion."),
                     "/parameters/preference_functions"};
    for (std::size_t c = 0; c < preferences.size(); ++c) {
        if (auto checked = checkPreference(preferences[c], c); !checked)
            return checked.error();
    }
    const auto shares = shareWeights(weights);
    if (!shares)
        return shares.error();
    const std::size_t m = matrix.alternatives();
    PrometheeResult out{Matrix(m, m), std::vector<double>(m, 0), std::vector<double>(m, 0),
                        std::vector<double>(m, 0)};
    const double others = divide && m > 1 ? static_cast<double>(m - 1) : 1;
    for (std::size_t a = 0; a < m; ++a) {
        for (std::size_t b = 0; b < m; ++b) {
            for (std::size_t c = 0; c < preferences.size(); ++c) {
                const double d = matrix.values(a, c) - matrix.values(b, c);
                out.index(a, b) +=
                    (*shares)[c] * preferences[c].at(matrix.objectives[c] == Objective::Max ? d : -d);
            }
            out.plus[a] += out.index(a, b) / others;
            out.minus[b] += out.index(a, b) / others;
        }
    }
    for (std::size_t a = 0; a < m; ++a)
        out.net[a] = out.plus[a] - out.minus[a];
    return out;
}

}  // namespace bakeoff::core
