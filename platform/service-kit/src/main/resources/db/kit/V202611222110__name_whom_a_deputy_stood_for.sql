-- Subjects of those whom the actor stood for as their deputy; null for who acted in his own name. It is hashed with the deed. A
-- null is left out of the hash, so what was sealed before stands.
alter table audit_rows add column acting_for text;
