# SPDX-License-Identifier: GPL-3.0-only
# Installs the build into a folder, moves that, and uses the program in it: it finds its resources and its runner
# relative to itself, and what a desktop reads is there and sound. Needs SOURCE_DIR, BUILD_DIR, PREFIX, SANITIZE.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${PREFIX} ${PREFIX}-moved)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX} OUTPUT_QUIET
  COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${PREFIX} ${PREFIX}-moved)
set(prefix ${PREFIX}-moved)

# Everything of the machine's own is out of the way.
set(home ${PREFIX}-home)
file(REMOVE_RECURSE ${home})
file(MAKE_DIRECTORY ${home})
set(bare ${CMAKE_COMMAND} -E env --unset=BAKEOFF_RESOURCES --unset=BAKEOFF_RUNNER --unset=XDG_DATA_HOME
  --unset=XDG_CONFIG_HOME --unset=XDG_CACHE_HOME HOME=${home} BAKEOFF_CONFIG_DIR=${home}/config PATH=/nowhere)

# The study that is read is the installed one, not that of the checkout.
file(GLOB study ${prefix}/share/bakeoff/studies/*.study.json)
list(GET study 0 study)
file(READ ${study} text)
string(REGEX MATCH "\"title\": *\"([^\"]*)\"" found "${text}")
set(title "${CMAKE_MATCH_1}")
string(REPLACE "\"title\": \"${title}\"" "\"title\": \"An installed study\"" changed "${text}")
if(changed STREQUAL text)
  message(FATAL_ERROR "${study}: its title was not found")
endif()
file(WRITE ${study} "${changed}")
execute_process(COMMAND ${bare} ${prefix}/bin/bakeoff study show OUTPUT_VARIABLE shown COMMAND_ERROR_IS_FATAL ANY)
if(NOT shown MATCHES "An installed study")
  message(SEND_ERROR "the installed program does not read the installed study:\n${shown}")
endif()

# With no tool in the path the doctor only tells where things are; how it ends is about the tools.
execute_process(COMMAND ${bare} ${prefix}/bin/bakeoff doctor --format json OUTPUT_VARIABLE doctor ERROR_VARIABLE problem)
foreach(place libexec/bakeoff/bench_runner share/bakeoff)
  if(NOT doctor MATCHES "${prefix}/${place}\"")
    message(SEND_ERROR "the installed program does not find ${place}:\n${doctor}${problem}")
  endif()
endforeach()

# A command that the manual does not name is one that nobody finds.
execute_process(COMMAND ${bare} ${prefix}/bin/bakeoff --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "Subcommands:.*" help "${help}")
string(REGEX MATCHALL "\n  [a-z]+" commands "${help}")
list(LENGTH commands number)
if(number LESS 10)
  message(SEND_ERROR "the help lists ${number} commands:\n${help}")
endif()
file(READ ${SOURCE_DIR}/packaging/linux/bakeoff.1 manual)
foreach(command IN LISTS commands)
  string(STRIP ${command} command)
  if(NOT manual MATCHES "\n\\.B ${command}\n")
    message(SEND_ERROR "packaging/linux/bakeoff.1 does not describe ${command}")
  endif()
endforeach()

if(CMAKE_HOST_APPLE OR CMAKE_HOST_WIN32)
  return()
endif()
# A build with a sanitizer makes none.
set(completions)
if(NOT SANITIZE)
  set(completions bash-completion/completions/bakeoff zsh/vendor-completions/_bakeoff
    fish/vendor_completions.d/bakeoff.fish)
endif()
foreach(file applications/bakeoff.desktop metainfo/bakeoff.metainfo.xml mime/packages/bakeoff.xml man/man1/bakeoff.1
    man/man1/bench_runner.1 ${completions}
    icons/hicolor/scalable/apps/bakeoff.svg icons/hicolor/16x16/apps/bakeoff.png icons/hicolor/512x512/apps/bakeoff.png)
  if(NOT EXISTS ${prefix}/share/${file})
    message(SEND_ERROR "share/${file} was not installed")
  endif()
endforeach()

# check(<program> <arguments>...): where the program is here; otherwise says that it is not.
function(check name)
  find_program(tool_${name} ${name})
  if(NOT tool_${name})
    message(STATUS "not checked by ${name}, which is not here")
    return()
  endif()
  execute_process(COMMAND ${tool_${name}} ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(status)
    message(SEND_ERROR "${name} ${ARGN}:\n${said}")
  endif()
endfunction()
check(desktop-file-validate ${prefix}/share/applications/bakeoff.desktop)
# There is no domain yet that its id could begin with.
check(appstreamcli validate --no-net --override cid-desktopapp-is-not-rdns=info
  ${prefix}/share/metainfo/bakeoff.metainfo.xml)
check(xmllint --noout ${prefix}/share/mime/packages/bakeoff.xml)
file(REMOVE_RECURSE ${prefix} ${home})
