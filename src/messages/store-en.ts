import type { StoreMessages } from '#messages/store-nl.ts'

/** What the register says in English when its database does not do as it should. */
export const storeEn: StoreMessages = {
  errors: {
    'register-locked': (folder, pid, lock) =>
      `${folder} is in use by another Rekenschap (process ${pid}). End that one and try again. If it surely does not run any more, remove ${lock}.`,
    'register-other-version': (folder, found, own) =>
      `${folder} was made with version ${found} of the database; this Rekenschap has version ${own}. Rename that folder and restore a backup, or use the Rekenschap that made it.`,
    'register-disk': (folder, why) =>
      `${folder}: cannot write here (${why}). Make room or give permission, or choose another folder with REKENSCHAP_DATA.`,
    'register-unreachable': (where, why) =>
      `${where}: the database does not answer (${why}). Check that it runs and that DATABASE_URL is right, and try again.`,
    'register-stopped': (where, why) =>
      `${where}: the database of this process has stopped (${why}). Try again, and start Rekenschap anew if that does not help; what was kept is still there.`,
    'register-damaged': (folder, why) =>
      `${folder}: the database is damaged (${why}). Rename that folder and restore a backup.`,
    'register-postgres-too-old': (where, found) =>
      `${where} is PostgreSQL ${found}; Rekenschap needs 15 or newer. Upgrade the server, or choose another with DATABASE_URL.`,
    'register-deadlock': () =>
      'inside a transaction the database was used by another way; the two wait for each other. This is a fault in Rekenschap: please report it. Nothing was kept.',
    'migration-changed': (where, what) =>
      `${where}: ${what}. Put the folder migrations/ back as it belongs to this release.`,
    'migration-unknown': (where, names) =>
      `${where} was brought up to date by a newer Rekenschap (${names}). Update this Rekenschap, or restore a backup from before.`,
  },
  migration: {
    changed: (name) => `${name} was changed after it ran`,
    gap: (name) => `${name} does not follow on the migration before it`,
    noName: (name) => `${name} is not named as a migration (0001_name.sql)`,
  },
  slow: () => 'the database is being set up for the first time; that takes some seconds …',
}
