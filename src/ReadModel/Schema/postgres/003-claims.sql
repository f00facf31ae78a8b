-- Live claims with the words by which look-alikes are found, and the overlaps between claims. Only the vendor reads them. Instants are UTC ticks.
CREATE TABLE claims (
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  holder text COLLATE "C" NOT NULL,
  customer text COLLATE "C" NOT NULL,
  country text COLLATE "C" NOT NULL,
  received_at bigint NOT NULL,
  payload bytea NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE TABLE claim_tokens (
  tenant text COLLATE "C" NOT NULL,
  token text COLLATE "C" NOT NULL,
  claim text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, token, claim)
);

CREATE TABLE claim_overlaps (
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  status text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  confidence bigint NOT NULL,
  suggested bigint NOT NULL,
  first text COLLATE "C" NOT NULL,
  second text COLLATE "C",
  customer text COLLATE "C" NOT NULL,
  found_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  payload bytea NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE INDEX claim_tokens_claim ON claim_tokens (tenant, claim);
CREATE INDEX claim_overlaps_status ON claim_overlaps (tenant, status, found_at);
CREATE INDEX claim_overlaps_first ON claim_overlaps (tenant, first);
CREATE INDEX claim_overlaps_second ON claim_overlaps (tenant, second);
