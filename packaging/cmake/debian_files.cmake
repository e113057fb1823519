# SPDX-License-Identifier: GPL-3.0-only
# Run by CPack on the folder that becomes a package. For a .deb: manual pages and changelogs packed, copyright as Debian
# writes it, and no second copy of a licence that each system has.
cmake_minimum_required(VERSION 3.25)
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()

set(root ${CPACK_TEMPORARY_DIRECTORY}/usr)
set(doc ${root}/share/doc/bakeoff)
find_program(GZIP gzip REQUIRED)

# pack(FILE): without the name and the time, which would make each packing differ.
function(pack file)
  execute_process(COMMAND ${GZIP} -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB manuals ${root}/share/man/man*/*.1)
foreach(manual IN LISTS manuals)
  pack(${manual})
endforeach()

file(REMOVE ${doc}/LICENSE)
file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
pack(${doc}/changelog)
configure_file(${CPACK_BAKEOFF_SOURCE_DIR}/packaging/debian/copyright ${doc}/copyright COPYONLY)

# By SOURCE_DATE_EPOCH, where it is set.
set(ENV{TZ} UTC)
set(ENV{LC_ALL} C)
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${doc}/changelog.Debian "bakeoff (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) bookworm; urgency=medium

  * Made from the source of this version; changelog.gz says what is new.

 -- ${CPACK_BAKEOFF_MAINTAINER}  ${now}
")
pack(${doc}/changelog.Debian)

file(MAKE_DIRECTORY ${root}/share/lintian/overrides)
file(WRITE ${root}/share/lintian/overrides/bakeoff "# Not made for Debian's own archive, which has no wish for it on record.
bakeoff: initial-upload-closes-no-bugs *
")

file(GLOB_RECURSE all LIST_DIRECTORIES ON ${root}/*)
foreach(path IN LISTS all)
  if(IS_DIRECTORY ${path} OR path MATCHES "/bin/|/libexec/")
    file(CHMOD ${path} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  else()
    file(CHMOD ${path} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  endif()
endforeach()
