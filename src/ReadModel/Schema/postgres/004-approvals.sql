-- Whose approval a deal waits for. Each person's rows are for that person alone: no list, count or search of others reads them.
CREATE TABLE deal_approvals (
  tenant text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  deal bigint NOT NULL,
  PRIMARY KEY (tenant, person, deal)
);

CREATE INDEX deal_approvals_deal ON deal_approvals (deal);
