# SPDX-License-Identifier: GPL-3.0-only
# Who may know whom (HACKING.md, "The house"). Fails with the file and the rule it breaks.
cmake_minimum_required(VERSION 3.25)
set(broken 0)

# forbid(<rule> <regex> <folder>... [EXCEPT <path regex>])
function(forbid rule regex)
  cmake_parse_arguments(F "" "EXCEPT" "" ${ARGN})
  foreach(folder IN LISTS F_UNPARSED_ARGUMENTS)
    file(GLOB_RECURSE files ${SOURCE_DIR}/${folder}/*.h ${SOURCE_DIR}/${folder}/*.cpp ${SOURCE_DIR}/${folder}/*.txt)
    foreach(file IN LISTS files)
      file(RELATIVE_PATH name ${SOURCE_DIR} ${file})
      if(F_EXCEPT AND name MATCHES "${F_EXCEPT}")
        continue()
      endif()
      file(STRINGS ${file} hits REGEX "${regex}")
      if(hits)
        list(GET hits 0 first)
        message(SEND_ERROR "${name}: ${rule}\n    ${first}")
      endif()
    endforeach()
  endforeach()
endfunction()

forbid("no Qt under core/ and bench_runner/" "#include *[<\"](Q[A-Z]|Qt)" core bench_runner)
forbid("core/ knows neither the runner nor the app" "#include *\"(bench_runner|app)/" core)
forbid("bench_runner/ does not know the app" "#include *\"app/" bench_runner)
forbid("the app starts the runner as a process and never links it" "#include *\"bench_runner/|bakeoff_runner" app)
forbid("Qt Charts is known to app/charts/ alone" "#include *<(QtCharts|QChart|QAbstractSeries|QBar|QLineSeries|QValueAxis|QLogValueAxis|QHorizontalBar|QAreaSeries|QScatterSeries|QCategoryAxis|QLegend)"
  app EXCEPT "^app/charts/")
forbid("SQL is known to app/store/ alone" "#include *<(QtSql|QSql)" app EXCEPT "^app/store/")
forbid("core/ and app/ know no language by name: studies and subjects are data" "[Pp]ython|[Gg]olang|\"[Gg]o\"" core app
  EXCEPT "^core/bench/catalogue.h$")

execute_process(COMMAND ldd ${RUNNER} OUTPUT_VARIABLE libraries RESULT_VARIABLE status ERROR_QUIET)
if(status EQUAL 0 AND libraries MATCHES "Qt")
  message(SEND_ERROR "bench_runner is linked with Qt:\n${libraries}")
endif()
