// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

namespace bakeoff::core {

/// Looks for the highest rate at which something still holds, given that it holds below it and not above:
///
///     RateBisection search(ceiling, 0.05);
///     while (const auto rate = search.next())
///         search.tell(holdsAt(*rate));
///
/// Begins at a guess, halves or grows until the border is between two rates, and then takes their geometric
/// mean until they are as near to each other as asked for.
class RateBisection {
public:
    /// `resolution`: how far the bracket's ends may be apart, as a share of its lower end; above 0.
    RateBisection(double guess, double resolution);

    /// The rate to try next; nothing once the border is known well enough, or is not to be found within two
    /// orders of magnitude below the guess, or one above.
    [[nodiscard]] std::optional<double> next() const;
    /// What came of the rate that next() gave.
    void tell(bool holds);

    /// The highest rate at which it held, and the lowest at which it did not; nothing: none was.
    [[nodiscard]] std::optional<double> within() const { return m_within; }
    [[nodiscard]] std::optional<double> beyond() const { return m_beyond; }

private:
    double m_guess;
    double m_resolution;
    std::optional<double> m_within;
    std::optional<double> m_beyond;
};

}  // namespace bakeoff::core
