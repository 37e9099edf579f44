#!/usr/bin/env bash
# Makes the certificates of the test servers in a folder: ca.pem, and good, wrong-name, expired and self-signed.
set -euo pipefail
cd "$1"

key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }

# sign NAME HOST FROM UNTIL: a certificate of our own authority.
sign() {
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$2" -out "$1.csr"
  printf 'subjectAltName=%s\n' "$2" >"$1.ext"
  openssl ca -batch -notext -config ca.cnf -in "$1.csr" -out "$1.pem" -extfile "$1.ext" -startdate "$3" -enddate "$4"
}

cat >ca.cnf <<'TEXT'
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
serial = serial
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
TEXT
: >index.txt
echo 1000 >serial
key ca
openssl req -x509 -new -key ca.key -subj '/CN=Test authority' -days 2 -out ca.pem
now=$(date --utc --date='-1 day' +%y%m%d%H%M%SZ)
soon=$(date --utc --date='+1 day' +%y%m%d%H%M%SZ)
sign good IP:127.0.0.1 "$now" "$soon"
sign wrong-name DNS:other.example.nl "$now" "$soon"
sign expired IP:127.0.0.1 200101000000Z 210101000000Z
key self-signed
openssl req -x509 -new -key self-signed.key -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -days 2 \
  -out self-signed.pem
