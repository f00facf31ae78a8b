-- What an import brought, as its source wrote it: one record per deal, format and side that brought it. Not worked out from events, so no rebuild touches it.
CREATE TABLE source_records (
  tenant text COLLATE "C" NOT NULL,
  deal text COLLATE "C" NOT NULL,
  format text COLLATE "C" NOT NULL,
  party text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant, deal, format, party)
);
