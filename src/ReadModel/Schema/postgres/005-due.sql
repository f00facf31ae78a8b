-- What work lists ask for: what is due on a registration, who reviews it, and what it corrects. An instant that does not come is
-- the largest integer. Rows written before this script know nothing of it until the views are rebuilt.
ALTER TABLE deals ADD COLUMN review_due bigint NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE deals ADD COLUMN info_due bigint NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE deals ADD COLUMN protection_end bigint NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE deals ADD COLUMN protection_asked integer NOT NULL DEFAULT 0;
ALTER TABLE deals ADD COLUMN reviewer text COLLATE "C";
ALTER TABLE deals ADD COLUMN corrects text COLLATE "C";

CREATE INDEX deals_review_due ON deals (tenant, review_due);
CREATE INDEX deals_info_due ON deals (tenant, info_due);
CREATE INDEX deals_protection_end ON deals (tenant, protection_end);
CREATE INDEX deals_reviewer ON deals (tenant, reviewer);
CREATE INDEX deals_corrects ON deals (tenant, corrects);
