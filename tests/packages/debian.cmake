# SPDX-License-Identifier: GPL-3.0-only
# CPack makes a .deb of the build as it is; it says what it needs, and has what Debian asks of every package. Needs
# BUILD_DIR, WORK. packaging/package makes the real one, tests/packages/try_packages uses that.
cmake_minimum_required(VERSION 3.25)

foreach(tool dpkg-deb dpkg-shlibdeps)
  find_program(tool_${tool} ${tool})
  if(NOT tool_${tool})
    message("SKIPPED: ${tool} is not here")
    return()
  endif()
endforeach()
file(REMOVE_RECURSE ${WORK})
set(ENV{SOURCE_DATE_EPOCH} 1700000000)
set(ENV{TZ} UTC)
execute_process(COMMAND ${CMAKE_CPACK_COMMAND} --config ${BUILD_DIR}/CPackConfig.cmake -G DEB -B ${WORK}
  -D CPACK_DEBIAN_COMPRESSION_TYPE=none OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
file(GLOB package ${WORK}/*.deb)
if(status OR NOT package)
  message(FATAL_ERROR "no package:\n${said}")
endif()

execute_process(COMMAND dpkg-deb -f ${package} Depends OUTPUT_VARIABLE depends COMMAND_ERROR_IS_FATAL ANY)
# Linked with, or loaded by Qt alone.
foreach(needed libqt6widgets6 libqt6charts6 libssl3 libc6 libqt6sql6-sqlite qt6-qpa-plugins)
  if(NOT " ${depends}" MATCHES " ${needed}[ ,\n]")
    message(SEND_ERROR "the package does not depend on ${needed}: ${depends}")
  endif()
endforeach()

execute_process(COMMAND dpkg-deb -c ${package} OUTPUT_VARIABLE content COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n$" "" content "${content}")
string(REPLACE "\n" ";" content "${content}")
set(files)
foreach(line IN LISTS content)
  # Mode, owner, size, day, time, name.
  if(NOT line MATCHES "^([-dl][-rwx]+) root/root +[0-9]+ 2023-11-14 22:13 \\.(/.*)$")
    message(SEND_ERROR "an owner or a time of this machine: ${line}")
    continue()
  endif()
  list(APPEND files ${CMAKE_MATCH_2})
  if(CMAKE_MATCH_1 MATCHES "^.....w|^........w")
    message(SEND_ERROR "others may write it: ${line}")
  endif()
endforeach()
foreach(file /usr/bin/bakeoff /usr/libexec/bakeoff/bench_runner /usr/share/doc/bakeoff/copyright
    /usr/share/doc/bakeoff/changelog.gz /usr/share/doc/bakeoff/changelog.Debian.gz /usr/share/man/man1/bakeoff.1.gz
    /usr/share/man/man1/bench_runner.1.gz /usr/share/bash-completion/completions/bakeoff)
  if(NOT file IN_LIST files)
    message(SEND_ERROR "${file} is not in the package")
  endif()
endforeach()
# Each system has it already.
if(/usr/share/doc/bakeoff/LICENSE IN_LIST files)
  message(SEND_ERROR "the package has a licence of its own")
endif()
file(REMOVE_RECURSE ${WORK})
