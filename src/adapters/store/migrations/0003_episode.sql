-- Which episode of a series a play was of; NULL for films, and where the whole series is meant.
ALTER TABLE entries ADD COLUMN episode TEXT CHECK (episode IS NULL OR kind = 'play');
