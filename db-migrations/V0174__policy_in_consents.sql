-- Which version of the bank's policy on customers' information a consent names (INF-05). Consents from before its publication name none.
ALTER TABLE depository.consent ADD COLUMN policy_version text CHECK (policy_version ~ '^[1-9][0-9]?[.][0-9]{1,2}$');
