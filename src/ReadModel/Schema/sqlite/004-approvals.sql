-- Whose approval a deal waits for. Each person's rows are for that person alone: no list, count or search of others reads them.
CREATE TABLE deal_approvals (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  deal INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, deal)
) STRICT, WITHOUT ROWID;

CREATE INDEX deal_approvals_deal ON deal_approvals (deal);
