-- Projects that the platform sells as one of its automatic-bid products (MND-04); NULL where lenders bid for themselves.
ALTER TABLE depository.project ADD COLUMN automatic_bid_product text CHECK (automatic_bid_product ~ '^[A-Za-z0-9_-]{1,64}$');
