#!/usr/bin/env python3
"""Makes of a ledger what an earlier version of Tijdig would have left: older.py LEDGER VERSION, where version 2 knew no terms,
and version 1 no runs either."""

import sqlite3
import sys


def seal(*values):
    """The digest of a row: Fowler, Noll and Vo's hash of 64 bits over its values."""
    digest = 0xCBF29CE484222325
    for value in values:
        if value is None:
            octets = b"\0"
        elif isinstance(value, int):
            octets = b"\1" + value.to_bytes(8, "little", signed=True)
        else:
            octets = b"\3" + value.encode() + b"\0"
        for octet in octets:
            digest = (digest ^ octet) * 0x100000001B3 % 2**64
    return digest - 2**64 if digest >= 2**63 else digest


TABLES = {
    "told": """
        id INTEGER PRIMARY KEY, deadline TEXT NOT NULL, step TEXT NOT NULL, recipient TEXT NOT NULL, contract TEXT,
        rule TEXT NOT NULL, due TEXT NOT NULL, day TEXT NOT NULL, letter INTEGER REFERENCES letter (id), settled INTEGER,
        seal INTEGER NOT NULL, UNIQUE (deadline, step, recipient)""",
    "acknowledgement": """
        id INTEGER PRIMARY KEY, deadline TEXT NOT NULL UNIQUE, until TEXT, day TEXT NOT NULL, seal INTEGER NOT NULL""",
}
COLUMNS = {
    "told": "id, deadline, step, recipient, contract, rule, due, day, letter, settled",
    "acknowledgement": "id, deadline, until, day",
}

path, version = sys.argv[1], int(sys.argv[2])
ledger = sqlite3.connect(path)
ledger.create_function("tijdig_seal", -1, seal)
for table, columns in COLUMNS.items():
    ledger.executescript(f"""
        ALTER TABLE {table} RENAME TO later;
        CREATE TABLE {table} ({TABLES[table]}) STRICT;
        INSERT INTO {table} SELECT {columns}, tijdig_seal({columns}) FROM later;
        DROP TABLE later;""")
ledger.executescript("""
    CREATE INDEX told_by_letter ON told (letter);
    DELETE FROM grdb_migrations WHERE identifier = 'terms';
    PRAGMA user_version = 2;""")
if version == 1:
    ledger.executescript("""
        DROP TABLE run; DROP TABLE note; DROP TABLE damage;
        DELETE FROM grdb_migrations WHERE identifier LIKE 'runs%';
        PRAGMA user_version = 1;""")
ledger.close()
