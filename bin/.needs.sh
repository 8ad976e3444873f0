# Sourced by the commands of this folder: what the machine must have, and one build at a time.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
missing=()

# Output of the machinery goes to stderr: stdout belongs to what was asked for.
say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

has_library() { [[ $(/sbin/ldconfig -p) == *"$1"* ]]; }
postgres_bin() {
    local server
    for server in /usr/lib/postgresql/*/bin/initdb; do [ ! -x "$server" ] || { dirname "$server"; return; }; done
}

# need PACKAGE COMMAND...: notes the package as missing where the command fails.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

# What the product itself runs on: libsodium seals, ICU speaks Indonesian, the certificates let a restore trust its source.
need_product() {
    need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
    need libicu has_library libicuuc.so
    need libsodium23 has_library libsodium.so
}

# Installs what is missing where this user may; says exactly what to do where not.
install_missing() {
    command -v dotnet >/dev/null || die "The .NET SDK is missing. Install version $(sdk_version) or a later 10.0 band (https://dot.net) so that 'dotnet' is on the PATH, then run this again."
    [ ${#missing[@]} -gt 0 ] || { check_sdk; return 0; }
    command -v apt-get >/dev/null || die "Missing: ${missing[*]} (names of Debian packages). Install them with this system's package manager, then run this again."
    local sudo=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || die "Missing, and this user may not install: ${missing[*]}
As an administrator run:
  apt-get update && apt-get install -y --no-install-recommends $(debian_names)
then run this again."
        sudo=(sudo -n)
    fi
    say "Installing ${missing[*]} ..."
    "${sudo[@]}" apt-get update -qq >&2 || say "The package lists could not be refreshed; trying with those at hand."
    local packages
    packages=$(debian_names)
    # shellcheck disable=SC2086 # a list of names
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2 ||
        die "apt-get could not install: $packages. Install them by hand, then run this again."
    missing=()
    check_sdk
}

# ICU carries its version in its name, and it differs from release to release.
debian_names() {
    local icu
    icu=$(apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1) || true
    printf '%s ' "${missing[@]}" | sed "s/\blibicu\b/${icu:-libicu-dev}/; s/ $//"
}

sdk_version() { sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json"; }
check_sdk() {
    local words
    words=$(cd "$root" && dotnet --version 2>&1) || die "This needs the .NET SDK $(sdk_version) or a later 10.0 band, and dotnet says: $words"
}

# build PROJECT CONFIGURATION: two commands started at once must not write the same files.
build() {
    mkdir -p "$root/artifacts"
    exec 9>"$root/artifacts/.build" || die "$root/artifacts belongs to another user; remove it or become that user."
    flock 9
    local code=0
    dotnet build "$root/$1" -c "$2" -v quiet -nodeReuse:false >&2 9>&- || code=$?
    flock -u 9
    return "$code"
}

# The product, in Release; built anew only where something it is made of is newer.
build_product() {
    local made=$root/artifacts/bin/Web/release/netra.dll
    if [ -e "$made" ] && [ -z "$(find "$root"/{src,bench,db,rules,data,Directory.Build.props,Directory.Build.targets,Directory.Packages.props,global.json} -newer "$made" -print -quit 2>/dev/null)" ]; then return; fi
    say "Building ..."
    build src/Web/Web.csproj Release || die "The build failed; the reason stands above."
    touch "$made"
}

netra() { dotnet "$root/artifacts/bin/Web/release/netra.dll" "$@"; }
