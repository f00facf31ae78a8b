-- One index only: every event also pays for the index entry, and nothing asks for events but by stream.
CREATE TABLE events (
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  at bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  party text COLLATE "C",
  request text COLLATE "C" NOT NULL,
  only_for text COLLATE "C",
  type text COLLATE "C" NOT NULL,
  payload bytea NOT NULL,
  previous_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  UNIQUE (stream, version)
);

CREATE FUNCTION events_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'events are never changed and never removed'; END $$;
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION events_refuse();
