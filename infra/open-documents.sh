#!/usr/bin/env bash
# Opens the documents Minka writes in LibreOffice and says whether each could be turned into a PDF: open-documents.sh FILE...
# Without LibreOffice on the machine it says so and ends well. See infra/README.md.
set -euo pipefail

office="$(command -v soffice || command -v libreoffice || true)"
if [ -z "$office" ]; then
    echo "LibreOffice no está instalado: no se probó abrir los documentos."
    exit 0
fi
if [ $# -eq 0 ]; then
    echo "uso: open-documents.sh ARCHIVO.docx..." >&2
    exit 2
fi
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
failed=0
for file in "$@"; do
    "$office" -env:UserInstallation="file://$folder/profile" --headless --convert-to pdf --outdir "$folder" "$file" \
        > "$folder/log" 2>&1 || true
    if [ -s "$folder/$(basename "${file%.*}").pdf" ]; then
        echo "bien  $file"
    else
        echo "FALLA $file"
        cat "$folder/log"
        failed=1
    fi
done
exit $failed
