-- One row for each dispute, and who of its people may list it. Instants are UTC ticks; nothing due sorts last.
CREATE TABLE cases (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  stage TEXT NOT NULL,
  type TEXT NOT NULL,
  cause TEXT NOT NULL,
  ending TEXT,
  deal TEXT NOT NULL,
  customer TEXT NOT NULL,
  title TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  due INTEGER NOT NULL,
  clock TEXT,
  mediator_missing INTEGER NOT NULL,
  suspended INTEGER NOT NULL,
  remedies_open INTEGER NOT NULL,
  words TEXT NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT;

CREATE TABLE case_people (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  organisation TEXT NOT NULL,
  part TEXT NOT NULL,
  dispute TEXT NOT NULL,
  live INTEGER NOT NULL,
  PRIMARY KEY (tenant, person, organisation, part, dispute)
) STRICT;

CREATE INDEX cases_due ON cases (tenant, due, id);
CREATE INDEX cases_deal ON cases (tenant, deal);
CREATE INDEX case_people_case ON case_people (tenant, dispute);
