-- Instants are UTC ticks of 100 ns. clock is the largest integer when nothing is due. amount is in hundredths.
-- While a negotiation moves only version, lines, awaiting, changed_at, clock and turn_due do; indexes on other columns cost it nothing.
CREATE TABLE deals (
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  agreed_lines integer NOT NULL,
  lines integer NOT NULL,
  awaiting text COLLATE "C" NOT NULL,
  changed_at bigint NOT NULL,
  clock bigint NOT NULL,
  turn_due bigint,
  review text COLLATE "C" NOT NULL,
  negotiation text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  currency text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  opened_at bigint NOT NULL,
  country text COLLATE "C" NOT NULL,
  customer text COLLATE "C" NOT NULL,
  customer_order text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  domain text COLLATE "C",
  external_id text COLLATE "C",
  words text COLLATE "C" NOT NULL,
  UNIQUE (tenant, id)
);

CREATE INDEX deals_clock ON deals (tenant, clock);
CREATE INDEX deals_changed ON deals (tenant, changed_at);
CREATE INDEX deals_customer ON deals (tenant, customer_order);
CREATE INDEX deals_amount ON deals (tenant, amount);
-- Filters and search read this index alone, a quarter of the size of the rows.
CREATE INDEX deals_words ON deals (tenant, review, negotiation, stage, words);
CREATE INDEX deals_external ON deals (tenant, external_id);

CREATE TABLE deal_parties (
  tenant text COLLATE "C" NOT NULL,
  party text COLLATE "C" NOT NULL,
  deal bigint NOT NULL,
  PRIMARY KEY (tenant, party, deal)
);

CREATE INDEX deal_parties_deal ON deal_parties (deal);

CREATE TABLE deal_people (
  tenant text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  deal bigint NOT NULL,
  PRIMARY KEY (tenant, person, deal)
);

CREATE INDEX deal_people_deal ON deal_people (deal);
