-- What an import brought, as its source wrote it: one record per deal, format and side that brought it. Not worked out from events, so no rebuild touches it.
CREATE TABLE source_records (
  tenant TEXT NOT NULL,
  deal TEXT NOT NULL,
  format TEXT NOT NULL,
  party TEXT NOT NULL,
  at INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (tenant, deal, format, party)
) STRICT, WITHOUT ROWID;
