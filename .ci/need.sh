# Sourced by run, test and bench: installs what is missing from the distribution's packages, saying so.
# need COMMAND PACKAGE… : COMMAND is a program's name or path; the packages bring it.
need() {
  local program=$1; shift
  if command -v "$program" >/dev/null 2>&1 || [ -x "$program" ]; then return 0; fi
  missing+=("$@")
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing: ${missing[*]}. Install them with your system's package manager and run this again." >&2
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then
      as_root=(sudo)
    else
      echo "Missing: ${missing[*]}. Run this once, then try again:" >&2
      echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      exit 1
    fi
  fi
  echo "Installing ${missing[*]} from the distribution's packages …" >&2
  local log; log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
  fi
  rm -f "$log"
}

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "The .NET 10 SDK is missing: see https://learn.microsoft.com/dotnet/core/install/linux" >&2
    exit 1
  fi
}

# is_made FILE FOLDER: whether nothing that the program is made of is younger than FILE.
is_made() {
  [ -f "$1" ] && [ -z "$(find "$2"/{src,themes,web,.ci,.config} "$2"/*.props "$2"/global.json -newer "$1" \
    -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -name bin -not -name obj -not -name node_modules -not -name wwwroot -print -quit 2>/dev/null)" ]
}

# make_model FOLDER CONFIGURATION: writes EF's model of both databases out as source, which a build takes in with -p:CompiledModel=true. A start that
# finds it compiled is a quarter shorter and holds 32 MiB less than one that puts it together from conventions. CONFIGURATION: what is built for it.
make_model() {
  local project=$1/src/Standfirst model=$1/src/Standfirst/obj/Model
  if is_made "$model/made" "$1"; then return 0; fi
  local started; started=$(mktemp) # its time is when the build began
  rm -rf "$model"
  (
    cd "$1" && dotnet tool restore && dotnet build "$project" -c "$2" -v quiet --nologo -clp:NoSummary -p:RunAnalyzers=false || exit 1
    for database in Sqlite Postgres; do
      dotnet ef dbcontext optimize --project "$project" --configuration "$2" --no-build --context "${database}NewsDb" \
        --output-dir "obj/Model/$database" --namespace "Standfirst.Storage.$database.CompiledModel" || exit 1
    done
  ) >"$started.log" 2>&1 || { cat "$started.log" >&2; rm -f "$started" "$started.log"; return 1; }
  touch -r "$started" "$model/made"; rm -f "$started" "$started.log"
}

# build_program FOLDER: makes $program from what changed, quietly. Compiled ahead of time it starts in two thirds of the time; where the compiler for
# that, or the tool that writes the model out, cannot be fetched it is left to the runtime.
build_program() {
  local folder=$1; program=$1/src/Standfirst/bin/program/standfirst.dll
  local built=$folder/src/Standfirst/bin/program/built
  if is_made "$built" "$folder"; then return 0; fi
  local started; started=$(mktemp)
  local publish=(dotnet publish "$folder/src/Standfirst" -c Release -o "$folder/src/Standfirst/bin/program" -v quiet --nologo -clp:NoSummary -p:RunAnalyzers=false) # they are ./test's business
  if make_model "$folder" Release; then publish+=(-p:CompiledModel=true); else echo "Built without the compiled model: the program starts half a second later." >&2; fi
  if [ "$(uname -m)" != x86_64 ] || ! "${publish[@]}" -r linux-x64 --self-contained false -p:PublishReadyToRun=true >"$started" 2>&1; then
    "${publish[@]}" >&2
  fi
  # Of the time before it began: what is saved meanwhile is built next time.
  touch -r "$started" "$built"; rm -f "$started"
}

missing=()
