-- When a trade password was last changed or reset by its customer. After five wrong tries on one day it is locked until it is
-- reset after an identity check (PWD-03); the tries of a locked one no longer begin anew the next day.
ALTER TABLE depository.trade_password ADD COLUMN changed_at timestamptz;
COMMENT ON COLUMN depository.trade_password.wrong_tries IS 'wrong tries on tries_day; five: locked until an identity check';
