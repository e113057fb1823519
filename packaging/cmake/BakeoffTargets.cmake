# SPDX-License-Identifier: GPL-3.0-only
# What every target of ours gets: warnings (errors with BAKEOFF_WERROR), sanitizers, the include root.
# Private to each target, so that nothing leaks into what links it.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)

# What most files of a target include and none of ours changes, read once. Off for clang-asan and tidy, which so find
# an include that only this hides.
option(BAKEOFF_PRECOMPILE "Precompile the headers of libraries" ON)

# bakeoff_precompile(TARGET header...)
function(bakeoff_precompile name)
  if(BAKEOFF_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${ARGN})
  endif()
endfunction()

# bakeoff_precompiled_of(TARGET OTHER): the same headers, not compiled again; both must have the same options.
function(bakeoff_precompiled_of name other)
  if(BAKEOFF_PRECOMPILE)
    target_precompile_headers(${name} REUSE_FROM ${other})
  endif()
endfunction()

function(bakeoff_target name)
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /utf-8 $<$<BOOL:${BAKEOFF_WERROR}>:/WX>)
  else()
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow
      -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough $<$<BOOL:${BAKEOFF_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # GCC bug 105651: false positives on std::string concatenation at -O2; with precompiled headers also those
      # about lengths and bounds, otherwise silent in system headers. Null dereference is clang-tidy's job: GCC 12 sees one in
      # every std::get_if.
      target_compile_options(${name} PRIVATE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
        -Wno-stringop-overread)
    endif()
    if(MOLD_PROGRAM AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
      target_link_options(${name} PRIVATE -fuse-ld=mold)
    endif()
  endif()
  if(BAKEOFF_PACKAGE AND NOT MSVC)
    target_compile_options(${name} PRIVATE -ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -fstack-protector-strong
      -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
      target_link_options(${name} PRIVATE -Wl,-z,relro,-z,now)
    endif()
  endif()
  if(BAKEOFF_SANITIZE)
    target_compile_options(${name} PRIVATE -fsanitize=${BAKEOFF_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${name} PRIVATE -fsanitize=${BAKEOFF_SANITIZE})
    if(BAKEOFF_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # Asio's fences, which it does not follow; a lock or an atomic beside them orders the same.
      target_compile_options(${name} PRIVATE -Wno-tsan)
    endif()
  endif()
endfunction()
