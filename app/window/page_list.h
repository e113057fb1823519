// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

namespace bakeoff::app {

class Page;
class Workbench;

/// Every page of the window, in the order in which it lists them; the window owns them. A new page stands
/// here and has its icon and its help, see Page.
std::vector<Page*> makePages(Workbench& workbench);

}  // namespace bakeoff::app
