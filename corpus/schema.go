package corpus

// schemaVersion is kept in the catalogue's user_version.
const schemaVersion = 1

// schema has natural keys only: what the catalogue says does not depend on the order in
// which hosts answered. Times stand in columns that end in _at; two stores that differ
// only in those have the same [Store.Dump].
const schema = `
CREATE TABLE capture (
  url          TEXT NOT NULL,             -- final address; file:… for a file that tells none
  sha256       TEXT NOT NULL,             -- of the bytes, and their name under raw/
  twin         TEXT NOT NULL,             -- the address without mobile, gateway, scheme and www
  kind         TEXT NOT NULL,             -- page, attachment, list
  requested    TEXT NOT NULL DEFAULT '',  -- the address first asked for
  redirects    TEXT NOT NULL DEFAULT '[]',-- JSON list of the addresses between
  status       INTEGER NOT NULL DEFAULT 0,
  header       TEXT NOT NULL DEFAULT '{}',-- JSON object of lists
  media        TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  title        TEXT NOT NULL DEFAULT '',  -- of the page, else of the link to it
  found        TEXT NOT NULL,             -- fetch, or the input that it was imported from
  note         TEXT NOT NULL DEFAULT '',
  retrieved_at TEXT NOT NULL,
  UNIQUE (url, sha256)
);
CREATE INDEX capture_sha256 ON capture (sha256);

CREATE TABLE link (                       -- why an address is known
  source TEXT NOT NULL,                   -- the page that has the link
  target TEXT NOT NULL,
  kind   TEXT NOT NULL,                   -- report, column, next, attachment
  text   TEXT NOT NULL DEFAULT '',
  why    TEXT NOT NULL DEFAULT '',
  run    INTEGER NOT NULL DEFAULT 0,      -- the last that saw it
  PRIMARY KEY (source, target)
) WITHOUT ROWID;
CREATE INDEX link_target ON link (target);

CREATE TABLE run (
  id          INTEGER PRIMARY KEY,
  seeds       TEXT NOT NULL,              -- JSON list
  started_at  TEXT NOT NULL,
  finished_at TEXT NOT NULL DEFAULT ''
);

CREATE TABLE task (                       -- every address ever to be asked, and its outcome
  url     TEXT PRIMARY KEY,
  host    TEXT NOT NULL,
  kind    TEXT NOT NULL,                  -- auto, page, attachment, list
  root    TEXT NOT NULL DEFAULT '',       -- first page of the list that a list page belongs to
  page    INTEGER NOT NULL DEFAULT 0,     -- its number there, from 0
  twin    TEXT NOT NULL,
  state   TEXT NOT NULL,                  -- open, or an outcome
  run     INTEGER NOT NULL,
  status  INTEGER NOT NULL DEFAULT 0,
  note    TEXT NOT NULL DEFAULT '',
  done_at TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX task_open ON task (host, kind, url) WHERE state = 'open';
CREATE INDEX task_host ON task (host, run, state);
CREATE INDEX task_twin ON task (twin);

CREATE TABLE list_page (                  -- list pages visited
  url     TEXT NOT NULL,
  run     INTEGER NOT NULL,
  root    TEXT NOT NULL,
  page    INTEGER NOT NULL,
  reader  TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  total   INTEGER NOT NULL DEFAULT 0,     -- pages or records that the list claims, 0 if it does not
  reports INTEGER NOT NULL,               -- links to reports on it
  columns INTEGER NOT NULL,               -- links to other lists
  fresh   INTEGER NOT NULL,               -- links that no earlier page of the list had
  note    TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (url, run)
) WITHOUT ROWID;
CREATE INDEX list_page_root ON list_page (root, run);

CREATE TABLE robots (
  host       TEXT PRIMARY KEY,            -- with scheme
  run        INTEGER NOT NULL,
  status     INTEGER NOT NULL,
  body       TEXT NOT NULL,
  fetched_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE attempt (                    -- the log of requests, each hop one row
  id      INTEGER PRIMARY KEY,
  url     TEXT NOT NULL,
  host    TEXT NOT NULL,
  run     INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  status  INTEGER NOT NULL DEFAULT 0,
  bytes   INTEGER NOT NULL DEFAULT 0,
  millis  INTEGER NOT NULL DEFAULT 0,
  note    TEXT NOT NULL DEFAULT '',
  made_at TEXT NOT NULL
);
CREATE INDEX attempt_host ON attempt (host, run, id);

CREATE TABLE reading (                    -- what the parser said of bytes: a cache
  sha256   TEXT NOT NULL,
  version  TEXT NOT NULL,
  status   TEXT NOT NULL,                 -- of the report, or the code of the refusal
  organ    TEXT NOT NULL DEFAULT '',
  year     INTEGER NOT NULL DEFAULT 0,
  title    TEXT NOT NULL DEFAULT '',
  findings INTEGER NOT NULL DEFAULT 0,
  note     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (sha256, version)
) WITHOUT ROWID;

-- duplicate ties a capture to the one that stands for it: the same bytes elsewhere, or
-- a twin address (mobile page, gateway, http beside https). It is a view, so it cannot
-- be out of date and does not depend on the order of arrival.
CREATE VIEW duplicate AS
WITH ranked AS (
  SELECT url, sha256, twin, kind,
    length(replace(url, 'https://', 'http://')) - length(twin) AS extra, url NOT LIKE 'https://%' AS plain
  FROM capture
)
SELECT url, sha256, original, why FROM (
  SELECT url, sha256, 'twin' AS why,
    first_value(url) OVER (PARTITION BY twin, kind ORDER BY extra, plain, url) AS original
  FROM ranked
  UNION ALL
  SELECT url, sha256, 'bytes',
    first_value(url) OVER (PARTITION BY sha256 ORDER BY extra, plain, url)
  FROM ranked
) WHERE original <> url;
`
