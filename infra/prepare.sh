#!/usr/bin/env bash
# prepare.sh <jar> <folder>: lays Minka out in a folder as it is installed, and trains its start (train.sh).
. "$(dirname "${BASH_SOURCE[0]}")/parts/common.sh"

[ $# -eq 2 ] || fail "Usage: $0 <jar> <folder>"
jar=$1
folder=$2
find_java

[ ! -e "$folder/minka.jar" ] || fail "There is a Minka in $folder already: each version gets a folder of its own."
mkdir -p "$folder"
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder" --application-filename minka.jar
install -m 755 "$here/minka" "$folder/minka"
"$here/train.sh" "$folder"
