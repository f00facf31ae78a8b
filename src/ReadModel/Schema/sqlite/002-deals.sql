-- Instants are UTC ticks of 100 ns. clock is the largest integer when nothing is due. amount is in hundredths.
-- While a negotiation moves only version, lines, awaiting, changed_at, clock and turn_due do; indexes on other columns cost it nothing.
CREATE TABLE deals (
  key INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  agreed_lines INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  awaiting TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  turn_due INTEGER,
  review TEXT NOT NULL,
  negotiation TEXT NOT NULL,
  stage TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  period TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  country TEXT NOT NULL,
  customer TEXT NOT NULL,
  customer_order TEXT NOT NULL,
  title TEXT NOT NULL,
  partner TEXT NOT NULL,
  domain TEXT,
  external_id TEXT,
  words TEXT NOT NULL,
  UNIQUE (tenant, id)
) STRICT;

CREATE INDEX deals_clock ON deals (tenant, clock);
CREATE INDEX deals_changed ON deals (tenant, changed_at);
CREATE INDEX deals_customer ON deals (tenant, customer_order);
CREATE INDEX deals_amount ON deals (tenant, amount);
-- Filters and search read this index alone, a quarter of the size of the rows.
CREATE INDEX deals_words ON deals (tenant, review, negotiation, stage, words);
CREATE INDEX deals_external ON deals (tenant, external_id);

CREATE TABLE deal_parties (
  tenant TEXT NOT NULL,
  party TEXT NOT NULL,
  deal INTEGER NOT NULL,
  PRIMARY KEY (tenant, party, deal)
) STRICT, WITHOUT ROWID;

CREATE INDEX deal_parties_deal ON deal_parties (deal);

CREATE TABLE deal_people (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  deal INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, deal)
) STRICT, WITHOUT ROWID;

CREATE INDEX deal_people_deal ON deal_people (deal);
