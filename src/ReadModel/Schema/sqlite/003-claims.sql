-- Live claims with the words by which look-alikes are found, and the overlaps between claims. Only the vendor reads them. Instants are UTC ticks.
CREATE TABLE claims (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  holder TEXT NOT NULL,
  customer TEXT NOT NULL,
  country TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT;

CREATE TABLE claim_tokens (
  tenant TEXT NOT NULL,
  token TEXT NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (tenant, token, claim)
) STRICT;

CREATE TABLE claim_overlaps (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  kind TEXT NOT NULL,
  confidence INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  first TEXT NOT NULL,
  second TEXT,
  customer TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX claim_tokens_claim ON claim_tokens (tenant, claim);
CREATE INDEX claim_overlaps_status ON claim_overlaps (tenant, status, found_at);
CREATE INDEX claim_overlaps_first ON claim_overlaps (tenant, first);
CREATE INDEX claim_overlaps_second ON claim_overlaps (tenant, second);
