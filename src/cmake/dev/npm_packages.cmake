# cmake -D folder=FOLDER -P npm_packages.cmake: installs FOLDER's npm packages and prints where.
include(${CMAKE_CURRENT_LIST_DIR}/../pinned_source.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/../npm_packages.cmake)
hamandish_npm_packages(${folder} OUT modules)
execute_process(COMMAND ${CMAKE_COMMAND} -E echo ${modules})
