// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/study_tables.h"
#include "core/study/reproducibility.h"

namespace bakeoff::core {
namespace {

Cell toldCell(Told told) {
    switch (told) {
        case Told::Yes:
            return {SAY("yes"), Json("yes")};
        case Told::Partly:
            return {SAY("in part"), Json("partly")};
        case Told::NotNeeded:
            return {SAY("not needed"), Json("not_needed")};
        case Told::No:
            break;
    }
    return {SAY("no"), Json("no")};
}

}  // namespace

Table reproducibilityTable(const Study& study) {
    Table table{"reproducibility",
                SAY("What it takes to repeat the measurements"),
                {{"thing", SAY("Thing")},
                 {"said", SAY("Said")},
                 {"detail", SAY("What the source says")},
                 {"line", SAY("Line"), true}},
                {}};
    const auto record = reproducibilityOf(study);
    if (!record)
        return table;
    for (const auto& item : record->items)
        table.rows.push_back(
            {{item.thing->title, Json(item.thing->id)},
             toldCell(item.told),
             {item.detail, Json(item.detail.english())},
             item.line ? Cell(std::to_string(*item.line), Json(*item.line)) : Cell("", Json())});
    table.rows.push_back(
        {{SAY("All in all"), Json("score")},
         {std::to_string(record->said) + "/" + std::to_string(record->needed), Json(record->said)},
         {record->summary, Json(record->summary.english())},
         Cell("", Json())});
    return table;
}

}  // namespace bakeoff::core
