# SPDX-License-Identifier: GPL-3.0-only
# What CPack makes of an installation: `cpack -G TGZ`, `cpack -G DEB`. packaging/package makes them as they are
# published.
set(BAKEOFF_MAINTAINER "The Bakeoff authors <bakeoff@example.org>" CACHE STRING
  "Who answers for the package: a name and an address")

set(CPACK_PACKAGE_NAME bakeoff)
set(CPACK_PACKAGE_VENDOR "The Bakeoff authors")
set(CPACK_PACKAGE_CONTACT ${BAKEOFF_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Test a published comparison on your own machine and against your own work")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_GENERATOR TGZ)
set(CPACK_STRIP_FILES ON)
string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_PACKAGE_FILE_NAME bakeoff-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR}-system-qt)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip)  # packaging/package packs again, smaller
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt's plugins, which no program is linked with: the store of runs, and a window on X.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, python3-venv, golang-go")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libqt6sql6-psql, qt6-wayland, gcc, cargo, nodejs, default-jdk-headless")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"An article compares two technologies and shows a table of benchmarks. Bakeoff
reads both, asks about your own work, runs the claimed benchmarks on your own
machine, says claim by claim what holds, and recommends one, with its reasons,
how sure that is, and what would flip it.")
# What Debian wants beside the installation, and in its way.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/packaging/cmake/debian_files.cmake)
set(CPACK_BAKEOFF_SOURCE_DIR ${CMAKE_SOURCE_DIR})
set(CPACK_BAKEOFF_MAINTAINER ${BAKEOFF_MAINTAINER})
include(CPack)
