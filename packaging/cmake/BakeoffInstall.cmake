# SPDX-License-Identifier: GPL-3.0-only
# What `cmake --install` puts where. The program looks for its resources in
# ../share/bakeoff and for the runner in ../libexec/bakeoff, seen from itself (app/run/locations.cpp), so that an
# installation can be moved as a whole.
include(GNUInstallDirs)

set(bakeoff_data ${CMAKE_INSTALL_DATADIR}/bakeoff)
install(TARGETS bakeoff RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Started by the program; its name is too common for a folder of commands.
install(TARGETS bench_runner RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/bakeoff)
# Icons, help, translations and the sample run are inside of the program.
install(DIRECTORY resources/prices resources/schema resources/studies resources/subjects resources/toolchains
  DESTINATION ${bakeoff_data} PATTERN __pycache__ EXCLUDE PATTERN node_modules EXCLUDE PATTERN target EXCLUDE)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(UNIX AND NOT APPLE)
  install(FILES packaging/linux/bakeoff.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/linux/bakeoff.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES packaging/linux/bakeoff.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES packaging/linux/bakeoff.1 packaging/linux/bench_runner.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES resources/icons/bakeoff.svg DESTINATION ${icons}/scalable/apps)

  # For what cannot draw the drawing itself.
  set(pictures)
  foreach(size 16 24 32 48 64 128 256 512)
    set(picture ${CMAKE_BINARY_DIR}/icons/${size}x${size}/bakeoff.png)
    list(APPEND pictures ${picture})
    install(FILES ${picture} DESTINATION ${icons}/${size}x${size}/apps)
  endforeach()
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Svg)
  add_executable(render_icon packaging/linux/render_icon.cpp)
  set_target_properties(render_icon PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/icons)
  target_link_libraries(render_icon PRIVATE Qt6::Gui Qt6::Svg)
  block()
    set(BAKEOFF_SANITIZE "")  # the build runs it, where a sanitizer may need a set-up that tests have
    bakeoff_target(render_icon)
  endblock()
  add_custom_command(OUTPUT ${pictures} COMMAND render_icon ${CMAKE_SOURCE_DIR}/resources/icons/bakeoff.svg ${pictures}
    DEPENDS render_icon ${CMAKE_SOURCE_DIR}/resources/icons/bakeoff.svg COMMENT "Drawing the icon" VERBATIM)
  add_custom_target(icon_pictures ALL DEPENDS ${pictures})

  # The program writes them itself. One for another machine, or with a sanitizer, cannot be asked here.
  if(NOT CMAKE_CROSSCOMPILING AND NOT BAKEOFF_SANITIZE)
    set(completions ${CMAKE_BINARY_DIR}/completions)
    add_custom_command(OUTPUT ${completions}/bakeoff ${completions}/_bakeoff ${completions}/bakeoff.fish
      COMMAND ${CMAKE_COMMAND} -E make_directory ${completions}
      COMMAND bakeoff completion bash > ${completions}/bakeoff
      COMMAND bakeoff completion zsh > ${completions}/_bakeoff
      COMMAND bakeoff completion fish > ${completions}/bakeoff.fish
      DEPENDS bakeoff COMMENT "Asking the program for its shell completions" VERBATIM)
    add_custom_target(completions ALL DEPENDS ${completions}/bakeoff)
    install(FILES ${completions}/bakeoff DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    # Debian's zsh looks there too, beside the folder of its own packages.
    install(FILES ${completions}/_bakeoff DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${completions}/bakeoff.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  endif()
endif()
