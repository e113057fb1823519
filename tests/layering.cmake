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
forbid("numbers become text in core/base/numbers.h and units.h: printf writes the decimal comma of the user's locale"
  "printf\\(.*%[-+ #.0-9*]*l*[aefgAEFG]" core app)
forbid("the window's numbers are written by app/i18n/numbers.h, with the marks of its language" "[(,] *'[efgEFG]'[,)]" app
  EXCEPT "^app/i18n/numbers.cpp$")
forbid("core/ writes texts without printf, whose format need not stand where it is called" "printf\\(" core)
forbid("one file writes .hgrm, so that a histogram is the same by every door" "1/.1-Percentile." core bench_runner app
  EXCEPT "/hgrm.cpp$")

forbid("what a stranger wrote is read by core/base/json_reader.h or json_access.h: the library's own doors throw, or cost the square of an object's members"
  "Json::(parse|sax_parse)\\(|[.>](value|at|get_to)\\(\"[^)]*[Jj]son" core bench_runner app EXCEPT "^core/base/json_")

# order(<wing> <folder>...): each folder includes only what stands before it, so there is no circle among them.
# Every folder of the wing is in the list.
function(order wing)
  set(before "")
  foreach(folder IN LISTS ARGN)
    list(APPEND before ${folder})
    file(GLOB files ${SOURCE_DIR}/${wing}/${folder}/*.h ${SOURCE_DIR}/${wing}/${folder}/*.cpp)
    if(NOT files)
      message(SEND_ERROR "${wing}/${folder} stands in the order of folders and has no files")
    endif()
    foreach(file IN LISTS files)
      file(RELATIVE_PATH name ${SOURCE_DIR} ${file})
      file(STRINGS ${file} includes REGEX "^#include \"${wing}/")
      foreach(include IN LISTS includes)
        string(REGEX REPLACE "^#include \"${wing}/(.*)/[^/]*\".*" "\\1" known "${include}")
        if(NOT known IN_LIST before)
          message(SEND_ERROR "${name}: ${wing}/${folder} stands before ${wing}/${known}\n    ${include}")
        endif()
      endforeach()
    endforeach()
  endforeach()
  file(GLOB_RECURSE files ${SOURCE_DIR}/${wing}/*/*.h ${SOURCE_DIR}/${wing}/*/*.cpp)
  foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    file(RELATIVE_PATH folder ${SOURCE_DIR}/${wing} ${folder})
    if(NOT folder IN_LIST ARGN)
      message(SEND_ERROR "${wing}/${folder} is not in the order of folders (HACKING.md, \"The house\")")
    endif()
  endforeach()
endfunction()

order(core base mcda mcda/worlds bench study answers plan measure verdict capacity decision protocol questionnaire report
  article interchange mcda/cases)
order(bench_runner base process load toolchain workloads job cli)
order(app i18n help settings store files run charts cli workbench models pages window)

execute_process(COMMAND ldd "${RUNNER}" OUTPUT_VARIABLE libraries RESULT_VARIABLE status ERROR_QUIET)
if(status EQUAL 0 AND libraries MATCHES "Qt")
  message(SEND_ERROR "bench_runner is linked with Qt:\n${libraries}")
endif()
