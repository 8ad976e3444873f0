#!/bin/sh
# Makes regions.tsv.gz from the CSV files of idn-area-data (README.md tells which release).
# usage: data/regions/make.sh FOLDER    FOLDER holds provinces.csv, regencies.csv, districts.csv and villages.csv
# Same input, same text: no timestamp goes in, and the order is that of the bytes of the codes.
set -eu
from=${1:?usage: make.sh FOLDER}
to=$(dirname "$0")/regions.tsv.gz
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

for level in provinces regencies districts villages; do
    LC_ALL=C awk -v level="$level" '
        function refuse(why) { print level ": " why > "/dev/stderr"; exit 1 }
        # A kind is put before the name, unless the source has already printed it there.
        function with_kind(kind, name) { return index(name, kind " ") == 1 ? name : kind " " name }

        { sub(/\r$/, "") }
        NR == 1 { columns = split($0, header, ","); if (header[columns] != "name") refuse("the last column must be the name"); next }
        {
            code = $0; sub(/,.*/, "", code)
            name = $0; for (i = 1; i < columns; i++) sub(/^[^,]*,/, "", name)
            if (name ~ /^".*"$/) { name = substr(name, 2, length(name) - 2); gsub(/""/, "\"", name) }
            # The source carries a quotation mark where an apostrophe belongs: Ra"as is Ra'\''as.
            gsub(/"/, "'\''", name)
            if (level == "districts") name = with_kind(code ~ /^9[1-6]/ ? "Distrik" : "Kecamatan", name)
            if (level == "villages") {
                kind = substr(code, 10, 1)
                if (kind !~ /[123]/) refuse(code " is no kelurahan (1), desa (2) or desa adat (3)")
                name = with_kind(kind == 1 ? "Kelurahan" : kind == 2 ? "Desa" : "Desa Adat", name)
            }
            print code "\t" name
        }' "$from/$level.csv" >> "$rows"
done

LC_ALL=C sort "$rows" | gzip -9n > "$to"
awk -F'\t' '{ n[length($1)]++ } END { print n[2], "provinces,", n[5], "regencies and cities,", n[8], "sub-districts,", n[13], "villages" }' "$rows"
