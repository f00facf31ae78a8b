-- One row for each dispute, and who of its people may list it. Instants are UTC ticks; nothing due sorts last.
CREATE TABLE cases (
  tenant text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  stage text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  ending text COLLATE "C",
  deal text COLLATE "C" NOT NULL,
  customer text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  currency text COLLATE "C" NOT NULL,
  opened_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  due bigint NOT NULL,
  clock text COLLATE "C",
  mediator_missing bigint NOT NULL,
  suspended bigint NOT NULL,
  remedies_open bigint NOT NULL,
  words text COLLATE "C" NOT NULL,
  payload bytea NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE TABLE case_people (
  tenant text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  organisation text COLLATE "C" NOT NULL,
  part text COLLATE "C" NOT NULL,
  dispute text COLLATE "C" NOT NULL,
  live bigint NOT NULL,
  PRIMARY KEY (tenant, person, organisation, part, dispute)
);

CREATE INDEX cases_due ON cases (tenant, due, id);
CREATE INDEX cases_deal ON cases (tenant, deal);
CREATE INDEX case_people_case ON case_people (tenant, dispute);
