# shellcheck shell=bash
# What this machine has and lacks. Sourced by ./dev.

# As many jobs as processors, but no more than one for each 1.5 GB of memory.
jobs_for_this_machine() {
    local processors memory_kb most
    processors=$(nproc)
    memory_kb=$(awk '/MemAvailable/ { print $2 }' /proc/meminfo)
    most=$((memory_kb / 1500000))
    [ "$most" -ge 1 ] || most=1
    echo $((processors < most ? processors : most))
}

has_node_18() {
    command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)' 2>/dev/null
}

# Packages of the groups named, one a line.
packages_of() {
    local group
    for group in "$@"; do
        sed -n "s/^$group  *//p" src/cmake/pins/debian_packages.txt | tr -s ' ' '\n'
    done | sort -u
    # Another Node in front of Debian's stays: its nodejs package would conflict with Debian's npm.
    has_node_18 || printf 'nodejs\nnpm\n'
}

# Of the packages named, those that are not installed.
missing_packages() {
    comm -23 <(printf '%s\n' "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort -u)
}

install_packages() {
    local wanted missing as_root=()
    command -v dpkg-query >/dev/null || {
        echo "./dev: this machine is not Debian; install what src/cmake/pins/debian_packages.txt lists" >&2
        exit 1
    }
    mapfile -t wanted < <(packages_of "$@")
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
            sudo true
        else
            printf './dev: packages are missing and this user may not install them. As root, run:\n\n' >&2
            printf '    apt-get update && apt-get install -y --no-install-recommends %s\n\n' "${missing[*]}" >&2
            exit 1
        fi
    fi
    stage "updating the package lists" "Check the network and /etc/apt, then run this again." \
        "${as_root[@]}" apt-get update
    case " ${missing[*]} " in
        *" postgresql-15 "*) # The tests start a server of their own; the package would start another.
            printf 'create_main_cluster = false\n' | "${as_root[@]}" install -D -m 644 /dev/stdin \
                /etc/postgresql-common/createcluster.d/hamandish.conf ;;
    esac
    stage "installing ${#missing[@]} packages" "Check that this is Debian 12 with its main archive, then run this again." \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}
