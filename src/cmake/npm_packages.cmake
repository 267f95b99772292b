# hamandish_npm_packages(FOLDER OUT <variable>): the node_modules folder of FOLDER/package-lock.json.
#
# Installed once into the cache, keyed by the lock file, whose hashes npm holds the bytes against.
# The lock file names no registry, so whichever one npm is configured for will do. No package's
# install script is run: nothing is downloaded behind npm's back.
function(hamandish_npm_packages folder)
    cmake_parse_arguments(arg "" "OUT" "" ${ARGN})
    file(SHA256 ${folder}/package-lock.json pin)
    string(SUBSTRING ${pin} 0 12 pin)
    get_filename_component(name ${folder} NAME)
    set(installed ${HAMANDISH_CACHE}/npm-${name}-${pin})
    file(LOCK ${HAMANDISH_CACHE}/npm-${name}.lock GUARD FUNCTION TIMEOUT 1800)
    if(NOT EXISTS ${installed}/complete)
        find_program(NPM npm REQUIRED)
        message(STATUS "Installing the npm packages of ${name}")
        file(REMOVE_RECURSE ${installed})
        file(COPY ${folder}/package.json ${folder}/package-lock.json DESTINATION ${installed})
        execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
            WORKING_DIRECTORY ${installed} RESULT_VARIABLE code OUTPUT_VARIABLE log ERROR_VARIABLE log)
        if(NOT code EQUAL 0)
            message(FATAL_ERROR "npm could not install ${folder}/package-lock.json:\n${log}\n"
                "Check the network and npm's configured registry (npm ping), then try again.")
        endif()
        file(TOUCH ${installed}/complete)
    endif()
    set(${arg_OUT} ${installed}/node_modules PARENT_SCOPE)
endfunction()
