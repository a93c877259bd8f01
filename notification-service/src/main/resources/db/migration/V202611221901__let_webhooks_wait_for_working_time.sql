-- Business time from which a notice may go out: what fired at night waits for the morning. Null: at once.
alter table webhook_deliveries add column deliver_from timestamptz;
